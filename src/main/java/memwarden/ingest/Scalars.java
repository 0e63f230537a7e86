package memwarden.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import memwarden.model.AddressRange;
import memwarden.model.KernelRelease;
import memwarden.model.Labelled;
import memwarden.model.Place;
import memwarden.model.TimeSpan;
import memwarden.yaml.Quote;
import memwarden.yaml.ScalarNode;

/**
 * The strict grammar of single values. What does not fit it is reported, and the result is then empty.
 *
 * <p>Numbers may stand in quotes, because JSON can write {@code 0x…} in no other way; yes and no may not.
 */
final class Scalars {

    private static final Pattern NUMBER =
            Pattern.compile("0x[0-9a-fA-F]+(?:_[0-9a-fA-F]+)*|(?:0|[1-9][0-9]*(?:_[0-9]+)*)");
    private static final Pattern BARE_HEX = Pattern.compile("[0-9a-fA-F]*[a-fA-F][0-9a-fA-F]*");
    private static final Pattern OTHER_UNIT = Pattern.compile("([kmgtp])(?:i?b)?", Pattern.CASE_INSENSITIVE);
    /** Longer than any number that anybody writes; it keeps the patterns away from hostile texts. */
    private static final int LONGEST = 100;
    /** Units of size, each with its power of two. */
    private static final Map<String, Integer> UNITS =
            Map.of("", 0, "B", 0, "KiB", 10, "MiB", 20, "GiB", 30, "TiB", 40, "PiB", 50);
    private static final String NUMBERS_ARE =
            "numbers are unsigned, decimal or hexadecimal after `0x`, with `_` allowed between digits";

    private final Worksheet sheet;

    Scalars(Worksheet sheet) {
        this.sheet = sheet;
    }

    /** An unsigned 64-bit number. */
    Optional<Long> number(ScalarNode node) {
        return number(node, 0, node.text().length());
    }

    private Optional<Long> number(ScalarNode node, int from, int to) {
        String text = node.text().substring(from, to);
        Place at = node.part(from, to);
        return text.length() <= LONGEST && NUMBER.matcher(text).matches() ? digits(text, at)
                : fault(at, Quote.of(text) + " is not a number", NUMBERS_ARE, numberMeant(text));
    }

    private Optional<Long> digits(String text, Place at) {
        String digits = text.replace("_", "");
        try {
            return Optional.of(digits.startsWith("0x") ? Long.parseUnsignedLong(digits.substring(2), 16)
                    : Long.parseUnsignedLong(digits));
        } catch (NumberFormatException tooLarge) {
            return fault(at, Quote.of(text) + " does not fit into 64 bits",
                    "the largest address is 0xffffffffffffffff", "check the number of digits");
        }
    }

    private static String numberMeant(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String digits = text.replaceFirst("^0+(?=[1-9])", "");
        if (text.length() > LONGEST) {
            return "write it like `0x850000000` or `34896609280`";
        }
        if (text.startsWith("0X") && NUMBER.matcher(lower).matches()) {
            return "did you mean `0x" + text.substring(2) + "`?";
        }
        if (!digits.equals(text) && NUMBER.matcher(digits).matches()) {
            return "did you mean `" + digits + "`? Octal numbers are not read";
        }
        if (BARE_HEX.matcher(text).matches()) {
            return "did you mean `0x" + text + "`?";
        }
        return "write it like `0x850000000` or `34896609280`";
    }

    /** A number of bytes, at least 1 and below 2^64, with or without a unit (B, KiB, MiB, GiB, TiB, PiB). */
    Optional<Long> size(ScalarNode node) {
        Optional<Long> size = sizeOrZero(node);
        return size.isEmpty() || size.get() != 0 ? size
                : fault(node.origin(), "a size of 0", "what is described has at least one byte",
                        "write its size, or take it out of the description");
    }

