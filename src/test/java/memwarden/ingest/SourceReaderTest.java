package memwarden.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import memwarden.model.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SourceReaderTest {

    private final SourceReader reader = new SourceReader();

    private static String shown(SourceReading reading) {
        return reading instanceof SourceReading.Refused refused
                ? refused.problem().at().position() + ": " + refused.problem().what()
                : ((SourceReading.Text) reading).source().text();
    }

    @Test
    void keepsTextNameAndHash() {
        byte[] bytes = "\uFEFFa: ä\n".getBytes(StandardCharsets.UTF_8);
        assertEquals(new SourceReading.Text(new SourceText("-", "a: ä\n", SourceText.sha256(bytes))),
                reader.read(new ByteArrayInputStream(bytes), "-"));
    }

    @Test
    void saysWhyAFileCannotBeRead(@TempDir Path folder) throws IOException {
        assertEquals("x/y.yaml:1:1: there is no such file", shown(reader.read(folder.resolve("y.yaml"), "x/y.yaml")));
        assertEquals("lab:1:1: this is a directory", shown(reader.read(folder, "lab")));
        Path empty = Files.createFile(folder.resolve("empty.yaml"));
        assertEquals("e:1:1: this input is empty", shown(reader.read(empty, "e")));
    }

    @Test
    void refusesAHugeFileUnread(@TempDir Path folder) throws IOException {
        Path huge = folder.resolve("huge.yaml");
        try (RandomAccessFile sparse = new RandomAccessFile(huge.toFile(), "rw")) {
            sparse.setLength(200L << 20);
        }
        assertEquals("huge.yaml:1:1: this input is larger than 64 MiB", shown(reader.read(huge, "huge.yaml")));
    }

    @Test
    void stopsReadingAnEndlessStream() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'a';
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                return length;
            }
        };
        assertEquals("-:1:1: this input is larger than 64 MiB", shown(reader.read(endless, "-")));
    }

    @Test
    void placesTheFirstByteThatIsNotUtf8() {
        assertEquals("b:2:3: the byte 0xff at offset 8 is not UTF-8",
                shown(reader.read(new byte[] {'a', ':', ' ', (byte) 0xc3, (byte) 0xa4, '\n', 'b', ':', (byte) 0xff},
                        "b")));
        assertEquals("cut:1:2: the byte 0xc3 at offset 1 is not UTF-8",
                shown(reader.read(new byte[] {'a', (byte) 0xc3}, "cut")));
    }

    @Test
    void leavesBinaryZerosToTheYamlReader() {
        assertEquals("a\0b", shown(reader.read(new byte[] {'a', 0, 'b'}, "n")));
    }
}
