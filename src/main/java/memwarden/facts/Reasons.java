package memwarden.facts;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All reasons why a machine may differ from its prediction in one respect.
 *
 * @param reasons the likeliest first
 */
public record Reasons(String topic, List<LikelyReason> reasons) implements Measured {

    public Reasons {
        reasons = List.copyOf(reasons);
    }

    static Reasons of(String topic, Collection<LikelyReason> all) {
        return new Reasons(topic, all.stream().filter(reason -> reason.topic().map(topic::equals).orElse(true))
                .sorted(Comparator.comparing(LikelyReason::kind).thenComparing(LikelyReason::label)).toList());
    }

    /** One for each topic. */
    public static List<Reasons> of(Collection<SuspectModule> suspects, Collection<LikelyReason> all) {
        return suspects.stream().map(SuspectModule::topic).distinct().sorted().map(topic -> of(topic, all)).toList();
    }

    @Override
    public List<LikelyReason> measuredFrom() {
        return reasons;
    }

    @Override
    public String label() {
        return reasons.isEmpty() ? "none is known"
                : reasons.stream().map(LikelyReason::label).collect(Collectors.joining("; or "));
    }
}
