package memwarden.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import memwarden.facts.Claim;
import memwarden.facts.Decision;
import java.util.stream.Stream;
import memwarden.facts.UnstatedKeys;
import memwarden.facts.Eligibility;
import memwarden.facts.Finding;
import memwarden.facts.JudgedKernel;
import memwarden.facts.Judgement;
import memwarden.facts.PlacedResource;
import memwarden.facts.Proofs;
import memwarden.facts.Reason;
import memwarden.facts.RuleCard;
import memwarden.facts.RuleName;
import memwarden.model.AddressRange;
import memwarden.model.Confidence;
import memwarden.model.KernelRelease;
import memwarden.model.Located;
import memwarden.model.Platform;
import memwarden.model.Severity;
import memwarden.model.Subject;
import memwarden.model.Place;
import memwarden.model.TextOrigin;

/** Judges platforms: lets the rules conclude, and gathers what they concluded in the order of the report. */
public final class Judge {

    private static final Comparator<Judgement.Found> BY_PLACE = Comparator
            .comparing((Judgement.Found found) -> found.place().map(Judge::position),
                    Comparator.comparing(place -> place.orElse(null), Comparator.nullsLast(Comparator.naturalOrder())))
            .thenComparing(found -> found.rule().toString())
            .thenComparing(found -> found.finding().subject().label())
            .thenComparing(found -> found.finding().values().values().stream().map(Judge::shown).toList().toString());

    private final RuleBase rules;
    private final Rulebook rulebook;
    private final BaseFacts baseFacts;

    private Judge(RuleBase rules, Rulebook rulebook) {
        this.rules = rules;
        this.rulebook = rulebook;
        this.baseFacts = new BaseFacts(rulebook.tables());
    }

    /** A judge with the rules that memwarden was built with. */
    public static Judge builtIn() {
        return new Judge(RuleBase.builtIn(), Rulebook.builtIn());
    }

    public RuleBase rules() {
        return rules;
    }

    public Rulebook rulebook() {
        return rulebook;
    }

    /**
     * Judges one platform for one kernel.
     *
     * @param asked the kernel asked for; empty for the one that the description names
     */
    public Judgement judge(Platform platform, Optional<KernelRelease> asked) {
        return judge(platform, asked, Trial.NONE);
    }

    public Judgement judge(Platform platform, Optional<KernelRelease> asked, Trial trial) {
        Set<Stage> stages = EnumSet.noneOf(Stage.class);
        for (Stage stage : Stage.values()) {
            if (stage.opensFor(platform) && (stage != Stage.OBSERVED || ranOn(platform, asked))) {
                stages.add(stage);
            }
        }
        JudgedKernel kernel = baseFacts.kernel(platform, asked);
        List<Subject> facts = baseFacts.of(platform, kernel);
        try (Run run = new Run(rules.open(stages), rulebook, trial)) {
            ProofKeeper keeper = run.execute(facts, stages);
            return gather(platform, kernel, stages, keeper);
        }
    }

    /** Whether what was observed, if anything was, was observed on the kernel that is judged for. */
    private static boolean ranOn(Platform platform, Optional<KernelRelease> asked) {
        Optional<KernelRelease> running = platform.kernel().release();
        return asked.isEmpty() || running.isEmpty() || asked.get().compareTo(running.get()) == 0;
    }

    private Judgement gather(Platform platform, JudgedKernel kernel, Set<Stage> stages, ProofKeeper keeper) {
        Proofs proofs = keeper.proofs();
        Map<String, RuleCard> cards = new LinkedHashMap<>();
        for (String name : keeper.fired()) {
            String id = RuleName.parse(name).id();
            cards.computeIfAbsent(id, rulebook::card);
        }
        Weights weights = new Weights(proofs, cards);
        List<Judgement.Decided> decided = new ArrayList<>();
        for (Decision decision : decisionsByAddress(keeper.decisions())) {
            Subject decisive = decision.basis() instanceof Claim ? decision.basis() : decision;
            RuleName rule = proofs.reason(decisive).map(Reason::rule)
                    .orElseThrow(() -> new IllegalStateException("a decision without a reason: " + decision));
            decided.add(new Judgement.Decided(decision, rule, weights.of(decision),
                    proofs.statedGrounds(List.of(decision))));
        }
        List<Judgement.Found> found = keeper.findings().stream()
                .map(finding -> found(finding, proofs, cards, weights)).sorted(BY_PLACE).toList();
        return new Judgement(platform, kernel.release(), decided, found, isolation(keeper, proofs), lines(keeper.resources()),
                coverage(stages, keeper.fired(), found), proofs, cards);
    }

