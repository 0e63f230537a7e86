package memwarden.engine;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import memwarden.model.Subject;

/**
 * How a run may be bent to put the rules to the test.
 *
 * @param mayFire by name of the DRL rule
 * @param order brings facts into the order in which they are inserted
 */
public record Trial(Predicate<String> mayFire, UnaryOperator<List<Subject>> order) {

    /** An ordinary run. */
    public static final Trial NONE = new Trial(name -> true, UnaryOperator.identity());
}
