package memwarden.ingest.capture.tables;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.yaml.Node;

/**
 * The CDATs of the devices of one machine, as values of the key {@code cdat} (a mapping, or a word that says why there
 * is none), by the sysfs objects that they belong to:
 * {@code endpoint2}, or {@code port2}, which is the upstream port of a switch.
 *
 * <p>Whoever drafts the endpoint or the switch takes the table; a last one drafts one for each table that is left.
 */
public final class CdatTables {

    private final Map<String, Node> tables = new LinkedHashMap<>();

    /** Those of the machine that a testimony is about. */
    public static CdatTables of(Testimony testimony) {
        return testimony.kept(CdatTables.class, CdatTables::new);
    }

    /** Keeps the first table of an object; says whether this one was it. */
    public boolean add(String object, Node table) {
        return tables.putIfAbsent(object, table) == null;
    }

    /** The table of an object, which is then no longer here; empty if there is none. */
    public Optional<Node> take(String object) {
        return Optional.ofNullable(tables.remove(object));
    }

    /** What nobody took. */
    public Map<String, Node> left() {
        return Collections.unmodifiableMap(tables);
    }
}
