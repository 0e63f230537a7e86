package memwarden.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import memwarden.engine.Rulebook;
import memwarden.engine.Stage;
import memwarden.facts.RuleCard;
import memwarden.report.RuleIndex;
import memwarden.report.Style;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code memwarden rules}: all rules, or the page of one. */
@Command(name = "rules", mixinStandardHelpOptions = true,
        description = "Lists every rule with its severities and one line, or shows the page of one rule.")
final class RulesCommand implements Callable<Integer> {

    /** How the list is written. */
    enum ListFormat {
        text, markdown
    }

    @Parameters(index = "0", arity = "0..1", paramLabel = "ID",
            description = "The id of a rule (ownership/stranded), one of its other names, or the name of a stage.")
    private Optional<String> id = Optional.empty();

    @Option(names = "--format", paramLabel = "F", defaultValue = "text",
            description = "How the list is written: ${COMPLETION-CANDIDATES}.")
    private ListFormat format;

    @Mixin
    private ColorOption color;

    private final Console console;

    RulesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Rulebook rulebook = Rulebook.builtIn();
        Map<String, List<RuleCard>> cards = cards(rulebook);
        if (id.isEmpty()) {
            return list(cards);
        }
        String wanted = id.get();
        if (cards.containsKey(wanted)) {
            return list(Map.of(wanted, cards.get(wanted)));
        }
        Optional<String> page = cards.values().stream().flatMap(List::stream)
                .filter(card -> card.id().equals(wanted) || card.aliases().contains(wanted)).findFirst()
                .flatMap(card -> rulebook.page(card.id()));
        if (page.isEmpty()) {
            console.err().println("memwarden: no rule is called `" + wanted + "`; `memwarden rules` lists them all.");
            return ExitStatus.UNUSABLE;
        }
        console.out().print(page.get());
        return ExitStatus.OK;
    }

    private int list(Map<String, List<RuleCard>> cards) throws IOException {
        RuleIndex index = new RuleIndex(cards);
        if (format == ListFormat.markdown) {
            console.out().print(index.markdown());
        } else {
            index.print(color.wanted(console) ? Style.COLOURED : Style.PLAIN, console.out());
        }
        return ExitStatus.OK;
    }

    /** All rules by stage, in the order in which the stages are asked. */
    static Map<String, List<RuleCard>> cards(Rulebook rulebook) {
        Map<String, List<RuleCard>> cards = new LinkedHashMap<>();
        for (Stage stage : Stage.values()) {
            List<RuleCard> all = rulebook.ids().stream().filter(one -> one.startsWith(stage.folder() + "/"))
                    .map(rulebook::card).toList();
            if (!all.isEmpty()) {
                cards.put(stage.folder(), all);
            }
        }
        return cards;
    }
}
