package memwarden.ingest.capture.listings;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import memwarden.ingest.capture.frame.Draft;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.ingest.capture.frame.TextLine;
import memwarden.model.Place;
import memwarden.yaml.Node;
import memwarden.yaml.ScalarNode;
import memwarden.yaml.SequenceNode;

/** What listings say about NUMA nodes; each may be in several. */
final class NodeTestimony {

    private NodeTestimony() {
    }

    /** @param number with at most nine digits */
    static Draft node(Testimony testimony, String number, Place at) {
        return testimony.entry("/observed/nodes", "node", Draft.word(decimal(number), at));
    }

    /** @param distances numbers of at most nine digits, with blanks between them */
    static void distances(Testimony testimony, Draft node, String distances, Place at) {
        List<Node> numbers = Arrays.stream(distances.strip().split("\\s+")).filter(word -> !word.isEmpty())
                .map(word -> (Node) Draft.word(decimal(word), at)).toList();
        testimony.tell(node, "distances", new SequenceNode(numbers, at));
    }

    /** A group of a match that is a number of at most eighteen digits. */
    static ScalarNode number(TextLine line, Matcher words, int group) {
        return Draft.word(decimal(words.group(group)), line.place(words, group));
    }

    private static String decimal(String digits) {
        return Long.toString(Long.parseLong(digits));
    }
}
