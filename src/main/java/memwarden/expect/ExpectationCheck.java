package memwarden.expect;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import memwarden.engine.Judge;
import memwarden.engine.Trial;
import memwarden.facts.Decision;
import memwarden.facts.Judgement;
import memwarden.facts.Judgement.Decided;
import memwarden.facts.Judgement.Found;
import memwarden.facts.Judgement.PortVerdict;
import memwarden.facts.PlacedResource;
import memwarden.model.AddressRange;
import memwarden.model.Expectation;
import memwarden.model.ExpectedPort;
import memwarden.model.KernelRelease;
import memwarden.model.Labelled;
import memwarden.model.Located;
import memwarden.model.Origin;
import memwarden.model.Owner;
import memwarden.model.Platform;
import memwarden.model.Severity;
import memwarden.model.Spanned;
import memwarden.model.TextOrigin;
import memwarden.report.Phrases;

/**
 * Judges a platform for every kernel that its expectations name, and tells each difference.
 *
 * <p>What is missing and what nobody expected both count: every decision that gives a range to somebody else than
 * core-mm or firmware must be expected, and every finding, except a note that only names a missing fact.
 */
public final class ExpectationCheck {

    private final Judge judge;

    public ExpectationCheck(Judge judge) {
        this.judge = judge;
    }

    /**
     * The differences of one platform.
     *
     * @param strict ids of rules whose every finding must be expected, the notes about missing facts included
     */
    public List<Difference> differences(Platform platform, Set<String> strict, Trial trial) {
        List<Difference> differences = new ArrayList<>();
        for (Optional<KernelRelease> kernel : kernels(platform)) {
            differences.addAll(compare(judge.judge(platform, kernel, trial), strict));
        }
        return differences;
    }

    /** Every kernel that an expectation names, and the described one if some expectation names none. */
    public static List<Optional<KernelRelease>> kernels(Platform platform) {
        List<Optional<KernelRelease>> kernels = new ArrayList<>();
        platform.expectations().stream().flatMap(expected -> expected.kernels().stream()).distinct().sorted()
                .forEach(release -> kernels.add(Optional.of(release)));
        boolean plain = platform.expectations().stream().anyMatch(expected -> expected.kernels().isEmpty());
        boolean described = kernels.stream().flatMap(Optional::stream)
                .anyMatch(release -> platform.kernel().release().filter(release::equals).isPresent());
        if (plain && !described && (kernels.isEmpty() || platform.kernel().release().isPresent())) {
            kernels.add(0, Optional.empty());
        }
        return kernels;
    }

    /** The differences between one judgement and the expectations that hold for its kernel. */
    static List<Difference> compare(Judgement judgement, Set<String> strict) {
        List<Expectation> expected = judgement.platform().expectations().stream()
                .filter(one -> one.kernels().isEmpty() || one.kernels().contains(judgement.kernel())).toList();
        List<Difference> differences = new ArrayList<>();
        for (Expectation one : expected) {
            if (one.ofFinding()) {
                missingFinding(judgement, one).ifPresent(differences::add);
            } else if (one.ofPort()) {
                wrongPort(judgement, one).ifPresent(differences::add);
            } else if (one.ofIomem()) {
                wrongLine(judgement, one).ifPresent(differences::add);
            } else {
                differences.addAll(wrongDecisions(judgement, one));
            }
        }
        differences.addAll(unexpectedDecisions(judgement, expected));
        differences.addAll(unexpectedFindings(judgement, expected, strict));
        return differences;
    }

    private static Optional<Difference> missingFinding(Judgement judgement, Expectation expected) {
        if (judgement.findings().stream().anyMatch(found -> matches(expected, found))) {
            return Optional.empty();
        }
        List<String> close = judgement.findings().stream()
                .filter(found -> expected.rule().map(found.rule().id()::equals).orElse(true))
                .map(ExpectationCheck::describe).toList();
        return Optional.of(new Difference(judgement.kernel(), expected.at().whole(),
                "expected " + describe(expected) + ", got " + (close.isEmpty() ? "none" : String.join("; ", close))));
    }

