package memwarden.report;

import java.util.Optional;
import memwarden.facts.ByVariant;
import memwarden.facts.Judgement.Found;
import memwarden.facts.Template;

/** The sentences of a finding: the templates beside its rule, filled with what the rule bound. */
public final class Phrases {

    private Phrases() {
    }

    public static String message(Found found) {
        return filled(declared(found, found.card().message()), found);
    }

    public static String remedy(Found found) {
        return filled(declared(found, found.card().remedy()), found);
    }

    /** What the kernel itself prints, if it does. */
    public static Optional<String> kernelMessage(Found found) {
        return found.card().kernelMessage().of(found.rule()).map(template -> filled(template, found));
    }

    /** What firmware says where it is wrong, in a few words. */
    public static Optional<String> found(Found found) {
        return found.card().found().of(found.rule()).map(template -> filled(template, found));
    }

    /** What it should say there. */
    public static Optional<String> expected(Found found) {
        return found.card().expected().of(found.rule()).map(template -> filled(template, found));
    }

    private static String declared(Found found, ByVariant<String> texts) {
        return texts.of(found.rule())
                .orElseThrow(() -> new IllegalStateException("no text is declared for " + found.rule()));
    }

    private static String filled(String template, Found found) {
        return new Template(template).filledWith(found.finding().values());
    }
}
