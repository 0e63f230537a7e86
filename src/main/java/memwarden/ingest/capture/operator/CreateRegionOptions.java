package memwarden.ingest.capture.operator;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import memwarden.ingest.capture.frame.Draft;
import memwarden.ingest.capture.frame.Numbers;
import memwarden.model.TextOrigin;
import memwarden.yaml.ScalarNode;

/**
 * What was asked of {@code cxl create-region}.
 *
 * @param at the command
 * @param asked its options and, left over, the names of memory devices
 */
record CreateRegionOptions(TextOrigin at, Options asked) {

    private static final Pattern SIZE = Pattern.compile("(\\d{1,20}|0x[0-9a-f]{1,16})([kmgt]?)(?:i?b)?");

    static Optional<CreateRegionOptions> of(ShellCommand arguments) {
        Options asked = Options.of(arguments.words(), Set.of("-b", "-d", "-s", "-t", "-U", "-w", "-g"),
                Set.of("--bus", "--decoder", "--size", "--type", "--uuid", "--ways", "--granularity"));
        CreateRegionOptions options = new CreateRegionOptions(arguments.at(), asked);
        boolean numbers = options.isNumber("-w", "--ways") && options.isNumber("-g", "--granularity")
                && options.isNumber("-s", "--size");
        return numbers ? Optional.of(options) : Optional.empty();
    }

    Optional<ScalarNode> decoder() {
        return asked.value("-d", "--decoder");
    }

    Optional<ScalarNode> type() {
        return asked.value("-t", "--type");
    }

    Optional<ScalarNode> ways() {
        return number("-w", "--ways");
    }

    Optional<ScalarNode> granularity() {
        return number("-g", "--granularity");
    }

    Optional<ScalarNode> size() {
        return number("-s", "--size");
    }

    private boolean isNumber(String shortName, String longName) {
        return asked.value(shortName, longName).isEmpty() || number(shortName, longName).isPresent();
    }

    private Optional<ScalarNode> number(String shortName, String longName) {
        return asked.value(shortName, longName).flatMap(word -> bytes(word.text())
                .map(bytes -> Draft.word(Long.toUnsignedString(bytes), word.origin())));
    }

    /** A number with the suffixes that ndctl's tools take (parse_size64 of ndctl): 1024 to the power of 1 to 4. */
    static Optional<Long> bytes(String text) {
        Matcher words = SIZE.matcher(text.toLowerCase(Locale.ROOT));
        if (!words.matches()) {
            return Optional.empty();
        }
        int power = " kmgt".indexOf(words.group(2).isEmpty() ? " " : words.group(2));
        return Numbers.unsigned(words.group(1)).map(number -> new BigInteger(Long.toUnsignedString(number)).shiftLeft(10 * power))
                .filter(bytes -> bytes.signum() > 0 && bytes.bitLength() <= 64).map(BigInteger::longValue);
    }
}
