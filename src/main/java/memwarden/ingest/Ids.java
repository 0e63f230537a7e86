package memwarden.ingest;

import java.util.HashMap;
import java.util.Map;
import memwarden.model.Place;
import memwarden.yaml.Quote;

/** The names of one kind of thing, each of which may be given once. */
final class Ids {

    private final String kind;
    private final Worksheet sheet;
    private final Map<String, Place> places = new HashMap<>();

    /** @param kind what is named, without article */
    Ids(String kind, Worksheet sheet) {
        this.kind = kind;
        this.sheet = sheet;
    }

    /** Notes a name, and reports it if it is taken. */
    void add(String id, Place at) {
        Place first = places.putIfAbsent(id, at);
        if (first != null) {
            sheet.problem(at, "the " + kind + " " + Quote.of(id) + " is described a second time",
                    "its first place is " + first.within(),
                    "give each a name of its own, or remove one");
        }
    }
}
