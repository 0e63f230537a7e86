package memwarden.ingest.capture.kernel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import memwarden.ingest.capture.frame.Artefact;
import memwarden.ingest.capture.frame.ArtefactReader;
import memwarden.ingest.capture.frame.Complaints;
import memwarden.ingest.capture.frame.Draft;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.ingest.capture.frame.TextLine;
import memwarden.model.Architecture;
import memwarden.model.DefectKind;
import memwarden.model.KernelRelease;
import memwarden.model.OptionValue;
import memwarden.model.TextOrigin;

/**
 * A kernel configuration, whole or an excerpt. An excerpt is taken as it is, and what it leaves out is unknown. Of a whole
 * one, {@link KernelOptions} keeps what matters to memory, and an option that it does not name is not offered: off.
 */
public final class ConfigReader implements ArtefactReader {

    private static final String TABLE = "config";
    private static final String STRUCTURE = "option";
    private static final Pattern SET = Pattern.compile("CONFIG_([A-Za-z0-9_]{1,200}+)=(.*)");
    private static final Pattern NOT_SET = Pattern.compile("# CONFIG_([A-Za-z0-9_]{1,200}+) is not set\\s*+");
    private static final Pattern HEADING = Pattern.compile("# Linux/\\S{1,40}+ (\\d\\S{0,80}+) Kernel Configuration\\s*+");
    /** A whole configuration has several thousand. */
    private static final int FEWEST_OF_WHOLE = 1000;
    private static final int LONGEST_LINE = 8192;
    private static final Map<String, Architecture> ARCHITECTURES = Map.of("X86_64", Architecture.X86_64,
            "ARM64", Architecture.ARM64, "RISCV", Architecture.RISCV64, "LOONGARCH", Architecture.LOONGARCH64);

    /** @param text as it was written, {@code n} for one that is not set */
    private record Option(String text, TextOrigin at) {
    }

    @Override
    public boolean reads(Artefact artefact) {
        String stem = artefact.stem();
        return stem.equals(TABLE) || stem.startsWith("config-") || stem.equals(".config")
                || !artefact.binary() && artefact.head().stream().limit(8).anyMatch(line ->
                        SET.matcher(line.text()).lookingAt() || NOT_SET.matcher(line.text()).lookingAt());
    }

    @Override
    public void read(Artefact artefact, Testimony testimony) {
        Complaints complaints = new Complaints(testimony, TABLE);
        Map<String, Option> options = new LinkedHashMap<>();
        Optional<TextLine> heading = Optional.empty();
        for (TextLine line : artefact.eachLine()) {
            if (heading.isEmpty() && HEADING.matcher(line.text()).matches()) {
                heading = Optional.of(line);
            } else if (line.text().length() > LONGEST_LINE || !take(line, options, complaints)) {
                complaints.unknown(STRUCTURE, line.place(), line.text());
            }
        }
        boolean whole = heading.isPresent() && options.size() >= FEWEST_OF_WHOLE;
        say(options, whole, artefact.whole(), testimony);
        heading.ifPresent(line -> sayRelease(line, testimony));
    }

    /** Whether the line is one of a configuration. */
    private static boolean take(TextLine line, Map<String, Option> options, Complaints complaints) {
        Matcher set = SET.matcher(line.text());
        Matcher notSet = NOT_SET.matcher(line.text());
        if (set.matches()) {
            add(set.group(1), new Option(set.group(2).strip(), line.place()), options, complaints);
        } else if (notSet.matches()) {
            add(notSet.group(1), new Option(OptionValue.NO.label(), line.place()), options, complaints);
        } else {
            return line.text().isBlank() || line.text().startsWith("#");
        }
        return true;
    }

    private static void add(String symbol, Option option, Map<String, Option> options, Complaints complaints) {
        if (!complaints.room(options.size(), STRUCTURE, option.at)) {
            return;
        }
        Option first = options.putIfAbsent(symbol, option);
        if (first != null && !first.text.equals(option.text)) {
            complaints.report(DefectKind.DUPLICATE, STRUCTURE, option.at).putText("field", symbol, option.at)
                    .putText("text", Complaints.excerpt(option.text), option.at);
        }
    }

    private static void say(Map<String, Option> options, boolean whole, TextOrigin at, Testimony testimony) {
        Draft choices = new Draft(at);
        Draft values = new Draft(at);
        options.forEach((symbol, option) -> {
            if (!whole || KernelOptions.matters(symbol)) {
                if (isChoice(option.text)) {
                    choices.put(symbol, option.text, option.at);
                } else {
                    values.putText(symbol, unquoted(option.text), option.at);
                }
            }
        });
        if (whole) {
            KernelOptions.ASKED.stream().filter(symbol -> !options.containsKey(symbol))
                    .forEach(symbol -> choices.put(symbol, OptionValue.NO.label(), at));
        }
        if (!options.isEmpty()) {
            testimony.say("/kernel/config", choices);
        }
        if (!values.node().entries().isEmpty()) {
            testimony.say("/kernel/configValues", values);
        }
        ARCHITECTURES.forEach((symbol, architecture) -> {
            Option option = options.get(symbol);
            if (option != null && option.text.equals(OptionValue.YES.label())) {
                testimony.otherwise("/platform/architecture", Draft.word(architecture.label(), option.at));
            }
        });
    }

    /** The heading names the source that was configured, without what a vendor appends. */
    private static void sayRelease(TextLine heading, Testimony testimony) {
        Matcher words = HEADING.matcher(heading.text());
        if (words.matches() && KernelRelease.parse(words.group(1)).isPresent()) {
            testimony.otherwise("/kernel/release", Draft.text(words.group(1), heading.place(words, 1)));
        }
    }

    private static boolean isChoice(String text) {
        return text.equals(OptionValue.YES.label()) || text.equals(OptionValue.MODULE.label())
                || text.equals(OptionValue.NO.label());
    }

    private static String unquoted(String text) {
        return text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\") : text;
    }
}
