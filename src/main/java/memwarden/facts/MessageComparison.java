package memwarden.facts;

import java.util.Collection;
import java.util.List;
import memwarden.model.Observed;
import memwarden.model.Truth;

/**
 * What the running kernel logged beside what was predicted. A prediction is a part of a line: which device says it is not
 * predicted, and neither is how wide an address is printed.
 */
public final class MessageComparison {

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
        List<LogText> said = observed.log().messages().entries().stream().map(line -> LogText.of(line.text())).toList();
        return predicted.stream().filter(PredictedMessage::shown).filter(message -> {
            LogText text = LogText.of(message.text());
            return said.stream().noneMatch(line -> line.contains(text));
        }).map(UnheardMessage::new).toList();
    }

    /** The lines that match a row of the table. */
    public List<HeardMessage> heard(Collection<KernelSaying> sayings) {
        return observed.log().messages().entries().stream().map(line -> {
            LogText said = LogText.of(line.text());
            List<KernelSaying> rows = sayings.stream().filter(saying -> said.contains(LogText.of(saying.says())))
                    .sorted(Geometry.IN_TABLE_ORDER).toList();
            List<PredictedMessage> fulfilled = rows.isEmpty() ? List.of()
                    : predicted.stream().filter(message -> said.contains(LogText.of(message.text()))).toList();
            return new HeardMessage(line, rows, fulfilled);
        }).filter(heard -> !heard.sayings().isEmpty()).toList();
    }
}