    /** By address; two decisions about one byte would be a defect of the rule base. */
    private static List<Decision> decisionsByAddress(List<Decision> decisions) {
        TreeMap<AddressRange, Decision> byAddress = new TreeMap<>();
        for (Decision decision : decisions) {
            Decision other = byAddress.put(decision.range(), decision);
            if (other != null) {
                throw new IllegalStateException("two decisions about one range: " + other + " and " + decision);
            }
        }
        return List.copyOf(byAddress.values());
    }

    private static List<Judgement.PortVerdict> isolation(ProofKeeper keeper, Proofs proofs) {
        return keeper.verdicts().stream().sorted(Comparator.comparing(Eligibility::port)).map(verdict ->
                new Judgement.PortVerdict(verdict, keeper.obstacles().stream()
                        .filter(obstacle -> obstacle.policy().equals(verdict.policy()))
                        .flatMap(obstacle -> proofs.reason(obstacle).stream()).map(reason -> reason.rule().id())
                        .distinct().sorted().toList())).toList();
    }

    /** A line stands behind the one that it lies in, and that one starts no later. */
    private static List<PlacedResource> lines(List<PlacedResource> resources) {
        return resources.stream().filter(resource -> resource.place().isPresent())
                .sorted(Comparator.comparing((PlacedResource resource) -> resource.range().start(),
                        Long::compareUnsigned).thenComparing(PlacedResource::depth)).toList();
    }

    private static Judgement.Found found(Finding finding, Proofs proofs, Map<String, RuleCard> cards, Weights weights) {
        RuleName rule = RuleName.parse(finding.rule());
        RuleCard.Report report = cards.get(rule.id()).report().orElseThrow(
                () -> new IllegalStateException("rule " + rule + " reports, but nothing is declared beside it"));
        List<Located> because = proofs.statedGrounds(List.of(finding));
        Optional<Located> place = proofs.place(finding.subject()).or(() -> because.stream().findFirst());
        Severity declared = report.severity().of(rule).orElseThrow(
                () -> new IllegalStateException("no severity is declared for " + rule));
        // What is not known accuses nobody.
        Severity severity = declared == Severity.ERROR && weights.of(finding) == Confidence.UNKNOWN
                ? Severity.WARNING : declared;
        return new Judgement.Found(finding, rule, severity, report, place, because);
    }

    private Judgement.Coverage coverage(Set<Stage> stages, Set<String> fired, List<Judgement.Found> found) {
        Set<String> firedIds = new TreeSet<>();
        fired.forEach(name -> firedIds.add(RuleName.parse(name).id()));
        List<String> silent = new ArrayList<>();
        List<String> notApplicable = new ArrayList<>();
        for (String id : rulebook.ids()) {
            boolean opened = stages.stream().anyMatch(stage -> id.startsWith(stage.folder() + "/"));
            if (!opened) {
                notApplicable.add(id);
            } else if (!firedIds.contains(id)) {
                silent.add(id);
            }
        }
        List<Judgement.MissingFact> missing = found.stream()
                .flatMap(Judge::missing)
                .distinct().toList();
        return new Judgement.Coverage(List.copyOf(firedIds), silent, notApplicable, missing);
    }

    /** What a finding misses: the keys that it lists, else the one that is declared beside its rule. */
    private static Stream<Judgement.MissingFact> missing(Judgement.Found found) {
        List<UnstatedKeys> listed = found.finding().facts().stream().filter(UnstatedKeys.class::isInstance)
                .map(UnstatedKeys.class::cast).toList();
        return listed.isEmpty()
                ? found.missing().map(key -> new Judgement.MissingFact(found.rule().id(), key)).stream()
                : listed.stream().flatMap(keys -> keys.rows().stream())
                        .map(row -> new Judgement.MissingFact(row.rule(), row.key()));
    }

    /** A value as a reader sees it; all that a table holds is no text to compare. */
    private static String shown(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(Judge::shown).orElse("");
        }
        return value instanceof Subject subject ? subject.label() : String.valueOf(value);
    }

    private static Place position(Located place) {
        return place.at().whole() instanceof Place stated ? stated : new TextOrigin(place.at().whole().path(), 0, 0, 1, "");
    }
}
