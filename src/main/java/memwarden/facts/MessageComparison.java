package memwarden.facts;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import memwarden.model.Observed;
import memwarden.model.Truth;

/**
 * What the running kernel logged beside what was predicted. A prediction is a part of a line: which device says it is not
 * predicted, and neither is how wide an address is printed.
 */
public final class MessageComparison {

    private static final Pattern LEADING_ZEROS = Pattern.compile("0x0+(?=[0-9a-f])");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Observed observed;
    private final List<PredictedMessage> predicted;

    public MessageComparison(Observed observed, Collection<PredictedMessage> predicted) {
        this.observed = observed;
        this.predicted = List.copyOf(predicted);
    }

    /** Messages that must have been logged and were not; none if the log is not known to be whole. */
    public List<UnheardMessage> unheard() {
        if (observed.log().whole() != Truth.YES || !observed.log().messages().stated()) {
            return List.of();
        }
        List<String> said = observed.log().messages().entries().stream().map(line -> plain(line.text())).toList();
        return predicted.stream().filter(PredictedMessage::shown).filter(message -> {
            String text = plain(message.text());
            return said.stream().noneMatch(line -> contains(line, text));
        }).map(UnheardMessage::new).toList();
    }

    /** The lines that match a row of the table. */
    public List<HeardMessage> heard(Collection<KernelSaying> sayings) {
        return observed.log().messages().entries().stream().map(line -> {
            String said = plain(line.text());
            List<KernelSaying> rows = sayings.stream().filter(saying -> contains(said, plain(saying.says())))
                    .sorted(Geometry.IN_TABLE_ORDER).toList();
            List<PredictedMessage> fulfilled = rows.isEmpty() ? List.of()
                    : predicted.stream().filter(message -> contains(said, plain(message.text()))).toList();
            return new HeardMessage(line, rows, fulfilled);
        }).filter(heard -> !heard.sayings().isEmpty()).toList();
    }

    /** A number that a text ends with ends there in the line too. */
    private static boolean contains(String line, String text) {
        int at = line.indexOf(text);
        while (at >= 0) {
            int end = at + text.length();
            if (end == line.length() || !Character.isDigit(line.charAt(end - 1))
                    || Character.digit(line.charAt(end), 16) < 0) {
                return true;
            }
            at = line.indexOf(text, at + 1);
        }
        return false;
    }

    private static String plain(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        return BLANKS.matcher(LEADING_ZEROS.matcher(lower).replaceAll("0x")).replaceAll(" ");
    }
}
