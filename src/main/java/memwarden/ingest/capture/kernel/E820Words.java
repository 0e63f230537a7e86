package memwarden.ingest.capture.kernel;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import memwarden.model.E820Type;

/** The words for types of the e820 table, of every release. */
final class E820Words {

    private static final Map<String, E820Type> WORDS = Map.ofEntries(
            // e820_print_type() to 6.19, and from 7.0 on
            entry("usable", E820Type.USABLE),
            entry("System RAM", E820Type.USABLE),
            entry("reserved", E820Type.RESERVED),
            entry("device reserved", E820Type.RESERVED),
            entry("soft reserved", E820Type.SOFT_RESERVED),
            entry("ACPI data", E820Type.ACPI_DATA),
            entry("ACPI NVS", E820Type.ACPI_NVS),
            entry("unusable", E820Type.UNUSABLE),
            // e820_type_to_string(), for /sys/firmware/memmap; System RAM is the same
            entry("Reserved", E820Type.RESERVED),
            entry("Soft Reserved", E820Type.SOFT_RESERVED),
            entry("ACPI Tables", E820Type.ACPI_DATA),
            entry("ACPI Non-volatile Storage", E820Type.ACPI_NVS),
            entry("Unusable memory", E820Type.UNUSABLE),
            entry("Persistent Memory", E820Type.PERSISTENT),
            entry("Persistent Memory (legacy)", E820Type.PERSISTENT_LEGACY));
    private static final Pattern NUMBERED =
            Pattern.compile("type (\\d{1,10})|persistent(?: RAM)? \\(type (\\d{1,10})\\)");

    private E820Words() {
    }

    /** The word of the description for a type; empty for one that nobody knows. */
    static Optional<String> type(String word) {
        Matcher numbered = NUMBERED.matcher(word);
        return numbered.matches() ? ofNumber(numbered.group(numbered.group(1) != null ? 1 : 2))
                : Optional.ofNullable(WORDS.get(word)).map(E820Type::label);
    }

    private static Optional<String> ofNumber(String digits) {
        long number = Long.parseLong(digits);
        return number > 0xffffffffL ? Optional.empty()
                : Optional.of(Arrays.stream(E820Type.values()).filter(type -> type.number() == number).findFirst()
                        .map(E820Type::label).orElse(digits));
    }
}
