package memwarden.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import memwarden.model.AddressRange;
import memwarden.model.CommandLineOption;
import memwarden.model.E820Type;
import memwarden.model.MemmapOption;

/**
 * Reads the {@code memmap=} and {@code mem=} words of a kernel command line as {@code parse_memmap_one()} and
 * {@code parse_memopt()} in {@code arch/x86/kernel/e820.c} do. What these would ignore is ignored here too.
 */
final class MemmapWords {

    private static final AddressRange EVERYTHING = new AddressRange(0, -1L);

    private MemmapWords() {
    }

    static List<MemmapOption> of(List<CommandLineOption> words) {
        List<MemmapOption> options = new ArrayList<>();
        for (CommandLineOption word : words) {
            for (Change change : changes(word)) {
                options.add(new MemmapOption(options.size(), change.range, change.replaces, change.becomes, word.at()));
            }
        }
        return options;
    }

    private record Change(AddressRange range, Optional<Long> replaces, Optional<Long> becomes) {
    }

    private static List<Change> changes(CommandLineOption word) {
        return switch (word.name()) {
            case "memmap" -> word.words().stream().flatMap(part -> read(part).stream()).toList();
            case "mem" -> new MemoryNumbers(word.value()).size().flatMap(MemmapWords::limit).stream().toList();
            default -> List.of();
        };
    }

    private static Optional<Change> read(String part) {
        if (part.startsWith("exactmap")) {
            return Optional.of(new Change(EVERYTHING, Optional.empty(), Optional.empty()));
        }
        MemoryNumbers numbers = new MemoryNumbers(part);
        Optional<Long> size = numbers.size();
        if (size.isEmpty()) {
            return Optional.empty();
        }
        return switch (numbers.sign()) {
            case '@' -> entry(numbers, size.get(), E820Type.USABLE);
            case '#' -> entry(numbers, size.get(), E820Type.ACPI_DATA);
            case '$' -> entry(numbers, size.get(), E820Type.RESERVED);
            case '!' -> entry(numbers, size.get(), E820Type.PERSISTENT_LEGACY);
            case '%' -> conversion(numbers, size.get());
            // Also for a sign that it does not know: that is what the kernel does.
            default -> limit(size.get());
        };
    }

    private static Optional<Change> entry(MemoryNumbers numbers, long size, E820Type type) {
        return numbers.size().flatMap(start -> MemoryNumbers.range(start, size)).map(range ->
                new Change(range, Optional.empty(), Optional.of(type.number())));
    }

    /** {@code nn%ss-old+new}; a type that is left out, or 0, counts as none. */
    private static Optional<Change> conversion(MemoryNumbers numbers, long size) {
        Optional<Long> start = numbers.size();
        Optional<Long> old = numbers.take('-') ? numbers.number().filter(type -> type != 0) : Optional.empty();
        Optional<Long> type = numbers.take('+') ? numbers.number().filter(number -> number != 0) : Optional.empty();
        return start.filter(first -> numbers.atEnd()).flatMap(first -> MemoryNumbers.range(first, size))
                .map(range -> new Change(range, old, type));
    }

    /** Removes the System RAM from an address on. */
    private static Optional<Change> limit(long from) {
        return from == 0 ? Optional.empty() : Optional.of(new Change(new AddressRange(from, -1L),
                Optional.of(E820Type.USABLE.number()), Optional.empty()));
    }
}
