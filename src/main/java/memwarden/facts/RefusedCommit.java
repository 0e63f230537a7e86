package memwarden.facts;

import memwarden.model.OperatorAction;

/** An action that fails when devices or decoders are reached. */
public record RefusedCommit(OperatorAction action) implements Refusal {
}
