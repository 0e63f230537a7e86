package memwarden.facts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import memwarden.model.Confidence;
import memwarden.model.Responsible;
import memwarden.model.ReturnCode;
import memwarden.model.Severity;

/**
 * What is declared beside a rule, once, for every list, page and report.
 *
 * <p>Templates name the rule's bindings in braces: {@code {window}} is replaced by the label of {@code $window}.
 *
 * @param id the folder below {@code rules/}
 * @param summary one sentence
 * @param derives names of the fact types that the rule inserts
 * @param kernels which kernels the sentence holds for, in words
 * @param sources specification section, kernel function and release, or capture
 * @param aliases earlier or other names
 * @param confidence how sure the behaviour itself is
 * @param kernelMessage what the kernel prints, mostly at debug level, when it does what a rule concludes that reports nothing
 * @param report what it reports; empty for a rule that only derives
 */
public record RuleCard(String id, String summary, List<String> derives, String kernels, List<String> sources,
        List<String> aliases, Confidence confidence, Optional<String> kernelMessage, Optional<Report> report) {

    public RuleCard {
        derives = List.copyOf(derives);
        sources = List.copyOf(sources);
        aliases = List.copyOf(aliases);
    }

    /**
     * The texts and marks of a finding.
     *
     * @param pointsAt key of the subject whose value the reader should look at; empty for the subject as a whole
     * @param kernelMessage what the kernel prints, if it prints something
     * @param kernelMessageShown whether it does so at the usual log level; if not, a log need not have it
     * @param returnCode what the kernel function that refuses returns, if something is refused
     * @param related second places: binding to what stands there
     * @param found what firmware says, if the finding is about a contradiction
     * @param expected what it should say
     * @param taint whether Linux would mark it with TAINT_FIRMWARE_WORKAROUND, if it checked
     * @param unsettled whether maintainers still dispute it
     * @param missing the key of the description that the finding misses, for a note about something unknown
     */
    public record Report(ByVariant<Severity> severity, ByVariant<Responsible> responsible, ByVariant<String> message,
            ByVariant<String> remedy, ByVariant<String> kernelMessage, ByVariant<Boolean> kernelMessageShown,
            ByVariant<ReturnCode> returnCode, String pointsAt, Map<String, String> related, ByVariant<String> found,
            ByVariant<String> expected, ByVariant<Boolean> taint,
            ByVariant<Boolean> unsettled, ByVariant<String> missing) {
    }

    /** The stage, which is the first part of the id. */
    public String stage() {
        return id.substring(0, id.indexOf('/'));
    }
}
