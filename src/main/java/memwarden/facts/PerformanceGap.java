package memwarden.facts;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import memwarden.model.Labelled;
import memwarden.model.Locality;
import memwarden.model.Performance;
import memwarden.model.PerformanceType;
import memwarden.model.Subject;

/**
 * The HMAT says another latency, or bandwidth, of memory of CXL devices than the parts of the way there do.
 *
 * @param locality the structure of the HMAT
 * @param initiator domain from which memory is looked at
 * @param domain of the memory
 * @param stated what the HMAT says
 * @param reckoned what the parts of the way make together
 * @param ways those that count for that: to one device, or to all of the domain
 */
public record PerformanceGap(Locality locality, long initiator, long domain, Side side, Performance stated,
        Performance reckoned, List<MemoryWay> ways) implements Measured {

    /** On which side of what is possible the HMAT lies. */
    public enum Side implements Labelled {

        /** Faster, or wider, than the parts allow. */
        BETTER("better"),
        WORSE("worse");

        private final String label;

        Side(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public PerformanceGap {
        ways = List.copyOf(ways);
    }

    public PerformanceType type() {
        return locality.type();
    }

    /** Whether the one is more than {@code percent} per cent of the other. */
    public boolean beyond(int percent) {
        return isMore() ? stated.exceeds(reckoned, percent) : reckoned.exceeds(stated, percent);
    }

    boolean exists() {
        return beyond(100);
    }

    /** How often the smaller amount goes into the greater one. */
    double ratio() {
        return isMore() ? (double) stated.amount() / reckoned.amount() : (double) reckoned.amount() / stated.amount();
    }

    private boolean isMore() {
        return stated.latency() == (side == Side.WORSE);
    }

    /** What the HMAT may say: {@code at least 250 ns}. */
    public String bound() {
        return (isMore() ? "at most " : "at least ") + reckoned.label();
    }

    /** The parts of the way, and what each says. */
    public String parts() {
        Function<WayTerm, Performance> said = side == Side.BETTER ? WayTerm::best : WayTerm::worst;
        return ways.stream().map(way -> way.written(said)).collect(Collectors.joining("; "));
    }

    @Override
    public List<Subject> measuredFrom() {
        return Stream.<Subject>concat(Stream.of(locality),
                ways.stream().flatMap(way -> way.terms().stream()).flatMap(term -> term.from().stream())).distinct().toList();
    }

    @Override
    public String label() {
        return type().label() + " of " + stated.label() + " from domain " + initiator + " to domain " + domain
                + ", and the parts of the way make " + reckoned.label() + " (" + parts() + ")";
    }
}
