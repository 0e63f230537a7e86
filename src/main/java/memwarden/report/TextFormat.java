package memwarden.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import memwarden.facts.Judgement;
import memwarden.facts.Judgement.MissingFact;
import memwarden.model.Problem;
import memwarden.model.Severity;

/** The report for a person at a terminal. */
final class TextFormat implements ReportFormat {

    /** How many findings about unstated facts are shown of each rule. */
    private static final int MOST_UNTOLD = 3;

    private final Style style;
    private final boolean quiet;

    /** @param quiet whether to show only findings, problems and the summary */
    TextFormat(Style style, boolean quiet) {
        this.style = style;
        this.quiet = quiet;
    }

    @Override
    public String name() {
        return "text";
    }

    @Override
    public void write(RunReport report, Writer out) throws IOException {
        Screen screen = new Screen(style, out);
        Sources sources = new Sources(report.sources());
        Set<String> own = ownPaths(report);
        Summary summary = Summary.of(report);
        for (Summary.Judged judged : summary.platforms()) {
            PlatformResults platform = judged.platform();
            if (!quiet) {
                printPlatform(platform, screen);
            }
            printFindings(judged.findings(), new FindingText(screen, sources, own, platform), screen);
        }
        for (RunReport.Input input : report.inputs()) {
            for (Problem problem : input.problems()) {
                screen.gap();
                ProblemText.print(problem, sources, screen);
            }
        }
        screen.gap();
        printBroken(summary.broken(), screen);
        screen.print(Tone.STRONG, counts(summary, report.inputs())).endLine();
    }

    /** A thousand devices of which the same is not stated are told by a few of them, and their number. */
    private static void printFindings(List<ShownFinding> findings, FindingText text, Screen screen) throws IOException {
        Map<String, Integer> untold = new TreeMap<>();
        for (ShownFinding finding : findings) {
            String rule = finding.found().rule().id();
            if (finding.found().missing().isPresent() && untold.merge(rule, 1, Integer::sum) > MOST_UNTOLD) {
                continue;
            }
            screen.gap();
            text.print(finding);
        }
        for (Map.Entry<String, Integer> rule : untold.entrySet()) {
            if (rule.getValue() > MOST_UNTOLD) {
                screen.gap();
                screen.print((rule.getValue() - MOST_UNTOLD) + " more of the same kind [" + rule.getKey()
                        + "]; the JSON report has them all").endLine();
            }
        }
    }

    /** Whoever reads the reports of many machines wants to know which BIOS to complain about. */
    private static void printBroken(List<BrokenBios> broken, Screen screen) throws IOException {
        if (broken.isEmpty()) {
            return;
        }
        screen.print("firmware to blame [taint]:").endLine();
        for (BrokenBios bios : broken) {
            screen.print("  ").print(Tone.STRONG, bios.bios().words()).print(": "
                    + count(bios.findings(), "finding") + " on " + String.join(", ", bios.platforms())).endLine();
            for (Map.Entry<String, Integer> rule : bios.rules().entrySet()) {
                screen.print("    " + rule.getValue() + " " + rule.getKey()).endLine();
            }
        }
        screen.gap();
    }

    private static Set<String> ownPaths(RunReport report) {
        Set<String> own = new HashSet<>();
        report.inputs().forEach(input -> own.add(input.path()));
        report.results().forEach(result -> own.add(result.judgement().platform().at().path()));
        return own;
    }

    private static void printPlatform(PlatformResults platform, Screen screen) throws IOException {
        Judgement first = platform.first();
        screen.gap();
        screen.print(platform.input() + ": ").print(Tone.STRONG, first.platform().name())
                .print(", " + first.platform().architecture().label() + ", "
                        + (platform.severalKernels() ? "kernels " : "kernel ")
                        + String.join(", ", platform.kernels()))
                .endLine();
        screen.gap();
        if (platform.severalKernels()) {
            new KernelComparison(platform).print(screen);
        } else if (!first.decisions().isEmpty()) {
            new OwnershipTable(first).print(screen);
        } else {
            screen.print("no range of memory is described").endLine();
        }
        for (Judgement judgement : platform.judgements()) {
            IsolationTable isolation = new IsolationTable(judgement);
            if (!isolation.isEmpty()) {
                screen.gap();
                if (platform.severalKernels()) {
                    screen.print("kernel " + judgement.kernel().text()).endLine();
                }
                isolation.print(screen);
            }
        }
        printNotAsked(platform, screen);
    }

    /** Silence must not be taken for approval: says which facts would let more rules speak. */
    private static void printNotAsked(PlatformResults platform, Screen screen) throws IOException {
        List<MissingFact> missing = platform.judgements().stream()
                .flatMap(judgement -> judgement.coverage().missingFacts().stream()).distinct().toList();
        if (missing.isEmpty()) {
            return;
        }
        long rules = missing.stream().map(MissingFact::rule).distinct().count();
        Set<String> keys = missing.stream().map(MissingFact::key).collect(Collectors.toCollection(TreeSet::new));
        screen.gap();
        screen.print("not checked: " + count(rules, "rule") + " could not speak, for nothing is stated of "
                + String.join(", ", keys)).endLine();
    }

    private static String counts(Summary summary, List<RunReport.Input> inputs) {
        List<String> parts = new ArrayList<>();
        parts.add(count(summary.platforms().size(), "platform"));
        for (Severity severity : Severity.values()) {
            parts.add(count(summary.count(severity), severity.label()));
        }
        List<String> broken = inputs.stream().filter(input -> !input.problems().isEmpty())
                .map(input -> input.path() + ": " + count(input.problems().size(), "problem")).toList();
        return String.join(", ", parts) + (broken.isEmpty() ? "" : "; input " + String.join(", ", broken));
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
