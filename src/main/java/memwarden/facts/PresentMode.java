package memwarden.facts;

import memwarden.model.DaxMode;
import memwarden.model.OperatorAction;
import memwarden.model.Spanned;
import memwarden.model.Subject;

/** The mode of a dax device when the turn of an action on it comes. */
public record PresentMode(OperatorAction action, Spanned of, DaxMode mode) implements Subject {

    @Override
    public String label() {
        return "dax device of " + of.label() + " is in mode " + mode.label();
    }
}
