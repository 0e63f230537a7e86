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

    public boolean reportsFailure() {
        return sayings.stream().anyMatch(KernelSaying::failure);
    }

    public boolean hasNoConsequence() {
        return sayings.stream().anyMatch(saying -> !saying.failure());
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
