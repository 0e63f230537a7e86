package memwarden.ingest;

import java.util.List;
import memwarden.model.Platform;
import memwarden.model.Problem;

/**
 * What a description yields.
 *
 * @param platforms one for each document without a problem, in the order of the text
 * @param problems of all documents, by line and column
 */
public record Reading(List<Platform> platforms, List<Problem> problems) {

    public Reading {
        platforms = List.copyOf(platforms);
        problems = List.copyOf(problems);
    }
}
