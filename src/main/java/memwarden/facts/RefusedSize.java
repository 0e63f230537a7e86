package memwarden.facts;

import memwarden.model.OperatorAction;

/** Address space that the kernel does not give to a region. */
public record RefusedSize(OperatorAction action) implements Refusal {
}
