package memwarden.facts;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import memwarden.model.Performance;

/**
 * What an access to the memory of a device takes by what each part of the way says, or how much of it goes through.
 *
 * @param terms of the device, the switches above it and the generic port of its host bridge, as far as they say something;
 *     never empty
 * @param whole whether nothing is missing among them but the links
 */
record MemoryWay(List<WayTerm> terms, boolean whole) {

    MemoryWay {
        terms = List.copyOf(terms);
    }

    /** What it can do no better than, whatever the missing parts do. */
    Performance best() {
        return total(WayTerm::best);
    }

    /** What it can do no worse than, if it is whole. */
    Performance worst() {
        return total(WayTerm::worst);
    }

    /** Times follow each other, as cxl_endpoint_get_perf_coordinates() adds them up; the narrowest part limits the bandwidth. */
    private Performance total(Function<WayTerm, Performance> side) {
        return terms.stream().map(side).reduce((one, other) -> one.latency() ? one.plus(other)
                : one.amount() <= other.amount() ? one : other).orElseThrow();
    }

    /** {@code mem0 150 ns + generic port of hb0 100 ns}. */
    String written(Function<WayTerm, Performance> side) {
        return terms.stream().map(term -> term.name() + " " + side.apply(term).label())
                .collect(Collectors.joining(best().latency() ? " + " : ", "));
    }
}
