package memwarden.report;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import memwarden.facts.Judgement.Found;
import memwarden.facts.Proofs;
import memwarden.facts.Template;
import memwarden.model.Located;
import memwarden.model.Origin;
import memwarden.model.Origins;
import memwarden.model.Subject;

/**
 * A second place that a reader of a finding should look at.
 *
 * @param what stands there
 * @param at empty if nothing in the input states it
 */
record Related(String what, Optional<Origin> at) {

    /** In the order of the bindings' names; a binding that holds several things gives several places. */
    static List<Related> of(Found found, Proofs proofs) {
        Map<String, Object> values = found.finding().values();
        return new TreeMap<>(found.card().related()).entrySet().stream()
                .flatMap(entry -> {
                    String what = new Template(entry.getValue()).filledWith(values);
                    return places(entry.getKey(), values, proofs).map(at -> new Related(what, at));
                })
                .toList();
    }

    private static Stream<Optional<Origin>> places(String binding, Map<String, Object> values, Proofs proofs) {
        Object value = values.get(binding);
        if (value == null) {
            throw new IllegalStateException("no binding {" + binding + "} for a related place; bound are "
                    + values.keySet());
        }
        return places(value, proofs);
    }

    private static Stream<Optional<Origin>> places(Object value, Proofs proofs) {
        if (value instanceof Optional<?> optional) {
            return optional.stream().flatMap(content -> places(content, proofs));
        }
        if (value instanceof Collection<?> collection) {
            return collection.stream().flatMap(element -> places(element, proofs));
        }
        return Stream.of(value instanceof Subject subject ? proofs.place(subject).map(Located::at).map(Origins::whole)
                : Optional.empty());
    }
}
