package memwarden.ingest.capture.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import memwarden.ingest.capture.Capture;
import memwarden.ingest.capture.CaptureReader;
import memwarden.ingest.capture.frame.Artefact;
import memwarden.model.Defect;
import memwarden.model.Platform;

/** Makes tables of hex digits, and reads them as files of a capture. */
final class TableFixture {

    private TableFixture() {
    }

    /** Bytes of hex digits; blanks and {@code |} are for people. */
    static byte[] hex(String... parts) {
        return HexFormat.of().parseHex(String.join("", parts).replaceAll("[\\s|]", ""));
    }

    /** An ACPI table with a sound header around these parts, each in hex. */
    static byte[] acpi(String signature, int revision, String... parts) {
        byte[] body = hex(parts);
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        table.writeBytes(signature.getBytes(StandardCharsets.US_ASCII));
        table.writeBytes(little(36 + body.length));
        table.write(revision);
        table.write(0);
        table.writeBytes("MEMWARTESTTABL".getBytes(StandardCharsets.US_ASCII));
        table.writeBytes(hex("01000000 54535420 01000000"));
        table.writeBytes(body);
        return summed(table.toByteArray(), 9);
    }

    /** A CDAT with a sound header around these structures, each in hex. */
    static byte[] cdat(String... parts) {
        byte[] body = hex(parts);
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        table.writeBytes(little(16 + body.length));
        table.writeBytes(hex("02 00 000000000000 00000000"));
        table.writeBytes(body);
        return summed(table.toByteArray(), 5);
    }

    /** The same table with a checksum that is right. */
    static byte[] summed(byte[] table, int checksumAt) {
        byte[] copy = table.clone();
        copy[checksumAt] = 0;
        int sum = 0;
        for (byte one : copy) {
            sum += one;
        }
        copy[checksumAt] = (byte) -sum;
        return copy;
    }

    /** The same table with other bytes, in hex, from an offset on. */
    static byte[] with(byte[] table, int offset, String hex) {
        byte[] copy = table.clone();
        byte[] bytes = hex(hex);
        System.arraycopy(bytes, 0, copy, offset, bytes.length);
        return copy;
    }

    private static byte[] little(int number) {
        return new byte[] {(byte) number, (byte) (number >> 8), (byte) (number >> 16), (byte) (number >> 24)};
    }

    static Artefact file(String name, byte[] bytes) {
        return new Artefact(name, "machine/" + name, bytes);
    }

    static CaptureReader.Result read(Artefact... files) {
        return new CaptureReader().read(new Capture("machine", List.of(files), List.of()));
    }

    /** The platform that a file tells of, without a problem. */
    static Platform platform(String name, byte[] bytes) {
        CaptureReader.Result result = read(file(name, bytes));
        assertEquals(List.of(), result.problems());
        assertEquals(List.of(), result.unread());
        assertTrue(result.platform().isPresent());
        return result.platform().get();
    }

    /** Each defect in a line: kind, structure, field, offset, found, expected. */
    static List<String> defects(Platform platform) {
        return platform.defects().stream().map(TableFixture::line).toList();
    }

    static List<String> defects(String name, byte[] bytes) {
        return defects(platform(name, bytes));
    }

    private static String line(Defect defect) {
        return defect.kind().label() + " " + defect.structure().orElse("-") + "." + defect.field().orElse("-") + " at "
                + defect.offset().map(Object::toString).orElse("-") + word(", found ", defect.found())
                + word(", expected ", defect.expected());
    }

    private static String word(String name, Optional<Long> number) {
        return number.map(value -> name + Long.toUnsignedString(value)).orElse("");
    }
}
