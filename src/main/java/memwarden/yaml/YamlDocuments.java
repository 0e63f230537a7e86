package memwarden.yaml;

import java.util.List;
import memwarden.model.Problem;

/**
 * What a YAML text holds.
 *
 * @param count number of documents that are not empty, broken ones included
 * @param documents those that could be parsed to their end
 * @param problems of all documents, in the order in which they were met
 */
public record YamlDocuments(int count, List<YamlDocument> documents, List<Problem> problems) {

    public YamlDocuments {
        documents = List.copyOf(documents);
        problems = List.copyOf(problems);
    }
}
