package memwarden.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import memwarden.facts.Judgement.Found;
import memwarden.facts.RuleCard;
import memwarden.model.Located;
import memwarden.model.Origin;
import memwarden.model.OptionOrigin;
import memwarden.model.ReturnCode;
import memwarden.model.TextOrigin;

/**
 * A finding in the manner of a compiler's message.
 *
 * @param own paths of what the user gave; reasons that stand elsewhere (in the tables of the rules) are left out
 * @param platform whose findings they are
 */
record FindingText(Screen screen, Sources sources, Set<String> own, PlatformResults platform) {

    private static final int MOST_REASONS = 6;

    void print(ShownFinding shown) throws IOException {
        Found found = shown.found();
        RuleCard.Report card = found.card();
        Tone tone = Tone.of(found.severity());
        screen.print(tone, found.severity().label()).print(Tone.STRONG, ": " + Phrases.message(found))
                .print(" [" + found.rule().id() + "]" + (found.unsettled() ? " [unsettled]" : "")
                        + (found.taint() ? " [taint]" : ""))
                .endLine();
        if (shown.at().isPresent()) {
            printPlace(shown.at().get(), tone);
        }
        for (Related related : shown.related()) {
            line("see also: " + related.what() + related.at().map(at -> " (" + Places.words(at) + ")").orElse(""));
        }
        printReasons(shown.because());
        Optional<String> kernelMessage = Phrases.kernelMessage(found);
        if (kernelMessage.isPresent()) {
            for (String said : kernelMessage.get().split("\n")) {
                line("kernel says: " + said);
            }
        }
        Optional<ReturnCode> code = found.returnCode();
        if (code.isPresent()) {
            line("kernel returns: " + code.get().value() + " (" + code.get().name() + ")");
        }
        line("remedy (" + found.responsible().label() + "): " + Phrases.remedy(found));
        if (found.taint()) {
            line("firmware: " + BrokenBios.Identity.of(platform.first()).words());
        }
        if (platform.severalKernels()) {
            line("kernels: " + String.join(", ", shown.kernels()));
        }
    }

    private void printPlace(Origin at, Tone tone) throws IOException {
        screen.print(Tone.FAINT, " --> ").print(Places.words(at)).endLine();
        Optional<Excerpt> excerpt = at instanceof TextOrigin text ? Excerpt.of(text, sources) : Optional.empty();
        if (excerpt.isPresent()) {
            excerpt.get().printMarked(screen, tone);
        }
    }

    private void printReasons(List<Located> because) throws IOException {
        List<String> reasons = because.stream()
                .filter(fact -> isOwn(fact.at().whole()))
                .map(fact -> fact.label() + " (" + Places.words(fact.at().whole()) + ")")
                .distinct().toList();
        if (reasons.isEmpty()) {
            return;
        }
        line("because:");
        for (String reason : reasons.subList(0, Math.min(MOST_REASONS, reasons.size()))) {
            line("  " + reason);
        }
        if (reasons.size() > MOST_REASONS) {
            line("  … " + (reasons.size() - MOST_REASONS) + " more");
        }
    }

    private boolean isOwn(Origin at) {
        return at instanceof OptionOrigin || own.contains(at.path());
    }

    private void line(String text) throws IOException {
        screen.print("  " + text).endLine();
    }
}
