package memwarden.ingest.capture.frame;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import memwarden.model.SourceText;
import memwarden.model.TextOrigin;

/**
 * A file that a machine gave away: one of a capture, or one by itself.
 *
 * @param name within its capture, with {@code /} between folders: {@code acpi/CEDT}
 * @param path what reports call it
 * @param bytes what it holds; nobody writes to them
 */
public record Artefact(String name, String path, byte[] bytes) {

    /** The largest machines have some ten thousand lines in a listing. */
    public static final int MAX_LISTED = 100_000;
    /** So many bytes tell what an artefact is. */
    private static final int HEAD = 64 << 10;

    /** Without its folders. */
    public String fileName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** Without folders and without what follows the first dot, in lower case. */
    public String stem() {
        String file = fileName();
        int dot = file.indexOf('.');
        return (dot > 0 ? file.substring(0, dot) : file).toLowerCase(java.util.Locale.ROOT);
    }

    public boolean in(String folder) {
        return name.startsWith(folder + "/") || name.contains("/" + folder + "/");
    }

    /** Whether it begins with these bytes. */
    public boolean beginsWith(byte[] magic) {
        return bytes.length >= magic.length && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }

    /** Whether it holds a byte that no text holds, near its beginning. */
    public boolean binary() {
        for (int i = 0; i < Math.min(bytes.length, 4096); i++) {
            if (bytes[i] >= 0 && bytes[i] < ' ' && bytes[i] != '\n' && bytes[i] != '\r' && bytes[i] != '\t'
                    && bytes[i] != 0x1b && bytes[i] != '\f') {
                return true;
            }
        }
        return false;
    }

    /** The first of its lines that is not blank, without its end; empty if it is not near the beginning. */
    public Optional<String> firstLine() {
        String head = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.UTF_8);
        return head.lines().filter(line -> !line.isBlank()).findFirst();
    }

    /** As text. Logs hold stray bytes; each that is no UTF-8 becomes U+FFFD. */
    public SourceText source() {
        return new SourceText(path, new String(bytes, StandardCharsets.UTF_8), SourceText.sha256(bytes));
    }

    /** The lines at its beginning, without their ends. */
    public List<TextLine> head() {
        return lines(new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.UTF_8)).toList();
    }

    /** Its lines, without their ends. */
    public List<TextLine> lines() {
        return lines(source().text()).toList();
    }

    /** Its lines, made one by one: there can be as many as there are bytes. */
    public Iterable<TextLine> eachLine() {
        String text = source().text();
        return () -> lines(text).iterator();
    }

    private Stream<TextLine> lines(String text) {
        AtomicInteger number = new AtomicInteger();
        return text.lines().map(line -> new TextLine(path, number.incrementAndGet(), line));
    }

    /** Its first lines; it is a problem if a listing, which makes an entry of each of them, has more of them. */
    public List<TextLine> listed(Testimony testimony) {
        List<TextLine> lines = lines(source().text()).limit(MAX_LISTED + 1).toList();
        if (lines.size() <= MAX_LISTED) {
            return lines;
        }
        testimony.problem(lines.get(MAX_LISTED).place(), "more than " + MAX_LISTED + " lines",
                "the lines from here on were not read", "give the listing of one machine");
        return lines.subList(0, MAX_LISTED);
    }

    /** The place of the whole. */
    public TextOrigin whole() {
        return new TextOrigin(path, 1, 1, 1, "");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Artefact that && name.equals(that.name) && path.equals(that.path)
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @Override
    public String toString() {
        return path;
    }
}
