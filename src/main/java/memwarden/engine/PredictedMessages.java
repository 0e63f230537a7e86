package memwarden.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import memwarden.facts.Finding;
import memwarden.facts.PredictedMessage;
import memwarden.facts.RuleCard;
import memwarden.facts.RuleName;
import memwarden.facts.Template;

/** What the kernel says to what was found, by the cards of the rules. */
final class PredictedMessages {

    private final Function<String, RuleCard> cards;

    /** @param cards by id of the rule */
    PredictedMessages(Function<String, RuleCard> cards) {
        this.cards = cards;
    }

    List<PredictedMessage> of(Collection<Finding> findings) {
        List<PredictedMessage> messages = new ArrayList<>();
        for (Finding finding : findings) {
            RuleName rule = RuleName.parse(finding.rule());
            RuleCard.Report card = cards.apply(rule.id()).report().orElseThrow();
            boolean shown = card.kernelMessageShown().of(rule).orElse(false);
            card.kernelMessage().of(rule).ifPresent(template -> new Template(template).filledWith(finding.values()).lines()
                    .forEach(line -> messages.add(new PredictedMessage(line, shown, finding))));
            // A driver core says with which error a probe has failed, and so do some callers of what refuses.
            card.returnCode().of(rule).ifPresent(code -> {
                messages.add(new PredictedMessage("error " + code.value(), false, finding));
                messages.add(new PredictedMessage("(" + code.value() + ")", false, finding));
            });
        }
        return messages;
    }
}
