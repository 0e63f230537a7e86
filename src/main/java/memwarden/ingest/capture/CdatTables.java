package memwarden.ingest.capture;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import memwarden.yaml.Node;

/**
 * The CDATs of the devices of one machine, as values of the key {@code cdat} (a mapping, or a word that says why there
 * is none), by the sysfs objects that they belong to:
 * {@code endpoint2}, or {@code port2}, which is the upstream port of a switch.
 *
 * <p>Whoever drafts the endpoint or the switch takes the table; {@link Unlisted} drafts one for each table that is left.
 */
final class CdatTables {

    private final Map<String, Node> tables = new LinkedHashMap<>();

    /** Those of the machine that a testimony is about. */
    static CdatTables of(Testimony testimony) {
        return testimony.kept(CdatTables.class, CdatTables::new);
    }

    /** Keeps the first table of an object; says whether this one was it. */
    boolean add(String object, Node table) {
        return tables.putIfAbsent(object, table) == null;
    }

    /** The table of an object, which is then no longer here; empty if there is none. */
    Optional<Node> take(String object) {
        return Optional.ofNullable(tables.remove(object));
    }

    /** What nobody took. */
    Map<String, Node> left() {
        return Collections.unmodifiableMap(tables);
    }
}
