package memwarden.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import memwarden.model.AddressRange;
import memwarden.model.Place;
import memwarden.model.TextOrigin;
import memwarden.yaml.Problems;

/** What the reading of one document has met so far: its problems, and the ranges on each of its lines. */
final class Worksheet {

    private final Problems problems;
    private final Map<Integer, List<Optional<AddressRange>>> rangesByLine = new HashMap<>();

    /** @param problems where problems go; shared by all documents of a text */
    Worksheet(Problems problems) {
        this.problems = problems;
    }

    void problem(Place at, String what, String why, String remedy) {
        problems.add(at, what, why, remedy);
    }

    /** Remembers a range that something occupies; an empty one was written, but could not be read. */
    void rangeAt(Place place, Optional<AddressRange> range) {
        if (place instanceof TextOrigin text) {
            rangesByLine.computeIfAbsent(text.line(), none -> new ArrayList<>()).add(range);
        }
    }

    List<Optional<AddressRange>> rangesOnLine(int line) {
        return rangesByLine.getOrDefault(line, List.of());
    }
}
