package memwarden.facts;

import java.util.List;

/**
 * A line that the kernel was predicted to log.
 *
 * @param text a part of the line
 * @param shown whether it is logged whatever the log level, so that a log without it contradicts the prediction
 * @param finding what it comes with
 */
public record PredictedMessage(String text, boolean shown, Finding finding) implements Measured {

    @Override
    public List<Finding> measuredFrom() {
        return List.of(finding);
    }

    @Override
    public String label() {
        return "\"" + text + "\"";
    }
}
