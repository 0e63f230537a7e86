package memwarden.facts;

import java.util.ArrayList;
import java.util.List;
import memwarden.model.KernelLine;
import memwarden.model.Subject;

/**
 * A line that the kernel logged.
 *
 * @param sayings the rows of the table that it matches
 * @param predicted the predictions that it fulfils
 */
public record HeardMessage(KernelLine line, List<KernelSaying> sayings, List<PredictedMessage> predicted)
        implements Measured {

    public HeardMessage {
        sayings = List.copyOf(sayings);
        predicted = List.copyOf(predicted);
    }

    public boolean ofTopic() {
        return means(KernelSaying.Means.TOPIC);
    }

    public boolean reportsFailure() {
        return means(KernelSaying.Means.FAILURE);
    }

    public boolean hasNoConsequence() {
        return means(KernelSaying.Means.NOTHING);
    }

    private boolean means(KernelSaying.Means what) {
        return sayings.stream().anyMatch(saying -> saying.means() == what);
    }

    @Override
    public List<Subject> measuredFrom() {
        List<Subject> from = new ArrayList<>(List.of(line));
        from.addAll(sayings);
        from.addAll(predicted);
        return from;
    }

    @Override
    public String label() {
        return "\"" + line.text() + "\"";
    }
}
