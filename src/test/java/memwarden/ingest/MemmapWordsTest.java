package memwarden.ingest;

import java.util.List;
import java.util.Optional;
import memwarden.model.FirmwareKind;
import memwarden.model.MemmapOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * The words {@code memmap=} as Documentation/admin-guide/kernel-parameters.txt describes them. Ranges were worked out by
 * hand.
 */
class MemmapWordsTest {

    @ParameterizedTest
    // The numbers of arch/x86/include/asm/e820/types.h: RAM 1, RESERVED 2, ACPI 3, PRAM 12.
    @CsvSource({
            // size@start: a region of memory to be used is from ss to ss+nn
            "100M@2G, 0x80000000-0x863fffff, 1",
            // size#start: ACPI data
            "100M#3G, 0xc0000000-0xc63fffff, 3",
            // size!start: protected, e820 type 12
            "1G!1024G, 0x10000000000-0x1003fffffff, 12",
            // "Exclude memory from 0x18690000-0x1869ffff", in two ways
            "64K$0x18690000, 0x18690000-0x1869ffff, 2",
            "0x10000$0x18690000, 0x18690000-0x1869ffff, 2",
            "65536$409534464, 0x18690000-0x1869ffff, 2",
            // units in either case, up to P
            "1t@0x10000000000, 0x10000000000-0x1ffffffffff, 1",
            "1P@1P, 0x4000000000000-0x7ffffffffffff, 1",
            "16m@16M, 0x1000000-0x1ffffff, 1",
            // up to the last byte of the address space
            "0x1000@0xfffffffffffff000, 0xfffffffffffff000-0xffffffffffffffff, 1"})
    void readsWordsThatMarkARange(String word, String range, long type) {
        MemmapOption option = only(word);
        assertEquals(range, option.range().toString());
        assertEquals(Optional.of(type), option.becomes());
        assertEquals(Optional.empty(), option.replaces());
    }

    @ParameterizedTest
    @CsvSource({
            // from RAM to Soft Reserved
            "128M%0x18000000-1+0xefffffff, 0x18000000-0x1fffffff, 1, 4026531839",
            // from Soft Reserved to RAM
            "1G%0x110000000-0xefffffff+1, 0x110000000-0x14fffffff, 4026531839, 1",
            // from RAM to reserved, and from reserved to PRAM
            "64K%0x18690000-1+2, 0x18690000-0x1869ffff, 1, 2",
            "64K%0x18690000-2+12, 0x18690000-0x1869ffff, 2, 12",
            // a type that has no name
            "64K%0x18690000-1+0x63, 0x18690000-0x1869ffff, 1, 99"})
    void readsConversions(String word, String range, long from, long to) {
        MemmapOption option = only(word);
        assertEquals(range, option.range().toString());
        assertEquals(Optional.of(from), option.replaces());
        assertEquals(Optional.of(to), option.becomes());
    }

    /** "If -oldtype is left out, the whole region will be marked as newtype, even if previously unavailable." */
    @ParameterizedTest
    @CsvSource({
            "512M%0x110000000+0xefffffff, 0x110000000-0x12fffffff, SOFT_RESERVED",
            "4G%4G+0xefffffff, 0x100000000-0x1ffffffff, SOFT_RESERVED",
            "64K%0x18690000+3, 0x18690000-0x1869ffff, ACPI"})
    void readsConversionsOfAnyType(String word, String range, FirmwareKind kind) {
        MemmapOption option = only(word);
        assertEquals(range, option.range().toString());
        assertEquals(Optional.empty(), option.replaces());
        assertEquals(Optional.of(kind.e820Type()), option.becomes());
    }

