package memwarden.ingest;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import memwarden.model.Cfmws;
import memwarden.yaml.Quote;
import memwarden.yaml.ScalarNode;

/**
 * Reads the encoded fields of a CFMWS (CXL 3.1, section 9.18.1.3).
 *
 * <p>Ways and granularity may be written as numbers, which the structure must be able to encode, or as the raw fields,
 * which may hold nonsense.
 */
final class WindowEncoding {

    /** The arithmetic that each code stands for, from code 0. */
    private static final List<String> ARITHMETIC = List.of("modulo", "xor");
    private static final long LEAST_GRANULARITY = 256;
    /** Code of the largest granularity, 16 KiB. */
    private static final int MOST_SHIFT = 6;

    private final Worksheet sheet;
    private final Scalars scalars;

    WindowEncoding(Worksheet sheet) {
        this.sheet = sheet;
        scalars = new Scalars(sheet);
    }

    Cfmws.Encoding read(Fields fields) {
        return new Cfmws.Encoding(eitherOf(fields, "ways", this::ways, "encodedWays", 1),
                eitherOf(fields, "granularity", this::granularity, "encodedGranularity", 4),
                fields.value("arithmetic", this::arithmetic), fields.value("length", scalars.field(2)));
    }

    /** The code of a number, or a raw field of some bytes. */
    private Optional<Long> eitherOf(Fields fields, String number, Function<ScalarNode, Optional<Long>> grammar,
            String raw, int bytes) {
        fields.refuseBoth(number, raw, "keep `" + number + "`, or `" + raw + "` if the table holds a reserved code");
        Optional<Long> code = fields.value(number, grammar);
        Optional<Long> field = fields.value(raw, scalars.field(bytes));
        return code.or(() -> field);
    }

    private Optional<Long> ways(ScalarNode node) {
        return scalars.index(node).flatMap(ways -> Cfmws.Encoding.codeOfWays(ways).or(() -> {
            String legal = IntStream.rangeClosed(1, 16).filter(n -> Cfmws.Encoding.codeOfWays(n).isPresent())
                    .mapToObj(n -> "`" + n + "`").collect(Collectors.joining(", "));
            sheet.problem(node.origin(), Quote.of(node.text()) + " is not a number of ways that a window can have",
                    "a CFMWS has no code for it",
                    "allowed here: " + legal + "; the raw field of the table goes under `encodedWays`");
            return Optional.empty();
        }));
    }

    private Optional<Long> granularity(ScalarNode node) {
        return scalars.size(node).flatMap(bytes -> {
            for (int shift = 0; shift <= MOST_SHIFT; shift++) {
                if (bytes == LEAST_GRANULARITY << shift) {
                    return Optional.of((long) shift);
                }
            }
            sheet.problem(node.origin(), Quote.of(node.text()) + " is not a granularity that a window can have",
                    "it is a power of two from 256 bytes to 16 KiB",
                    "correct it; the raw field of the table goes under `encodedGranularity`");
            return Optional.empty();
        });
    }

    private Optional<Long> arithmetic(ScalarNode node) {
        String text = node.text();
        if (ARITHMETIC.contains(text)) {
            return Optional.of((long) ARITHMETIC.indexOf(text));
        }
        if (!text.isEmpty() && Character.isDigit(text.charAt(0))) {
            return scalars.field(1).apply(node);
        }
        sheet.problem(node.origin(), Quote.of(text) + " is not an interleave arithmetic",
                "a CFMWS says `modulo` or `xor`; any other code of the raw field is written as its number",
                new Spelling(ARITHMETIC).remedy(text));
        return Optional.empty();
    }
}
