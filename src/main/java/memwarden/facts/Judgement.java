package memwarden.facts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import memwarden.model.Confidence;
import memwarden.model.IsolationVerdict;
import memwarden.model.KernelRelease;
import memwarden.model.Located;
import memwarden.model.Origin;
import memwarden.model.Platform;
import memwarden.model.Responsible;
import memwarden.model.ReturnCode;
import memwarden.model.Severity;

/**
 * Everything that was concluded about one platform on one kernel, in the order of the report.
 *
 * @param decisions disjoint, by address
 * @param findings by place, then rule
 * @param isolation of the root ports for which isolation is asked, by id
 * @param iomem the lines of /proc/iomem that these ranges have, in their order
 */
public record Judgement(Platform platform, KernelRelease kernel, List<Decided> decisions, List<Found> findings,
        List<PortVerdict> isolation, List<PlacedResource> iomem, Coverage coverage, Proofs proofs, Map<String, RuleCard> cards) {

    /**
     * A decision with its weight.
     *
     * @param rule the rule that gave the range to its owner
     * @param because the stated facts it rests on
     */
    public record Decided(Decision decision, RuleName rule, Confidence confidence, List<Located> because) {

        public Decided {
            because = List.copyOf(because);
        }
    }

    /** A finding with what is declared beside its rule. */
    public record Found(Finding finding, RuleName rule, Severity severity, RuleCard.Report card,
            Optional<Located> place, List<Located> because) {

        public Found {
            because = List.copyOf(because);
        }

        /** What the kernel function that refuses returns; empty if nothing is refused. */
        public Optional<ReturnCode> returnCode() {
            return card.returnCode().of(rule);
        }

        /** Who must act. */
        public Responsible responsible() {
            return card.responsible().of(rule)
                    .orElseThrow(() -> new IllegalStateException("nobody is declared responsible for " + rule));
        }

        /** Whether Linux would mark it with TAINT_FIRMWARE_WORKAROUND, if it checked. */
        public boolean taint() {
            return card.taint().of(rule).orElse(false);
        }

        /** Whether maintainers still dispute it. */
        public boolean unsettled() {
            return card.unsettled().of(rule).orElse(false);
        }

        /** The key of the description that it misses, if it is about something unknown. */
        public Optional<String> missing() {
            return card.missing().of(rule);
        }

        /** Where the reader should look. */
        public Optional<Origin> origin() {
            return place.map(fact -> card.pointsAt().isEmpty() ? fact.at().whole() : fact.at().of(card.pointsAt()));
        }
    }

    /**
     * Which rules spoke.
     *
     * @param fired ids of the rules that fired
     * @param silent ids of those that were asked and had nothing to say
     * @param notApplicable ids of those whose stage was not opened
     * @param missingFacts rules that could not speak, with the key that would let them
     */
    public record Coverage(List<String> fired, List<String> silent, List<String> notApplicable,
            List<MissingFact> missingFacts) {
    }

    /**
     * Whether a root port is fit for CXL error isolation.
     *
     * @param conclusion the fact that says so
     * @param reasons ids of the rules that speak against it, sorted
     */
    public record PortVerdict(Eligibility conclusion, List<String> reasons) {

        public PortVerdict {
            reasons = List.copyOf(reasons);
        }

        public String rootPort() {
            return conclusion.port();
        }

        public IsolationVerdict verdict() {
            return conclusion.verdict();
        }
    }

    public record MissingFact(String rule, String key) {
    }

    public Judgement {
        decisions = List.copyOf(decisions);
        findings = List.copyOf(findings);
        isolation = List.copyOf(isolation);
        iomem = List.copyOf(iomem);
        cards = Map.copyOf(cards);
    }

    /** The card of a rule that had a part in this judgement. */
    public RuleCard card(RuleName rule) {
        return cards.get(rule.id());
    }
}
