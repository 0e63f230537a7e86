package memwarden.ingest.capture.operator;

import java.util.List;
import java.util.Optional;
import memwarden.ingest.capture.frame.TextLine;
import memwarden.model.TextOrigin;
import memwarden.yaml.ScalarNode;

/**
 * One command of a line of shell.
 *
 * @param words the command and its arguments
 * @param into the file that its output goes to
 * @param alternative whether it is only run if the one before it fails
 * @param line that it stands in
 * @param at where it stands there
 */
record ShellCommand(List<ScalarNode> words, Optional<ScalarNode> into, boolean alternative, TextLine line, TextOrigin at) {

    ShellCommand {
        words = List.copyOf(words);
    }

    /** The commands of a line, without those that only pass on what others print. */
    static List<ShellCommand> of(TextLine line) {
        return new ShellLine(line).commands();
    }

    String name() {
        return words.isEmpty() ? "" : words.get(0).text();
    }

    /** The word at an index; empty if there are not so many. */
    String word(int index) {
        return index < words.size() ? words.get(index).text() : "";
    }

    /** As it was typed. */
    String text() {
        return line.text().substring(at.column() - 1, at.column() - 1 + at.length());
    }

    /** The same command without its first words, as far as it has them. */
    ShellCommand without(int first) {
        return new ShellCommand(words.subList(Math.min(first, words.size()), words.size()), into, alternative, line, at);
    }

    /** The same command with another destination of its output. */
    ShellCommand into(ScalarNode file) {
        return new ShellCommand(words, Optional.of(file), alternative, line, at);
    }
}
