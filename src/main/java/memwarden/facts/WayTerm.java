package memwarden.facts;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import memwarden.model.Performance;
import memwarden.model.Subject;

/**
 * What one part of the way to memory says of itself.
 *
 * @param name of the part: {@code mem0}
 * @param best the shorter time, or the greater bandwidth, where it says several
 * @param worst the longer time, or the smaller bandwidth
 * @param from the statements
 */
record WayTerm(String name, Performance best, Performance worst, List<Subject> from) {

    /** Empty if nothing is said. */
    static Optional<WayTerm> of(String name, List<Performance> said, List<? extends Subject> from) {
        Comparator<Performance> ascending = Comparator.comparingLong(Performance::amount);
        return said.stream().min(ascending).flatMap(least -> said.stream().max(ascending).map(most ->
                new WayTerm(name, least.latency() ? least : most, least.latency() ? most : least, List.copyOf(from))));
    }
}
