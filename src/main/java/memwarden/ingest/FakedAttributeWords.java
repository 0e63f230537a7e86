package memwarden.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import memwarden.model.CommandLineOption;
import memwarden.model.FakedAttributes;

/**
 * Reads the {@code efi_fake_mem=} words of a kernel command line, {@code size@start:attributes[,...]}, as
 * {@code setup_fake_mem()} in {@code arch/x86/platform/efi/fake_mem.c} did. It stops at the first part that it cannot read.
 */
final class FakedAttributeWords {

    /** EFI_MEMORY_SP (UEFI 2.10, section 7.2.3). */
    private static final long SPECIFIC_PURPOSE = 0x40000;

    private FakedAttributeWords() {
    }

    static List<FakedAttributes> of(List<CommandLineOption> words) {
        List<FakedAttributes> faked = new ArrayList<>();
        for (CommandLineOption word : words) {
            if (word.name().equals("efi_fake_mem")) {
                for (String part : word.words()) {
                    Optional<FakedAttributes> range = read(part, word);
                    if (range.isEmpty()) {
                        break;
                    }
                    faked.add(range.get());
                }
            }
        }
        return faked;
    }

    private static Optional<FakedAttributes> read(String part, CommandLineOption word) {
        MemoryNumbers numbers = new MemoryNumbers(part);
        Optional<Long> size = numbers.size();
        if (size.isEmpty() || !numbers.take('@')) {
            return Optional.empty();
        }
        Optional<Long> start = numbers.size();
        if (start.isEmpty() || !numbers.take(':')) {
            return Optional.empty();
        }
        Optional<Long> attributes = numbers.number();
        return attributes.flatMap(bits -> MemoryNumbers.range(start.get(), size.get())
                .map(range -> new FakedAttributes(range, (bits & SPECIFIC_PURPOSE) != 0, word.at())));
    }
}
