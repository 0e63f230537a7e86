package memwarden.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import memwarden.engine.Judge;
import memwarden.facts.RuleCard;
import memwarden.facts.RuleName;
import memwarden.model.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What maintainers dispute is marked, is no error, has both positions on its page, and stands in rules/SECTIONS.md. */
class DisputeTest {

    static final String HEADING = "## What maintainers dispute";

    /** The questions of the list that the project was written from. */
    private static final int QUESTIONS = 27;
    private static final Judge JUDGE = Judge.builtIn();
    private static final Pattern SECTION = Pattern.compile("(?ms)^" + HEADING + "\\n(.*?)(?=^## )");
    private static final Pattern QUESTION = Pattern.compile("\\bC[1-9]\\d?\\b");
    private static final Pattern LINK = Pattern.compile("\\[([a-z0-9-]+/[a-z0-9-]+)]");

    /** One question of a section: its number, what it is, and who says what of it. */
    private record Question(String number, List<String> positions) {
    }

    /** One row of the table: a question, the rule that touches it, and whether that is marked. */
    private record Row(String number, String rule, String marked) {
    }

    static Stream<RuleFolder> unsettled() {
        return RuleFolder.all().stream().filter(folder -> !disputed(folder).isEmpty());
    }

    static Stream<Row> rows() {
        String table = section(RuleFolder.read(Path.of("rules/SECTIONS.md")));
        return table.lines().filter(line -> line.startsWith("| C")).map(line -> {
            String[] cells = line.split(" *\\| *");
            Matcher link = LINK.matcher(cells[3]);
            return new Row(cells[1], link.find() ? link.group(1) : "", cells[4]);
        });
    }

    @Test
    void everyQuestionStandsInTheTable() {
        assertEquals(IntStream.rangeClosed(1, QUESTIONS).mapToObj(number -> "C" + number).collect(Collectors.toSet()),
                rows().map(Row::number).collect(Collectors.toSet()));
    }

    @Test
    void theTableMarksWhatTheCardsMark() {
        Set<String> marked = rows().filter(row -> row.marked().startsWith("yes")).map(Row::rule)
                .collect(Collectors.toSet());
        assertEquals(unsettled().map(RuleFolder::id).collect(Collectors.toSet()), marked);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void thePageOfEachRowNamesItsQuestion(Row row) {
        if (row.rule().isEmpty() || row.marked().startsWith("settled")) {
            return;
        }
        String page = RuleFolder.read(Path.of("rules", row.rule(), "README.md"));
        assertTrue(QUESTION.matcher(page).results().anyMatch(found -> found.group().equals(row.number())),
                row.rule() + " does not name " + row.number());
    }

    @ParameterizedTest
    @MethodSource("unsettled")
    void whatIsUnsettledIsNoErrorAndNamesItsQuestion(RuleFolder folder) {
        for (RuleName name : disputed(folder)) {
            RuleCard.Report report = report(folder);
            assertNotEquals(Severity.ERROR, report.severity().of(name).orElseThrow(), name.toString());
            Matcher question = QUESTION.matcher(report.message().of(name).orElseThrow());
            assertTrue(question.find(), name + " does not name its question");
            assertTrue(questions(folder).stream().anyMatch(one -> one.number().equals(question.group())),
                    name + " names " + question.group() + ", which its page does not explain");
        }
    }

    @ParameterizedTest
    @MethodSource("unsettled")
    void itsPageHasBothPositions(RuleFolder folder) {
        assertTrue(!questions(folder).isEmpty(), "no section");
        for (Question question : questions(folder)) {
            Set<String> speakers = question.positions().stream()
                    .map(position -> position.substring(0, Math.max(0, position.indexOf(": "))))
                    .filter(speaker -> !speaker.isBlank()).collect(Collectors.toSet());
            assertTrue(speakers.size() >= 2, question.number() + " has not two positions with who holds them");
        }
    }

    private static List<RuleName> disputed(RuleFolder folder) {
        return JUDGE.rulebook().card(folder.id()).report().isEmpty() ? List.of() : folder.rules().stream()
                .map(rule -> RuleName.parse(rule.getName()))
                .filter(name -> report(folder).unsettled().of(name).orElse(false)).toList();
    }

    private static RuleCard.Report report(RuleFolder folder) {
        return JUDGE.rulebook().card(folder.id()).report().orElseThrow();
    }

    private static List<Question> questions(RuleFolder folder) {
        return Pattern.compile("(?m)^(?=C[1-9]\\d?: )").splitAsStream(section(folder.page()))
                .filter(text -> text.startsWith("C")).map(text -> new Question(text.substring(0, text.indexOf(':')),
                        Pattern.compile("(?m)^\\* ").splitAsStream(text).skip(1).toList())).toList();
    }

    private static String section(String page) {
        Matcher section = SECTION.matcher(page);
        return section.find() ? section.group(1) : "";
    }
}
