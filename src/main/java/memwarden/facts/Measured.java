package memwarden.facts;

import java.util.List;
import memwarden.model.Subject;

/** A fact that geometry found in other facts; its reasons are those facts. */
public interface Measured extends Subject {

    /** The facts that were measured. */
    List<? extends Subject> measuredFrom();

    /** Those of them that a reader should be shown as reasons; the others only weigh. */
    default List<? extends Subject> shownFrom() {
        return measuredFrom();
    }
}
