package memwarden.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A text that was read, kept so that reports can show its lines.
 *
 * @param path as the user named it
 * @param text decoded from UTF-8
 * @param sha256 of the bytes, lower-case hexadecimal
 */
public record SourceText(String path, String text, String sha256) {

    public static SourceText of(String path, String text) {
        return new SourceText(path, text, sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** SHA-256 of {@code bytes}, lower-case hexadecimal. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** Line {@code number}, counted from 1, without its end; empty if the text has no such line. */
    public String line(int number) {
        return text.lines().skip(number - 1L).findFirst().orElse("");
    }
}
