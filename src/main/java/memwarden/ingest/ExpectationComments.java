package memwarden.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import memwarden.model.Expectation;
import memwarden.model.Problem;
import memwarden.model.TextOrigin;
import memwarden.yaml.Comment;
import memwarden.yaml.Node;
import memwarden.yaml.SequenceNode;
import memwarden.yaml.YamlDocument;
import memwarden.yaml.YamlDocuments;
import memwarden.yaml.YamlReader;

/**
 * Reads expectations that stand in comments: {@code # expect: {owner: dax_cxl}}, or a list of such mappings.
 *
 * <p>A comment speaks about the line on which it stands; one with a line of its own speaks about the next line that is
 * not a comment as well. Pointers of what it holds begin in the comment.
 */
final class ExpectationComments {

    private static final String MARK = "expect:";

    private final YamlReader yaml;
    private final Worksheet sheet;
    private final ExpectationBinder binder;

    ExpectationComments(YamlReader yaml, Worksheet sheet) {
        this.yaml = yaml;
        this.sheet = sheet;
        this.binder = new ExpectationBinder(sheet);
    }

    List<Expectation> read(List<Comment> comments) {
        Map<Integer, Integer> nextLine = new HashMap<>();
        for (int i = comments.size() - 1; i >= 0; i--) {
            int line = comments.get(i).at().line();
            if (comments.get(i).ownLine()) {
                nextLine.put(line, nextLine.getOrDefault(line + 1, line + 1));
            }
        }
        List<Expectation> expectations = new ArrayList<>();
        for (Comment comment : comments) {
            int mark = comment.text().length() - comment.text().stripLeading().length();
            if (comment.text().startsWith(MARK, mark)) {
                int line = comment.at().line();
                read(comment, mark + MARK.length(), nextLine.getOrDefault(line, line), expectations);
            }
        }
        return expectations;
    }

    private void read(Comment comment, int from, int about, List<Expectation> expectations) {
        TextOrigin at = comment.at();
        String text = comment.text().substring(from);
        if (text.isBlank()) {
            sheet.problem(at, "nothing stands behind `expect:`", "the comment expects nothing",
                    "write what must come out, for example `{owner: dax_cxl}`");
            return;
        }
        YamlDocuments parsed = yaml.read(at.path(), text, at.line(), at.column() + 1 + from);
        for (Problem problem : parsed.problems()) {
            sheet.problem(problem.at(), problem.what(), problem.why(), problem.remedy());
        }
        for (YamlDocument document : parsed.documents()) {
            if (!document.sound()) {
                continue;
            }
            List<Node> items = document.root() instanceof SequenceNode list ? list.items() : List.of(document.root());
            for (Node item : items) {
                Fields.read(item, "an expectation", sheet, fields -> binder.read(fields, Optional.of(about)))
                        .ifPresent(expectations::add);
            }
        }
    }
}
