package memwarden.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import memwarden.facts.Judgement;
import memwarden.facts.Judgement.Found;
import memwarden.facts.RuleName;
import memwarden.model.Located;
import memwarden.model.Origin;
import memwarden.model.ReturnCode;
import memwarden.model.Severity;
import memwarden.model.Place;

/**
 * A finding as a person reads it: once, whatever the number of kernels it was made for.
 *
 * @param found as the first of the kernels made it
 * @param related as the first of the kernels made it
 * @param because the stated facts it rests on, on every one of the kernels
 * @param kernels on which it was made
 */
record ShownFinding(Found found, List<Related> related, List<Located> because, List<String> kernels) {

    // Without a place first, then options, then by place in the text.
    private static final Comparator<ShownFinding> BY_PLACE = Comparator
            .comparing(ShownFinding::at, Comparator.comparing((Optional<Origin> at) ->
                            at.map(origin -> origin instanceof Place ? 2 : 1).orElse(0))
                    .thenComparing(at -> at.map(Origin::path).orElse(""))
                    .thenComparing(at -> at.filter(Place.class::isInstance).map(Place.class::cast)
                            .orElse(null), Comparator.nullsFirst(Comparator.naturalOrder())))
            .thenComparing(shown -> shown.found().rule().toString());

    /** What the reader sees of a finding; findings of one kernel that look the same are told apart by their number. */
    private record Look(RuleName rule, Severity severity, String subject, String message, String remedy,
            Optional<String> kernelMessage, Optional<ReturnCode> returnCode, Optional<Origin> at, int number) {
    }

    /** The findings of all judgements of a platform, equal ones merged. */
    static List<ShownFinding> of(PlatformResults platform) {
        Map<Look, ShownFinding> shown = new LinkedHashMap<>();
        for (Judgement judgement : platform.judgements()) {
            Map<Look, Integer> seen = new HashMap<>();
            for (Found found : judgement.findings()) {
                Look look = look(found, seen.merge(look(found, 0), 1, Integer::sum));
                ShownFinding single = new ShownFinding(found, Related.of(found, judgement.proofs()), found.because(),
                        List.of(judgement.kernel().text()));
                shown.merge(look, single, ShownFinding::and);
            }
        }
        // A single judgement has its order; several need one that does not depend on which kernel came first.
        return platform.severalKernels() ? shown.values().stream().sorted(BY_PLACE).toList()
                : List.copyOf(shown.values());
    }

    private static Look look(Found found, int number) {
        return new Look(found.rule(), found.severity(), found.finding().subject().label(), Phrases.message(found),
                Phrases.remedy(found), Phrases.kernelMessage(found), found.returnCode(), found.origin(), number);
    }

    private ShownFinding and(ShownFinding other) {
        List<String> both = new ArrayList<>(kernels);
        both.addAll(other.kernels);
        List<Located> common = because.stream().filter(new HashSet<>(other.because)::contains).toList();
        return new ShownFinding(found, related, common, List.copyOf(both));
    }

    Optional<Origin> at() {
        return found.origin();
    }
}