    /** {@code e820__range_remove(start_at, mem_size, from)}: from 0 is any type. */
    @ParameterizedTest
    @CsvSource({
            "memmap=64K%0x18690000-1, 0x18690000-0x1869ffff, 1",
            "memmap=64K%0x18690000-0xefffffff, 0x18690000-0x1869ffff, 4026531839",
            "memmap=64K%0x18690000, 0x18690000-0x1869ffff, 0",
            "memmap=64K%0x18690000-0+0, 0x18690000-0x1869ffff, 0",
            "memmap=exactmap, 0x0-0xffffffffffffffff, 0",
            // System RAM from an address on; so too for a sign that the kernel does not know
            "mem=4G, 0x100000000-0xffffffffffffffff, 1",
            "memmap=4G, 0x100000000-0xffffffffffffffff, 1",
            "memmap=64K?0x18690000, 0x10000-0xffffffffffffffff, 1",
            // octal, as simple_strtoull() reads it
            "mem=0100, 0x40-0xffffffffffffffff, 1"})
    void readsRemovals(String word, String range, long type) {
        MemmapOption option = Descriptions.platform("kernel:\n  commandLine: \"" + word + "\"\n").kernel().memmap().get(0);
        assertEquals(range, option.range().toString());
        assertEquals(type == 0 ? Optional.empty() : Optional.of(type), option.replaces());
        assertEquals(Optional.empty(), option.becomes());
    }

    /** {@code efi_fake_mem=nn@ss:aa[,...]}; 0x40000 is EFI_MEMORY_SP, 0x10000 EFI_MEMORY_MORE_RELIABLE. */
    @Test
    void readsFakedAttributes() {
        assertEquals(List.of("0x140000000-0x14c7fffff true", "0x15e000000-0x170bfffff false"),
                Descriptions.platform("kernel:\n  commandLine: \"efi_fake_mem=200M@5G:0x40000,300M@5600M:0x10000,x,1M@0:1\"\n")
                        .kernel().faked().stream().map(one -> one.range() + " " + one.specificPurpose()).toList());
    }

    /** "Multiple different regions can be specified, comma delimited", and the word can be given again. */
    @Test
    void readsSeveralRangesInTheirOrder() {
        assertEquals(
                List.of("0x80000000-0x863fffff 1", "0xc0000000-0xc63fffff 3", "0x10000000000-0x1003fffffff 12",
                        "0x18690000-0x1869ffff 2"),
                memmap("quiet memmap=100M@2G,100M#3G,1G!1024G root=/dev/vda memmap=64K$0x18690000").stream()
                        .map(option -> option.range() + " " + option.becomes().get()).toList());
    }

    /** One word that cannot be read does not spoil its neighbours. */
    @Test
    void skipsWhatItCannotRead() {
        assertEquals(List.of("0x80000000-0x863fffff"), memmap("memmap=@3G,100M@2G,G$0x18690000").stream()
                .map(option -> option.range().toString()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "memmap", "memmap=", "memmap=,", "memmap=RAM", "memmap=@2G", "memmap=-1@2G", "memmap=0x@2G",
            // no byte, and bytes beyond the end of the address space
            "memmap=0@2G", "memmap=0x2000@0xfffffffffffff000", "memmap=16E@0",
            "memmap=99999999999999999999@0", "memmap=16384P@0", "memmap=0x10000000000000000@0",
            // other options
            "mem=nopentium", "mem=", "mem=0", "memmem=4G", "xmemmap=100M@2G", "memmap_on_memory=100M@2G", "efi_fake_mem=100M@2G:0x40000"})
    void findsNoRange(String commandLine) {
        assertEquals(List.of(), memmap(commandLine));
    }

    /** The place is the word's, so that a report can point at it. */
    @Test
    void knowsTheWord() {
        assertEquals("2:23+29 /kernel/commandLine",
                Descriptions.place(memmap("quiet memmap=100M@2G,64K$0x18690000").get(0).at().whole()));
    }

    private static MemmapOption only(String word) {
        List<MemmapOption> options = memmap("memmap=" + word);
        assertEquals(1, options.size());
        return options.get(0);
    }

    private static List<MemmapOption> memmap(String commandLine) {
        return Descriptions.platform("kernel:\n  commandLine: \"" + commandLine + "\"\n").kernel().memmap();
    }
}
