package memwarden.yaml;

import java.util.List;
import memwarden.model.Problem;

/**
 * What a text of JSON values holds.
 *
 * @param values the mappings and lists at the top, in the order of the text; of a broken one what could be read
 * @param between the lines at the top that belong to none of them: a prompt with its command, a word of a person
 * @param problems in the order of the text
 */
public record JsonText(List<Node> values, List<ScalarNode> between, List<Problem> problems) {

    public JsonText {
        values = List.copyOf(values);
        between = List.copyOf(between);
        problems = List.copyOf(problems);
    }
}
