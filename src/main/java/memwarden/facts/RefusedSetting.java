package memwarden.facts;

import memwarden.model.OperatorAction;

/** A setting of a region that the kernel does not take; it never gets a size. */
public record RefusedSetting(OperatorAction action) implements Refusal {
}
