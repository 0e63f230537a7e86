package memwarden.facts;

import java.util.List;

/** A message that the kernel was predicted to log and that a log of the whole boot lacks. */
public record UnheardMessage(PredictedMessage message) implements Measured {

    @Override
    public List<PredictedMessage> measuredFrom() {
        return List.of(message);
    }

    @Override
    public String label() {
        return message.label();
    }
}