    /** Like {@link #size}, but only a power of two. */
    Optional<Long> powerOfTwo(ScalarNode node) {
        Optional<Long> size = size(node);
        return size.isEmpty() || Long.bitCount(size.get()) == 1 ? size
                : fault(node.origin(), Quote.of(node.text()) + " is not a power of two",
                        "ranges are divided at its multiples", "write it like `128MiB` or `2GiB`");
    }

    /** Like {@link #size}, but 0 is a size too. */
    Optional<Long> sizeOrZero(ScalarNode node) {
        String text = node.text();
        Place at = node.origin();
        Matcher number = NUMBER.matcher(text.length() <= LONGEST ? text : "");
        if (!number.lookingAt()) {
            return fault(at, Quote.of(text) + " is not a size", NUMBERS_ARE, "write it like `128GiB`");
        }
        String rest = text.substring(number.end());
        String unit = rest.startsWith(" ") ? rest.substring(1) : rest;
        Integer shift = UNITS.get(unit);
        if (shift == null) {
            return foreignUnit(text, number.group(), unit, at);
        }
        Optional<Long> count = digits(number.group(), at);
        if (count.isEmpty()) {
            return count;
        }
        return Long.compareUnsigned(count.get(), -1L >>> shift) <= 0 ? Optional.of(count.get() << shift)
                : fault(at, Quote.of(text) + " does not fit into 64 bits", "the address space ends at 16384PiB",
                        "check the number and the unit");
    }

    private Optional<Long> foreignUnit(String text, String number, String unit, Place at) {
        Matcher other = OTHER_UNIT.matcher(unit);
        if (!other.matches()) {
            return fault(at, Quote.of(text) + " is not a size",
                    "a size is a number and one of the units B, KiB, MiB, GiB, TiB, PiB", "write it like `128GiB`");
        }
        char prefix = Character.toUpperCase(other.group(1).charAt(0));
        return fault(at, Quote.of(text) + " has a unit that is not read",
                "memory is measured in powers of two: B, KiB, MiB, GiB, TiB, PiB",
                "did you mean `" + number + prefix + "iB`?");
    }

