package memwarden.ingest.capture.tables;

import static memwarden.ingest.capture.tables.TableFixture.acpi;
import static memwarden.ingest.capture.tables.TableFixture.defects;
import static memwarden.ingest.capture.tables.TableFixture.file;
import static memwarden.ingest.capture.tables.TableFixture.hex;
import static memwarden.ingest.capture.tables.TableFixture.platform;
import static memwarden.ingest.capture.tables.TableFixture.summed;
import static memwarden.ingest.capture.tables.TableFixture.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import memwarden.model.Platform;
import memwarden.model.Section;
import org.junit.jupiter.api.Test;

/** Which files are ACPI tables, and what their headers say. */
class AcpiTableReaderTest {

    private static final byte[] CEDT = acpi("CEDT", 1,
            "00 00 2000 | 0c000000 | 01000000 | 00000000 | 000001c004000000 | 0000010000000000");
    private static final byte[] SSDT = acpi("SSDT", 2, "10200000");

    private static Optional<String> signature(String name, byte[] bytes) {
        return AcpiTableReader.signature(file(name, bytes));
    }

    @Test
    void aTableIsKnownByItsNameOrByItself() {
        for (String name : List.of("acpi/CEDT", "cedt.bin", "cedt.aml", "CEDT", "table7", "acpi/CEDT1", "SSDT.dat")) {
            assertEquals(Optional.of("CEDT"), signature(name, CEDT), name);
        }
        assertEquals(Optional.of("SSDT"), signature("acpi/dynamic/SSDT4", SSDT));
        assertEquals(Optional.of("SSDT"), signature("ssdt.aml", SSDT));
        assertEquals(Optional.of("CEDT"), signature("acpi/CEDT", new byte[0]));
    }

    @Test
    void aTextAboutATableIsNone() {
        byte[] dump = "CEDT @ 0x0000000000000000\n    0000: 43 45 44 54 24 00 00 00\n".getBytes(StandardCharsets.US_ASCII);
        assertEquals(Optional.empty(), signature("cedt.txt", dump));
        assertEquals(Optional.empty(), signature("dmesg.txt", "[    0.000000] Linux version 7.3 and no table\n".getBytes()));
        assertEquals(Optional.empty(), signature("endpoint2.bin", with(SSDT, 36, "99")));
        assertEquals(Optional.empty(), signature("acpi/blob", new byte[64]));
    }

    @Test
    void fromOtherTablesNothingIsTakenAndNothingIsWrongWithThem() {
        Platform platform = TableFixture.read(file("acpi/SSDT", with(SSDT, 9, "00")), file("acpi/CEDT", CEDT))
                .platform().orElseThrow();
        assertEquals(List.of(), platform.defects());
        assertEquals(1, platform.firmware().cedt().hostBridges().entries().size());
    }

    /** The tables of the machine are there, and this one is not. */
    @Test
    void aTableThatIsNotAmongTheOthersIsAbsent() {
        Platform platform = platform("acpi/SSDT", SSDT);
        for (Section<?> section : List.of(platform.firmware().srat(), platform.firmware().hmat(),
                platform.firmware().slit(), platform.firmware().cedt().windows())) {
            assertTrue(section.stated());
            assertEquals(List.of(), section.entries());
        }
        Platform single = platform("cedt.bin", CEDT);
        assertFalse(single.firmware().srat().stated());
        Platform unreadable = platform("acpi/SRAT", hex("53524154"));
        assertEquals(List.of("truncated header.length at 4, found 4, expected 36"), defects(unreadable));
        assertFalse(unreadable.firmware().srat().stated());
    }

    @Test
    void aChecksumThatIsWrong() {
        Platform platform = platform("acpi/CEDT", with(CEDT, 9, String.format("%02x", CEDT[9] + 1 & 0xff)));
        assertEquals(List.of("bad-checksum header.checksum at 9, found " + (CEDT[9] + 1 & 0xff) + ", expected " + (CEDT[9] & 0xff)),
                defects(platform));
        assertEquals(1, platform.firmware().cedt().hostBridges().entries().size());
    }

    @Test
    void aLengthThatIsWrong() {
        assertEquals(List.of("truncated header.length at 68, found 68, expected 69"),
                defects("acpi/CEDT", with(CEDT, 4, "45")));
        assertEquals(List.of("bad-length header.length at 4, found 35, expected 36"),
                defects("acpi/CEDT", with(CEDT, 4, "23")));
        // What stands behind a table belongs to nobody.
        assertEquals(List.of(), defects("acpi/CEDT", Arrays.copyOf(CEDT, 100)));
        Platform cut = platform("acpi/CEDT", Arrays.copyOf(CEDT, 60));
        assertEquals(List.of("truncated header.length at 60, found 60, expected 68"), defects(cut));
        assertFalse(cut.firmware().cedt().hostBridges().stated());
    }

    @Test
    void aSignatureThatIsNotTheNames() {
        Platform platform = platform("acpi/CEDT", summed(with(CEDT, 0, "44"), 9));
        assertEquals(List.of("reserved-value header.signature at 0"), defects(platform));
        assertEquals(Optional.of("DEDT"), platform.defects().get(0).text());
        assertEquals(1, platform.firmware().cedt().hostBridges().entries().size());
    }

    @Test
    void theSecondTableOfOneSignatureIsNotTaken() {
        byte[] other = acpi("CEDT", 1);
        Platform platform = TableFixture.read(file("acpi/CEDT1", CEDT), file("acpi/CEDT2", other)).platform().orElseThrow();
        assertEquals(List.of("contradiction -./firmware/cedt at 0"), defects(platform));
        assertEquals(1, platform.firmware().cedt().hostBridges().entries().size());
    }

    /** A revision that nobody knows is no reason not to read. */
    @Test
    void anyRevisionIsRead() {
        assertEquals(List.of(), defects("acpi/CEDT", acpi("CEDT", 200)));
        assertEquals(List.of(), defects("acpi/HMAT", acpi("HMAT", 9, "00000000")));
    }
}
