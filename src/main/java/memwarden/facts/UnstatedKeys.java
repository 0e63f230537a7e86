package memwarden.facts;

import java.util.List;
import java.util.stream.Stream;
import memwarden.model.Labelled;
import memwarden.model.Located;
import memwarden.model.Subject;

/**
 * Keys of a described thing that nobody has written, and that rules of one stage need.
 *
 * @param rows of the stage's table, in its order; not empty
 */
public record UnstatedKeys(Located thing, List<KeyRow> rows) implements Measured {

    public UnstatedKeys {
        rows = List.copyOf(rows);
    }

    /** Folder of the stage. */
    public String stage() {
        return rows.get(0).stage();
    }

    /** The keys, for a text. */
    public Names keys() {
        return new Names(rows.stream().map(KeyRow::label).distinct().toList());
    }

    /** The rules that are silent for it, for a text. */
    public Names rules() {
        return new Names(rows.stream().map(KeyRow::rule).distinct().toList());
    }

    /** Some names. */
    public record Names(List<String> names) implements Labelled {

        @Override
        public String label() {
            return String.join(", ", names);
        }
    }

    @Override
    public List<Subject> measuredFrom() {
        return Stream.<Subject>concat(Stream.of(thing), rows.stream()).toList();
    }

    @Override
    public List<Subject> shownFrom() {
        return List.of(thing);
    }

    @Override
    public String label() {
        return "of " + thing.label() + " " + keys().label() + " is not stated";
    }
}
