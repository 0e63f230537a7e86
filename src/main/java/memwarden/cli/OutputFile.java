package memwarden.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file that an answer goes to, in UTF-8 and in place of what is there. */
record OutputFile(Path path) {

    /** What writes the answer. */
    @FunctionalInterface
    interface Answer {
        void write(Writer out) throws IOException;
    }

    /** @throws IOException with the file and what is wrong with it, in words for the user */
    void write(Answer answer) throws IOException {
        try (Writer out = Files.newBufferedWriter(path, StandardCharsets.UTF_8)) {
            answer.write(out);
        } catch (NoSuchFileException missing) {
            throw new IOException(path + " lies in a folder that does not exist", missing);
        } catch (AccessDeniedException denied) {
            throw new IOException(path + " may not be written by this user", denied);
        }
    }
}