    private static List<Difference> wrongDecisions(Judgement judgement, Expectation expected) {
        AddressRange range = expected.range().orElseThrow();
        List<Difference> differences = new ArrayList<>();
        long covered = 0;
        for (Decided decided : judgement.decisions()) {
            if (!decided.decision().range().overlaps(range)) {
                continue;
            }
            covered += decided.decision().range().intersection(range).size();
            List<String> wrong = wrongParts(expected, decided, judgement);
            if (!wrong.isEmpty()) {
                differences.add(new Difference(judgement.kernel(), expected.at().whole(),
                        decided.decision().range() + ": " + String.join(", ", wrong)
                                + " (decided by " + decided.rule() + ")"));
            }
        }
        if (covered != range.size()) {
            differences.add(new Difference(judgement.kernel(), expected.at().whole(),
                    range + ": expected a decision about every byte, got none about some"));
        }
        return differences;
    }

    private static Optional<Difference> wrongPort(Judgement judgement, Expectation expected) {
        ExpectedPort port = expected.port().orElseThrow();
        List<PortVerdict> verdicts = judgement.isolation().stream()
                .filter(one -> one.rootPort().equals(port.rootPort())).toList();
        boolean right = verdicts.size() == 1 && verdicts.get(0).verdict() == port.eligibility()
                && port.reasons().map(reasons -> Set.copyOf(reasons).equals(Set.copyOf(verdicts.get(0).reasons())))
                        .orElse(true);
        return right ? Optional.empty() : Optional.of(new Difference(judgement.kernel(), expected.at().whole(),
                "root port " + port.rootPort() + ": expected " + port.eligibility().label()
                        + port.reasons().map(reasons -> " for " + words(reasons)).orElse("") + ", got "
                        + (verdicts.isEmpty() ? "no verdict" : verdicts.stream().map(one -> one.verdict().label()
                                + " for " + words(one.reasons())).collect(Collectors.joining("; ")))));
    }

    private static Optional<Difference> wrongLine(Judgement judgement, Expectation expected) {
        AddressRange range = expected.range().orElseThrow();
        List<List<String>> lines = new ArrayList<>();
        Deque<String> above = new ArrayDeque<>();
        for (PlacedResource line : judgement.iomem()) {
            while (above.size() > line.depth()) {
                above.removeLast();
            }
            above.addLast(line.name());
            if (line.range().equals(range)) {
                lines.add(List.copyOf(above));
            }
        }
        List<String> path = expected.iomem().orElseThrow();
        return (path.isEmpty() ? lines.isEmpty() : lines.contains(path)) ? Optional.empty()
                : Optional.of(new Difference(judgement.kernel(), expected.at().whole(),
                        range + ": expected " + (path.isEmpty() ? "no line in /proc/iomem" : words(path)) + ", got "
                                + (lines.isEmpty() ? "no line" : lines.stream().map(ExpectationCheck::words)
                                        .collect(Collectors.joining("; ")))));
    }

    private static String words(List<String> path) {
        return String.join(" > ", path);
    }

    private static List<String> wrongParts(Expectation expected, Decided decided, Judgement judgement) {
        Decision decision = decided.decision();
        List<String> wrong = new ArrayList<>();
        compareWord("firmware", expected.firmware(), decision.segment().firmware(), wrong);
        compareWord("owner", expected.owner(), decision.owner(), wrong);
        compareWord("device", expected.device(), decision.device(), wrong);
        compareWord("use", expected.use(), decision.use(), wrong);
        compareWord("confidence", expected.confidence(), decided.confidence(), wrong);
        compareText("node", expected.node().map(node -> node.toString()),
                decision.targetNode().map(node -> node.toString()).orElse("none"), wrong);
        compareText("driver", expected.driver(), decision.driver(), wrong);
        compareText("rule", expected.rule(), decided.rule().id(), wrong);
        String said = judgement.card(decided.rule()).kernelMessage().orElse("nothing");
        expected.kernelMessage().filter(part -> !said.contains(part)).ifPresent(part ->
                wrong.add("expected the kernel to say \"" + part + "\", it says " + said));
        return wrong;
    }

    private static void compareWord(String key, Optional<? extends Labelled> expected, Labelled got,
            List<String> wrong) {
        compareText(key, expected.map(Labelled::label), got.label(), wrong);
    }

    private static void compareText(String key, Optional<String> expected, String got, List<String> wrong) {
        if (expected.isPresent() && !expected.get().equals(got)) {
            wrong.add("expected " + key + " " + expected.get() + ", got " + got);
        }
    }

