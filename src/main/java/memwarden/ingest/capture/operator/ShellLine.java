package memwarden.ingest.capture.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import memwarden.ingest.capture.frame.Draft;
import memwarden.ingest.capture.frame.TextLine;
import memwarden.model.TextOrigin;
import memwarden.yaml.ScalarNode;

/** Takes a line of shell apart: words and quotes, {@code ;}, {@code &&}, {@code ||}, pipes, redirections, comments. */
final class ShellLine {

    private static final String TEE = "tee";
    private static final String SUDO = "sudo";

    private final TextLine line;
    private final String text;
    private final List<ShellCommand> commands = new ArrayList<>();
    private List<ScalarNode> words = new ArrayList<>();
    private Optional<ScalarNode> into = Optional.empty();
    private boolean alternative;
    private boolean piped;
    /** Where the present command begins and ends. */
    private int begin;
    private int end;
    private Goes next = Goes.TO_THE_COMMAND;

    /** What the next word is for. */
    private enum Goes { TO_THE_COMMAND, NAMES_OUTPUT, NAMES_SOMETHING_ELSE }

    ShellLine(TextLine line) {
        this.line = line;
        this.text = line.text();
        int at = 0;
        begin = -1;
        while (at < text.length()) {
            at = step(at);
        }
        finish(false, false);
    }

    List<ShellCommand> commands() {
        return List.copyOf(commands);
    }

    /** Takes what begins here, and returns where the next begins. */
    private int step(int at) {
        char c = text.charAt(at);
        boolean twice = at + 1 < text.length() && text.charAt(at + 1) == c;
        if (Character.isWhitespace(c)) {
            return at + 1;
        } else if (c == '#') {
            return text.length();
        } else if (c == ';' || c == '&' || c == '|') {
            finish(c == '|' && twice, c == '|' && !twice);
            return at + (twice ? 2 : 1);
        } else if (c == '>' || c == '<') {
            return redirection(at, at + (twice ? 2 : 1));
        } else if (c == '(' || c == ')' || c == '{' && spaced(at) || c == '}' && spaced(at)) {
            return at + 1;
        }
        return word(at);
    }

    private int redirection(int at, int behind) {
        extend(at, behind);
        // 2>&1 joins two outputs; 2> is for errors.
        boolean joins = behind < text.length() && text.charAt(behind) == '&';
        boolean output = text.charAt(at) == '>' && !joins && next == Goes.TO_THE_COMMAND;
        next = output ? Goes.NAMES_OUTPUT : Goes.NAMES_SOMETHING_ELSE;
        return joins ? behind + 1 : behind;
    }

    private boolean spaced(int at) {
        return at + 1 == text.length() || " \t;".indexOf(text.charAt(at + 1)) >= 0;
    }

    private int word(int from) {
        StringBuilder word = new StringBuilder();
        char quote = 0;
        int at = from;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quote == 0 && (Character.isWhitespace(c) || ";&|<>()".indexOf(c) >= 0)) {
                break;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            } else if (c == '\\' && quote != '\'' && at + 1 < text.length()) {
                word.append(text.charAt(++at));
            } else {
                word.append(c);
            }
        }
        boolean channel = at < text.length() && (text.charAt(at) == '>' || text.charAt(at) == '<')
                && word.chars().allMatch(Character::isDigit);
        extend(from, at);
        if (channel) {
            next = word.toString().equals("1") ? Goes.TO_THE_COMMAND : Goes.NAMES_SOMETHING_ELSE;
        } else {
            take(Draft.text(word.toString(), new TextOrigin(line.path(), line.number(), from + 1, at - from, "")));
        }
        return at;
    }

    private void take(ScalarNode word) {
        switch (next) {
            case TO_THE_COMMAND -> words.add(word);
            case NAMES_OUTPUT -> into = Optional.of(word);
            case NAMES_SOMETHING_ELSE -> { }
            default -> throw new IllegalStateException();
        }
        next = Goes.TO_THE_COMMAND;
    }

    private void extend(int from, int to) {
        begin = begin < 0 ? from : begin;
        end = to;
    }

    /** Ends the present command. */
    private void finish(boolean nextIsAlternative, boolean nextIsPiped) {
        while (!words.isEmpty() && (words.get(0).text().equals(SUDO) || words.get(0).text().matches("[A-Za-z_]\\w*=.*"))) {
            words.remove(0);
        }
        if (piped && !commands.isEmpty()) {
            passOn(commands.remove(commands.size() - 1));
        } else if (!words.isEmpty()) {
            commands.add(new ShellCommand(words, into, alternative, line,
                    new TextOrigin(line.path(), line.number(), begin + 1, Math.max(1, end - begin), "")));
        }
        words = new ArrayList<>();
        into = Optional.empty();
        next = Goes.TO_THE_COMMAND;
        begin = -1;
        alternative = nextIsAlternative;
        piped = nextIsPiped;
    }

    /** What tee writes is what the command before it prints; other filters do not change what that one did. */
    private void passOn(ShellCommand before) {
        Optional<ScalarNode> file = !words.isEmpty() && words.get(0).text().equals(TEE)
                ? words.stream().skip(1).filter(word -> !word.text().startsWith("-")).findFirst() : Optional.empty();
        commands.add(file.map(before::into).orElse(before));
    }
}
