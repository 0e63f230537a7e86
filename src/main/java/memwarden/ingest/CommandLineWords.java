package memwarden.ingest;

import java.util.ArrayList;
import java.util.List;
import memwarden.model.CommandLineOption;
import memwarden.model.Origins;
import memwarden.yaml.ScalarNode;

/**
 * Splits a kernel command line as the kernel does ({@code next_arg} in {@code lib/cmdline.c}): at blanks outside double
 * quotes, at the first {@code =}; quotes around a whole word or a whole value are not part of it.
 */
final class CommandLineWords {

    private CommandLineWords() {
    }

    static List<CommandLineOption> of(ScalarNode node) {
        String text = node.text();
        List<CommandLineOption> words = new ArrayList<>();
        for (int i = 0; i < text.length(); ) {
            if (Character.isWhitespace(text.charAt(i))) {
                i++;
                continue;
            }
            int from = i;
            boolean quoted = false;
            while (i < text.length() && (quoted || !Character.isWhitespace(text.charAt(i)))) {
                quoted ^= text.charAt(i) == '"';
                i++;
            }
            words.add(option(text.substring(from, i), Origins.of(node.part(from, i))));
        }
        return words;
    }

    private static CommandLineOption option(String word, Origins at) {
        String bare = word.startsWith("\"") ? unquoted(word) : word;
        int equals = bare.indexOf('=');
        return equals <= 0 ? new CommandLineOption(bare, "", at)
                : new CommandLineOption(bare.substring(0, equals), unquoted(bare.substring(equals + 1)), at);
    }

    private static String unquoted(String text) {
        if (!text.startsWith("\"")) {
            return text;
        }
        return text.substring(1, text.length() > 1 && text.endsWith("\"") ? text.length() - 1 : text.length());
    }
}