    private static List<Difference> unexpectedDecisions(Judgement judgement, List<Expectation> expected) {
        List<Difference> differences = new ArrayList<>();
        for (Decided decided : judgement.decisions()) {
            Decision decision = decided.decision();
            boolean ordinary = decision.owner() == Owner.CORE_MM || decision.owner() == Owner.FIRMWARE;
            boolean foreseen = expected.stream().filter(one -> !one.ofFinding() && !one.ofIomem() && !one.ofPort())
                    .anyMatch(one -> one.range().filter(decision.range()::overlaps).isPresent());
            if (!ordinary && !foreseen) {
                differences.add(new Difference(judgement.kernel(), place(judgement, decided.because()),
                        "nobody expected " + decision.range() + ": owner " + decision.owner().label() + ", driver "
                                + decision.driver() + ", use " + decision.use().label() + " (decided by "
                                + decided.rule() + ")"));
            }
        }
        return differences;
    }

    private static List<Difference> unexpectedFindings(Judgement judgement, List<Expectation> expected,
            Set<String> strict) {
        return judgement.findings().stream()
                .filter(found -> found.missing().isEmpty() || found.severity() != Severity.NOTE
                        || strict.contains(found.rule().id()))
                .filter(found -> expected.stream().noneMatch(one -> one.ofFinding() && matches(one, found)))
                .map(found -> new Difference(judgement.kernel(), place(judgement, found.place().stream().toList()),
                        "nobody expected " + describe(found)))
                .toList();
    }

    private static boolean matches(Expectation expected, Found found) {
        return expected.finding().filter(found.severity()::equals).isPresent()
                && expected.rule().map(found.rule().id()::equals).orElse(true)
                && expected.message().map(Phrases.message(found)::contains).orElse(true)
                && expected.kernelMessage()
                        .map(part -> Phrases.kernelMessage(found).filter(text -> text.contains(part)).isPresent()).orElse(true)
                && (expected.returnCode().isEmpty() || expected.returnCode().equals(found.returnCode()))
                && expected.unsettled().map(disputed -> disputed == found.unsettled()).orElse(true)
                && expected.line().map(line -> line(found).filter(line::equals).isPresent()).orElse(true)
                && expected.range().map(range -> range(found).filter(range::equals).isPresent()).orElse(true);
    }

    private static String describe(Expectation expected) {
        StringBuilder text = new StringBuilder(expected.finding().map(Labelled::label).orElse("finding"));
        expected.rule().ifPresent(rule -> text.append(' ').append(rule));
        expected.message().ifPresent(message -> text.append(" with \"").append(message).append('"'));
        expected.kernelMessage().ifPresent(message -> text.append(", kernel message \"").append(message).append('"'));
        expected.returnCode().ifPresent(code -> text.append(", return code ").append(code.label()));
        expected.unsettled().ifPresent(disputed -> text.append(disputed ? ", unsettled" : ", settled"));
        expected.line().ifPresent(line -> text.append(" at line ").append(line));
        expected.range().ifPresent(range -> text.append(" about ").append(range));
        return text.toString();
    }

    private static String describe(Found found) {
        StringBuilder text = new StringBuilder(found.severity().label())
                .append(' ').append(found.rule()).append(" with \"").append(Phrases.message(found)).append('"');
        Phrases.kernelMessage(found).ifPresent(message -> text.append(", kernel message \"").append(message).append('"'));
        found.returnCode().ifPresent(code -> text.append(", return code ").append(code.label()));
        text.append(found.unsettled() ? ", unsettled" : "");
        line(found).ifPresent(line -> text.append(" at line ").append(line));
        range(found).ifPresent(range -> text.append(" about ").append(range));
        return text.toString();
    }

    private static Optional<Integer> line(Found found) {
        return found.origin().filter(TextOrigin.class::isInstance).map(TextOrigin.class::cast).map(TextOrigin::line);
    }

    private static Optional<AddressRange> range(Found found) {
        return found.finding().subject() instanceof Spanned spanned ? Optional.of(spanned.range()) : Optional.empty();
    }

    private static Origin place(Judgement judgement, List<? extends Located> grounds) {
        return grounds.stream().map(fact -> fact.at().whole()).filter(TextOrigin.class::isInstance)
                .filter(origin -> origin.path().equals(judgement.platform().at().path())).findFirst()
                .orElse(judgement.platform().at());
    }
}
