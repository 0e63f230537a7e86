package memwarden.model;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time, written in the largest unit that holds it whole: {@code 200 ms}.
 *
 * @param nanoseconds not negative
 */
public record TimeSpan(long nanoseconds) implements Labelled, Comparable<TimeSpan> {

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,9}) ?(ns|us|ms|s)");
    private static final List<Unit> UNITS = List.of(new Unit("s", 1_000_000_000L), new Unit("ms", 1_000_000L),
            new Unit("us", 1_000L), new Unit("ns", 1L));

    private record Unit(String name, long nanoseconds) {
    }

    /** Reads a whole number and its unit: ns, us, ms or s; empty for anything else. */
    public static Optional<TimeSpan> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return UNITS.stream().filter(unit -> unit.name.equals(matcher.group(2))).findFirst()
                .map(unit -> new TimeSpan(Long.parseLong(matcher.group(1)) * unit.nanoseconds));
    }

    public boolean shorterThan(TimeSpan other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(TimeSpan other) {
        return Long.compare(nanoseconds, other.nanoseconds);
    }

    @Override
    public String label() {
        Unit unit = UNITS.stream().filter(one -> nanoseconds % one.nanoseconds == 0).findFirst().orElseThrow();
        return nanoseconds / unit.nanoseconds + " " + unit.name;
    }
}
