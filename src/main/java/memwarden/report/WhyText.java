package memwarden.report;

import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import memwarden.facts.Finding;
import memwarden.facts.Judgement;
import memwarden.facts.Judgement.Decided;
import memwarden.facts.Judgement.Found;
import memwarden.facts.Reason;
import memwarden.facts.RuleCard;
import memwarden.facts.RuleName;
import memwarden.facts.Segment;
import memwarden.model.Located;
import memwarden.model.OptionOrigin;
import memwarden.model.SourceText;
import memwarden.model.Spanned;
import memwarden.model.Subject;
import memwarden.model.TextOrigin;

/**
 * The chain of reasons behind one conclusion, as an indented tree: what is held, by which rule, and what that rests on,
 * down to the lines of input. A fact with reasons of its own is explained where it first appears.
 */
public final class WhyText {

    /** @param conclusion the very object that was concluded: a decision's, a finding's, or any fact behind them */
    public void write(Judgement judgement, Subject conclusion, Map<String, SourceText> sources, Style style,
            Appendable out) throws IOException {
        new Tree(judgement, new Sources(sources), new Screen(style, out)).print(conclusion);
    }

    /** One tree while it grows. */
    private static final class Tree {

        /** A thing measured from thousands of others is explained well enough by the first few. */
        private static final int MOST_GROUNDS = 12;
        private static final String STEP = "  ";

        private final Judgement judgement;
        private final Sources sources;
        private final Screen screen;
        private final Set<Subject> explained = Collections.newSetFromMap(new IdentityHashMap<>());
        private final Set<TextOrigin> linesShown = new HashSet<>();

        Tree(Judgement judgement, Sources sources, Screen screen) {
            this.judgement = judgement;
            this.sources = sources;
            this.screen = screen;
        }

        void print(Subject conclusion) throws IOException {
            screen.print(Tone.STRONG, headline(conclusion)).print(place(conclusion)).endLine();
            explain(conclusion, "");
        }

        /** The conclusion's label and, for a decision or a finding, what the report says of it. */
        private String headline(Subject conclusion) {
            Optional<Decided> decided = judgement.decisions().stream()
                    .filter(one -> one.decision() == conclusion).findFirst();
            Optional<Found> found = found(conclusion);
            if (decided.isPresent()) {
                List<String> details = Answer.of(decided.get()).details();
                return conclusion.label() + (details.isEmpty() ? "" : " (" + String.join(", ", details) + ")")
                        + ", " + decided.get().confidence().label();
            }
            return found.map(one -> one.severity().label() + ": " + Phrases.message(one))
                    .orElseGet(conclusion::label);
        }

        private Optional<Found> found(Subject conclusion) {
            return judgement.findings().stream().filter(one -> one.finding() == conclusion).findFirst();
        }

        private void explain(Subject fact, String indent) throws IOException {
            explained.add(fact);
            printSourceLine(fact, indent);
            Optional<RuleName> rule = rule(fact);
            if (rule.isPresent()) {
                screen.print(indent + " by ").print(Tone.NOTE, rule.get().id())
                        .print(summary(rule.get()).map(summary -> ": " + summary).orElse("")).endLine();
                printKernelMessage(rule.get(), indent);
            }
            List<? extends Subject> grounds = grounds(fact);
            for (Subject ground : grounds.subList(0, Math.min(MOST_GROUNDS, grounds.size()))) {
                printGround(ground, indent + STEP);
            }
            if (grounds.size() > MOST_GROUNDS) {
                screen.print(indent + STEP + "… " + (grounds.size() - MOST_GROUNDS) + " more").endLine();
            }
        }

        private void printKernelMessage(RuleName rule, String indent) throws IOException {
            Optional<String> message = card(rule).flatMap(RuleCard::kernelMessage);
            if (message.isPresent()) {
                screen.print(indent + " kernel says: " + message.get()).endLine();
            }
        }

        private void printGround(Subject ground, String indent) throws IOException {
            if (ground instanceof Segment) {
                // It says where, which the conclusion about it has said already.
                return;
            }
            screen.print(indent + "- " + ground.label() + place(ground));
            if (isSetting(ground)) {
                screen.print(Tone.FAINT, statedAt(ground)).endLine();
            } else if (!explained.contains(ground)) {
                screen.endLine();
                explain(ground, indent + STEP);
            } else {
                screen.print(grounds(ground).isEmpty() ? "" : ", see above").endLine();
            }
        }

        /**
         * Whether a conclusion is about no range but about a condition, such as a driver that runs: then one line is
         * enough, for its own reasons are short and many conclusions share it.
         */
        private boolean isSetting(Subject fact) {
            return !(fact instanceof Spanned) && judgement.proofs().reason(fact).isPresent();
        }

        /** The rule behind a condition, and the places in the description that it comes from. */
        private String statedAt(Subject condition) {
            Stream<String> places = judgement.proofs().statedGrounds(List.of(condition)).stream()
                    .map(fact -> fact.at().whole())
                    .filter(at -> at instanceof OptionOrigin || at.path().equals(judgement.platform().at().path()))
                    .map(Places::words).distinct();
            return " (" + Stream.concat(rule(condition).map(RuleName::id).stream(), places)
                    .collect(Collectors.joining(", ")) + ")";
        }

        private static String place(Subject fact) {
            return fact instanceof Located located ? " (" + Places.words(located.at().whole()) + ")" : "";
        }

        private void printSourceLine(Subject fact, String indent) throws IOException {
            if (fact instanceof Located located && located.at().whole() instanceof TextOrigin at
                    && linesShown.add(new TextOrigin(at.path(), at.line(), 1, 1, ""))) {
                Optional<Excerpt> excerpt = Excerpt.of(at, sources);
                if (excerpt.isPresent()) {
                    excerpt.get().printLine(screen, indent + STEP);
                }
            }
        }

        private Optional<RuleName> rule(Subject fact) {
            return fact instanceof Finding ? found(fact).map(Found::rule)
                    : judgement.proofs().reason(fact).map(Reason::rule);
        }

        private Optional<String> summary(RuleName rule) {
            return card(rule).map(RuleCard::summary);
        }

        private Optional<RuleCard> card(RuleName rule) {
            return Optional.ofNullable(judgement.card(rule));
        }

        /** A finding keeps what its rule matched; every other fact has its grounds in the proofs. */
        private List<? extends Subject> grounds(Subject fact) {
            return fact instanceof Finding finding ? finding.facts() : judgement.proofs().grounds(fact);
        }
    }
}
