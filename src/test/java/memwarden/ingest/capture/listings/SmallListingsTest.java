package memwarden.ingest.capture.listings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import memwarden.ingest.capture.Given;
import memwarden.model.Architecture;
import memwarden.model.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** uname, /proc/version and /sys/firmware/memmap. */
class SmallListingsTest {

    private static List<String> e820(Given given) {
        return given.platform().firmware().e820().entries().stream()
                .map(entry -> entry.range() + " " + Long.toUnsignedString(entry.type())).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "uname.txt; Linux (none) 7.3.4+deb13-amd64 #1 SMP PREEMPT_DYNAMIC Debian 7.3.4-1 (2026-11-15) x86_64 GNU/Linux; 7.3.4+deb13-amd64; X86_64",
        "uname.txt; Linux host.example 5.14.0-503.el9 #1 SMP Tue Nov 12 09:26:13 EST 2024 aarch64 aarch64 aarch64 GNU/Linux; 5.14.0-503.el9; ARM64",
        "uname.txt; Linux box 6.13.0+ #7 SMP riscv64; 6.13.0+; RISCV64",
        "uname.txt; 6.12.95+deb12-amd64; 6.12.95+deb12-amd64; X86_64",
        "version.txt; Linux version 6.12.95-arm64 (x@y) (gcc 14) #1 SMP; 6.12.95-arm64; ARM64"})
    void theKernelIsNamed(String file, String line, String release, Architecture architecture) {
        Platform platform = Given.file(file, line + "\n").platform();
        assertEquals(release, platform.kernel().release().orElseThrow().text());
        assertEquals(architecture, platform.architecture());
    }

    @Test
    void whatNamesNoKernelIsADefect() {
        assertEquals(List.of("1 unknown-word line 'Linux box latest #1 x86_64'", "2 unknown-word line 'Darwin'"),
                Given.file("uname.txt", "Linux box latest #1 x86_64\nDarwin\n").defects());
    }

    /** A shell lists 10 before 2. */
    @Test
    void theMemmapIsSorted() {
        assertEquals(List.of("0x0-0x9fbff 1", "0x9fc00-0x9ffff 2", "0x100000-0x3fffffff 1"),
                e820(Given.file("firmware-memmap.txt",
                        "0 0x0 0x9fbff System RAM\n10 0x100000 0x3fffffff System RAM\n2 0x9fc00 0x9ffff Reserved\n")));
    }

    @ParameterizedTest
    @CsvSource({"System RAM,1", "Reserved,2", "ACPI Tables,3", "ACPI Non-volatile Storage,4", "Unusable memory,5",
        "Persistent Memory,7", "Persistent Memory (legacy),12", "Soft Reserved,4026531839"})
    void itsWordsAreTypes(String word, String number) {
        assertEquals(List.of("0x1000-0x1fff " + number), e820(Given.file("firmware-memmap.txt", "0x1000 0x1fff "
                + word)));
    }

    @Test
    void aTypeWithoutAWordIsADefectUnlessTheLogTellsItsNumber() {
        Given alone = Given.file("firmware-memmap.txt", "0 0x1000 0x1fff Unknown E820 type\n");
        assertEquals(List.of("0x1000-0x1fff 2"), e820(alone));
        assertEquals(List.of("1 unknown-word e820 type 'Unknown E820 type'"), alone.defects());
        Given both = alone.and("dmesg.txt",
                "BIOS-provided physical RAM map:\nBIOS-e820: [mem 0x1000-0x1fff] type 20\n");
        assertEquals(List.of("0x1000-0x1fff 20"), e820(both));
        assertEquals(1, both.defects().size());
    }

    @Test
    void theLogIsBelievedAndTheDifferenceIsADefect() {
        Given given = Given.file("firmware-memmap.txt",
                "0 0x1000 0x1fff System RAM\n1 0x100000000 0x13fffffff System RAM\n")
                .and("dmesg.txt", "BIOS-provided physical RAM map:\nBIOS-e820: [mem 0x1000-0x1fff]  System RAM\n");
        assertEquals(List.of("0x1000-0x1fff 1"), e820(given));
        assertEquals(List.of("1 contradiction /firmware/e820 '[{range: 0x1000-0x1fff, type: usable}, "
                + "{range: 0x100000000-0x13fffffff, type: usable}]'"), given.defects());
        // Quoted lines are a part of the table, whatever the rest is.
        assertEquals(List.of("0x1000-0x1fff 1", "0x2000-0x2fff 2"), e820(Given.file("firmware-memmap.txt",
                "0 0x1000 0x1fff System RAM\n1 0x2000 0x2fff Reserved\n").and("dmesg.txt",
                "BIOS-e820: [mem 0x1000-0x1fff] usable\n")));
    }

    @Test
    void brokenLinesAreDefects() {
        assertEquals(List.of("2 unknown-word e820 '1 0x1000'",
                "3 bad-length e820 end found=4096 '2 0x2000 0x1000 Reserved'",
                "4 overflow e820 '3 0x10000000000000000 0x10000000000000001 Reserved'"),
                Given.file("firmware-memmap.txt", "0 0x0 0xfff System RAM\n1 0x1000\n2 0x2000 0x1000 Reserved\n"
                        + "3 0x10000000000000000 0x10000000000000001 Reserved\n").defects());
    }
}
