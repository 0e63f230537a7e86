package memwarden.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import memwarden.facts.RuleCard;
import memwarden.model.Severity;
import memwarden.report.Table.Column;

/**
 * The list of all rules: for a terminal, and as the page {@code rules/INDEX.md}.
 *
 * @param cards by stage, in the order of the stages; within a stage by id
 */
public record RuleIndex(Map<String, List<RuleCard>> cards) {

    /** Of a rule that only derives. */
    private static final String SILENT = "-";

    public RuleIndex {
        cards = new LinkedHashMap<>(cards);
    }

    /** A table for a person at a terminal. */
    public void print(Style style, Appendable out) throws IOException {
        Screen screen = new Screen(style, out);
        Table table = new Table(List.of(Column.left("RULE"), Column.left("SEVERITY"), Column.left("SAYS")));
        cards.values().stream().flatMap(List::stream)
                .forEach(card -> table.add(List.of(card.id(), severities(card), card.summary())));
        table.print(screen);
    }

    /** A page in Markdown; its links lead to the pages of the rules, as seen from the folder {@code rules}. */
    public String markdown() {
        StringBuilder page = new StringBuilder("# All rules\n\nWritten by `memwarden rules --format markdown`; a test holds it "
                + "to what is declared beside the rules. The stages\nstand in the order in which they are asked, and "
                + "`-` marks a rule that derives something and reports nothing.\n");
        cards.forEach((stage, all) -> {
            page.append("\n## ").append(stage).append("\n\n| rule | severity | says | also known as |\n"
                    + "| --- | --- | --- | --- |\n");
            all.forEach(card -> page.append("| [").append(card.id()).append("](").append(card.id()).append("/README.md) | ")
                    .append(severities(card)).append(" | ").append(card.summary()).append(" | ")
                    .append(String.join(", ", card.aliases())).append(" |\n"));
        });
        return page.toString();
    }

    /** Every severity that a DRL rule of it has, gravest first. */
    private static String severities(RuleCard card) {
        List<String> words = new ArrayList<>();
        card.report().ifPresent(report -> Stream.of(Severity.values())
                .filter(report.severity().values()::containsValue).map(Severity::label).forEach(words::add));
        return words.isEmpty() ? SILENT : String.join(", ", words);
    }
}
