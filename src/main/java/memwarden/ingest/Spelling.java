package memwarden.ingest;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words that may stand in one place. */
record Spelling(Collection<String> allowed) {

    /** What to write instead of {@code word}: the word that was probably meant, or else the whole choice. */
    String remedy(String word) {
        return closest(word).map(meant -> "did you mean `" + meant + "`?")
                .orElseGet(() -> allowed.stream().map(choice -> "`" + choice + "`")
                        .collect(Collectors.joining(", ", "allowed here: ", "")));
    }

    /** The allowed word that is nearest; none if even that needs changes in more than a third of its letters. */
    private Optional<String> closest(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return allowed.stream()
                .filter(choice -> Math.abs(choice.length() - word.length()) <= tolerance(choice))
                .map(choice -> new Guess(choice, distance(lower, choice.toLowerCase(Locale.ROOT))))
                .filter(guess -> guess.distance <= tolerance(guess.choice))
                .min(Comparator.comparingInt(Guess::distance))
                .map(Guess::choice);
    }

    private static int tolerance(String choice) {
        return choice.length() < 3 ? 0 : Math.max(1, choice.length() / 3);
    }

    private record Guess(String choice, int distance) {
    }

    /** Damerau-Levenshtein: letters inserted, removed, replaced, or swapped with their neighbour. */
    private static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            cost[i][0] = i;
        }
        for (int j = 0; j <= other.length(); j++) {
            cost[0][j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            for (int j = 1; j <= other.length(); j++) {
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                int best = Math.min(cost[i - 1][j - 1] + (same ? 0 : 1),
                        Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                boolean swapped = i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                cost[i][j] = swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
            }
        }
        return cost[one.length()][other.length()];
    }
}
