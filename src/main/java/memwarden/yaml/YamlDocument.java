package memwarden.yaml;

import java.util.List;

/**
 * One document of a YAML text.
 *
 * @param number its place among the documents of the text that are not empty, from 1
 * @param comments in the order of the text
 * @param sound false if a problem was found in it; the tree is then good for finding more of them, and for nothing else
 */
public record YamlDocument(int number, Node root, List<Comment> comments, boolean sound) {

    public YamlDocument {
        comments = List.copyOf(comments);
    }
}