    /** Two addresses with {@code -} between them, both inclusive. */
    Optional<AddressRange> range(ScalarNode node) {
        String text = node.text();
        int dash = text.indexOf('-');
        if (dash < 0) {
            return fault(node.origin(), Quote.of(text) + " is not a range",
                    "a range is its first and its last address with `-` between them",
                    "write it like `0x850000000-0x284fffffff`");
        }
        int startTo = dash;
        while (startTo > 0 && text.charAt(startTo - 1) == ' ') {
            startTo--;
        }
        int endFrom = dash + 1;
        while (endFrom < text.length() && text.charAt(endFrom) == ' ') {
            endFrom++;
        }
        Optional<Long> start = number(node, 0, startTo);
        Optional<Long> end = number(node, endFrom, text.length());
        if (start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        if (Long.compareUnsigned(end.get(), start.get()) < 0) {
            return fault(node.origin(), "the range " + Quote.of(text) + " ends before it starts",
                    "both ends are inclusive, so the last address is at least the first",
                    "swap them, or correct one of them");
        }
        return Optional.of(new AddressRange(start.get(), end.get()));
    }

    /** A number from 1 to 2147483647. */
    Optional<Integer> count(ScalarNode node) {
        return integer(node, 1, Integer.MAX_VALUE).map(Long::intValue);
    }

    /** A number from 0 to 2147483647. */
    Optional<Integer> index(ScalarNode node) {
        return integer(node, 0, Integer.MAX_VALUE).map(Long::intValue);
    }

    /**
     * A grammar for the number that a field of a table holds.
     *
     * @param bytes that the field has, fewer than 8
     */
    Function<ScalarNode, Optional<Long>> field(int bytes) {
        return node -> integer(node, 0, (1L << 8 * bytes) - 1);
    }

    /** A grammar for the number that a field of four bits holds. */
    Function<ScalarNode, Optional<Integer>> nibble() {
        return node -> integer(node, 0, 15).map(Long::intValue);
    }

    private Optional<Long> integer(ScalarNode node, long least, long most) {
        Optional<Long> number = number(node);
        return number.isEmpty() || number.get() >= least && number.get() <= most ? number
                : fault(node.origin(), Quote.of(node.text()) + " is out of range",
                        "this number is at least " + least + " and at most " + most, "correct it");
    }

    /** Type of a CXL device: 1, 2 or 3. */
    Optional<Integer> deviceType(ScalarNode node) {
        return integer(node, 1, 3).map(Long::intValue);
    }

    /** Size of a flit in bytes: 68 or 256. */
    Optional<Integer> flit(ScalarNode node) {
        Optional<Long> bytes = number(node);
        return bytes.isEmpty() || bytes.get() == 68 || bytes.get() == 256 ? bytes.map(Long::intValue)
                : fault(node.origin(), Quote.of(node.text()) + " is not the size of a flit",
                        "CXL has flits of 68 and of 256 bytes", "write `68` or `256`");
    }

    /** A length of time: a whole number of ns, us, ms or s. */
    Optional<TimeSpan> time(ScalarNode node) {
        Optional<TimeSpan> span = TimeSpan.parse(node.text());
        return span.isPresent() ? span
                : fault(node.origin(), Quote.of(node.text()) + " is not a length of time",
                        "a length of time is a whole number and its unit", "write it like `200ms`, in ns, us, ms or s");
    }

    /** {@code yes}, {@code no}, {@code true} or {@code false}, without quotes. */
    Optional<Boolean> yesOrNo(ScalarNode node) {
        String text = node.text();
        if (!node.plain()) {
            return fault(node.origin(), Quote.of(text) + " in quotes is a text", "here stands `yes` or `no`",
                    "remove the quotes");
        }
        return switch (text) {
            case "yes", "true" -> Optional.of(true);
            case "no", "false" -> Optional.of(false);
            default -> fault(node.origin(), Quote.of(text) + " is neither yes nor no", "here stands `yes` or `no`",
                    new Spelling(List.of("yes", "no", "true", "false")).remedy(text));
        };
    }

    /** Any text; what looks like a number stays as it was written. */
    Optional<String> text(ScalarNode node) {
        return Optional.of(node.text());
    }

    /** A text that is not blank. */
    Optional<String> name(ScalarNode node) {
        return node.text().isBlank()
                ? fault(node.origin(), "an empty name", "nothing can be told apart by it", "write a name")
                : Optional.of(node.text());
    }

    /** A kernel release as {@code uname -r} prints it. */
    Optional<KernelRelease> release(ScalarNode node) {
        Optional<KernelRelease> release = KernelRelease.parse(node.text());
        return release.isPresent() ? release
                : fault(node.origin(), Quote.of(node.text()) + " is not a kernel release",
                        "a release begins with two numbers, as `uname -r` prints it",
                        "write it like `6.18` or `6.18.15+deb13-amd64`");
    }

    /**
     * A grammar that takes the labels of {@code words}, letter by letter, and nothing else.
     *
     * @param kind what a word is, with its article
     */
    <T extends Labelled> Function<ScalarNode, Optional<T>> oneOf(String kind, T[] words) {
        return node -> {
            for (T word : words) {
                if (word.label().equals(node.text())) {
                    return Optional.of(word);
                }
            }
            return fault(node.origin(), Quote.of(node.text()) + " is not " + kind,
                    "only the words of a fixed list are understood, in exactly their spelling",
                    new Spelling(Arrays.stream(words).map(Labelled::label).toList()).remedy(node.text()));
        };
    }

    private <T> Optional<T> fault(Place at, String what, String why, String remedy) {
        sheet.problem(at, what, why, remedy);
        return Optional.empty();
    }
}
