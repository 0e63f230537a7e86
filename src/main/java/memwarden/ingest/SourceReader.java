package memwarden.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import memwarden.model.Problem;
import memwarden.model.SourceText;
import memwarden.model.TextOrigin;

/** Reads an input as UTF-8 text, or says why it cannot. A byte order mark of UTF-8 is dropped. */
public final class SourceReader {

    /** The largest input that is read, in bytes: 64 MiB. */
    public static final long MAX_BYTES = 64L << 20;

    /** @param name what reports call the file: its path as the user wrote it */
    public SourceReading read(Path file, String name) {
        try {
            if (Files.isDirectory(file)) {
                return refused(name, "this is a directory", "a description is a file", "name the files in it");
            }
            if (Files.isRegularFile(file) && Files.size(file) > MAX_BYTES) {
                return tooLarge(name);
            }
            try (InputStream in = Files.newInputStream(file)) {
                return read(in, name);
            }
        } catch (NoSuchFileException missing) {
            return refused(name, "there is no such file", "the path leads nowhere", "check its spelling");
        } catch (AccessDeniedException denied) {
            return refused(name, "this file may not be read", "its permissions forbid it",
                    "give yourself the right to read it");
        } catch (IOException | SecurityException failed) {
            return unreadable(name, failed);
        }
    }

    /**
     * Reads a stream to its end, or to the size limit; does not close it.
     *
     * @param name what reports call it
     */
    public SourceReading read(InputStream in, String name) {
        try {
            // Some files and all pipes do not know their size beforehand.
            byte[] bytes = in.readNBytes((int) MAX_BYTES + 1);
            return bytes.length > MAX_BYTES ? tooLarge(name) : read(bytes, name);
        } catch (IOException failed) {
            return unreadable(name, failed);
        }
    }

    /** @param name what reports call the input */
    public SourceReading read(byte[] bytes, String name) {
        if (bytes.length > MAX_BYTES) {
            return tooLarge(name);
        }
        if (bytes.length == 0) {
            return refused(name, "this input is empty", "there is nothing to check", "give a description");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            return notUtf8(name, bytes[in.position()], in.position(), text);
        }
        return new SourceReading.Text(new SourceText(name, text.startsWith("\uFEFF") ? text.substring(1) : text,
                SourceText.sha256(bytes)));
    }

    private static SourceReading notUtf8(String name, byte offending, int offset, String before) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < before.length(); i++) {
            char c = before.charAt(i);
            if (c == '\n' || c == '\r' && !before.startsWith("\n", i + 1)) {
                line++;
                lineStart = i + 1;
            }
        }
        return new SourceReading.Refused(new Problem(
                new TextOrigin(name, line, before.length() - lineStart + 1, 1, ""),
                String.format("the byte 0x%02x at offset %d is not UTF-8", offending, offset),
                "descriptions are UTF-8 text", "save the file as UTF-8; a binary file is not a description"));
    }

    private static SourceReading tooLarge(String name) {
        return refused(name, "this input is larger than 64 MiB", "that is the size limit for one input",
                "split it into several files");
    }

    private static SourceReading unreadable(String name, Exception failed) {
        return refused(name, "this input could not be read",
                "the system says: " + (failed.getMessage() == null ? "input/output error" : failed.getMessage()),
                "check the file and the medium it is on");
    }

    private static SourceReading refused(String name, String what, String why, String remedy) {
        return new SourceReading.Refused(new Problem(new TextOrigin(name, 1, 1, 1, ""), what, why, remedy));
    }
}
