package memwarden.facts;

import memwarden.model.OperatorAction;
import memwarden.model.Subject;

/** An action of the operator that is refused: nothing changes by it. The kernel goes no further than the first. */
public sealed interface Refusal extends Subject permits RefusedSetting, RefusedSize, RefusedCommit {

    OperatorAction action();

    @Override
    default String label() {
        return action().label() + " is refused";
    }
}
