package memwarden.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import memwarden.model.AddressRange;
import memwarden.model.CommandLineOption;
import memwarden.model.FirmwareKind;
import memwarden.model.MemmapOption;

/**
 * Reads the {@code memmap=} words of a kernel command line as {@code parse_memmap_one()} in
 * {@code arch/x86/kernel/e820.c} does. What that function would ignore is ignored here too.
 */
final class MemmapWords {

    private static final String NUMBER = "(0[xX][0-9a-fA-F]{1,16}|[0-9]{1,20})([kKmMgGtTpP]?)";
    /** Size, kind of change, start, and for {@code %} the old and the new type. */
    private static final Pattern ONE = Pattern.compile(
            NUMBER + "([@#$!%])" + NUMBER + "(?:-(0[xX][0-9a-fA-F]+|[0-9]+))?(?:\\+(0[xX][0-9a-fA-F]+|[0-9]+))?");
    private static final String UNITS = "kmgtp";
    /** E820_TYPE_PRAM, which is not the type 7 that the EFI stub makes of EfiPersistentMemory. */
    private static final long LEGACY_PERSISTENT = 12;

    private MemmapWords() {
    }

    static List<MemmapOption> of(List<CommandLineOption> words) {
        List<MemmapOption> options = new ArrayList<>();
        for (CommandLineOption word : words) {
            if (word.name().equals("memmap")) {
                word.words().forEach(part -> read(part, word).ifPresent(options::add));
            }
        }
        return options;
    }

    private static Optional<MemmapOption> read(String part, CommandLineOption word) {
        Matcher one = ONE.matcher(part);
        if (!one.matches()) {
            return Optional.empty();
        }
        Optional<Long> size = bytes(one.group(1), one.group(2));
        Optional<Long> start = bytes(one.group(4), one.group(5));
        if (size.isEmpty() || start.isEmpty() || size.get() == 0
                || Long.compareUnsigned(start.get() + size.get() - 1, start.get()) < 0) {
            return Optional.empty();
        }
        AddressRange range = new AddressRange(start.get(), start.get() + size.get() - 1);
        long ram = FirmwareKind.USABLE.e820Type();
        return switch (one.group(3)) {
            case "@" -> Optional.of(new MemmapOption(range, Optional.empty(), ram, word.at()));
            case "#" -> Optional.of(option(range, FirmwareKind.ACPI, word));
            case "$" -> Optional.of(option(range, FirmwareKind.RESERVED, word));
            case "!" -> Optional.of(new MemmapOption(range, Optional.empty(), LEGACY_PERSISTENT, word.at()));
            default -> one.group(7) == null ? Optional.empty()
                    : Optional.of(new MemmapOption(range, Optional.ofNullable(one.group(6)).flatMap(
                            type -> bytes(type, "")), bytes(one.group(7), "").orElse(0L), word.at()));
        };
    }

    private static MemmapOption option(AddressRange range, FirmwareKind kind, CommandLineOption word) {
        return new MemmapOption(range, Optional.empty(), kind.e820Type(), word.at());
    }

    private static Optional<Long> bytes(String digits, String unit) {
        try {
            long number = digits.startsWith("0x") || digits.startsWith("0X")
                    ? Long.parseUnsignedLong(digits.substring(2), 16) : Long.parseUnsignedLong(digits);
            int shift = unit.isEmpty() ? 0 : 10 * (UNITS.indexOf(unit.toLowerCase(Locale.ROOT)) + 1);
            return Long.compareUnsigned(number, -1L >>> shift) <= 0 ? Optional.of(number << shift) : Optional.empty();
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }
}
