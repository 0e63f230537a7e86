package memwarden.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import memwarden.model.HdmDecoder;
import memwarden.model.Located;
import memwarden.model.OperatorAction;
import memwarden.model.Port;
import memwarden.model.RootPort;
import memwarden.model.Spanned;
import memwarden.model.Subject;

/** The reasons of every conclusion of one run, from the conclusion back to the lines of input. */
public final class Proofs {

    private final Map<Subject, Reason> reasons;

    /** @param reasons by the very object that was concluded, not by equality */
    public Proofs(Map<Subject, Reason> reasons) {
        this.reasons = new IdentityHashMap<>(reasons);
    }

    /** Why {@code fact} is held; empty for a fact that the input states or geometry measured. */
    public Optional<Reason> reason(Subject fact) {
        return Optional.ofNullable(reasons.get(fact));
    }

    /** What {@code fact} directly rests on; empty for a fact that the input states. */
    public List<? extends Subject> grounds(Subject fact) {
        Reason reason = reasons.get(fact);
        if (reason != null) {
            return reason.facts();
        }
        return fact instanceof Measured measured ? measured.measuredFrom() : List.of();
    }

    /** What of that a reader should be shown. */
    private List<? extends Subject> shownGrounds(Subject fact) {
        return reasons.get(fact) == null && fact instanceof Measured measured ? measured.shownFrom() : grounds(fact);
    }

    /**
     * The stated facts that {@code conclusions} rest on, each once: memory and devices before conditions, of either the
     * nearest reason first.
     */
    public List<Located> statedGrounds(List<? extends Subject> conclusions) {
        List<Located> hardware = new ArrayList<>();
        List<Located> conditions = new ArrayList<>();
        walk(conclusions, fact -> {
            if (fact instanceof Located located) {
                (isHardware(located) ? hardware : conditions).add(located);
            }
        });
        hardware.addAll(conditions);
        return hardware;
    }

    /**
     * Where a reader should look for {@code subject}: at itself if it was stated, else at the memory or the device that
     * it was concluded from.
     */
    public Optional<Located> place(Subject subject) {
        return place(subject, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private Optional<Located> place(Subject subject, Set<Subject> seen) {
        if (!seen.add(subject)) {
            return Optional.empty();
        }
        if (subject instanceof Located located) {
            return Optional.of(located);
        }
        return grounds(subject).stream()
                .filter(ground -> ground instanceof Spanned
                        || ground instanceof Located located && isHardware(located))
                .map(ground -> place(ground, seen)).flatMap(Optional::stream).findFirst();
    }

    private static boolean isHardware(Located fact) {
        return fact instanceof Spanned || fact instanceof Port || fact instanceof RootPort
                || fact instanceof HdmDecoder || fact instanceof OperatorAction;
    }

    /** Everything that some rule concluded, by label. */
    public List<Subject> conclusions() {
        return reasons.keySet().stream().sorted(Comparator.comparing(Subject::label)).toList();
    }

    /** The conclusions of a kind, by label. */
    public <T extends Subject> List<T> conclusionsOf(Class<T> kind) {
        return reasons.keySet().stream().filter(kind::isInstance).map(kind::cast)
                .sorted(Comparator.comparing(Subject::label)).toList();
    }

    /** The conclusions that directly rest on a stated fact of this kind, by label. */
    public List<Subject> conclusionsFrom(Predicate<Located> wanted) {
        return conclusions().stream().filter(conclusion -> reasons.get(conclusion).facts().stream()
                .anyMatch(fact -> fact instanceof Located located && wanted.test(located))).toList();
    }

    private void walk(List<? extends Subject> from, Consumer<Subject> visitor) {
        Set<Subject> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Subject> level = new ArrayList<>(from);
        while (!level.isEmpty()) {
            List<Subject> next = new ArrayList<>();
            for (Subject fact : level) {
                if (seen.add(fact)) {
                    visitor.accept(fact);
                    next.addAll(shownGrounds(fact));
                }
            }
            level = next;
        }
    }
}
