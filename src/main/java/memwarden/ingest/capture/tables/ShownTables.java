package memwarden.ingest.capture.tables;

import java.util.HashSet;
import java.util.Set;
import memwarden.ingest.capture.frame.Testimony;

/** The ACPI tables of which something shows that the machine has them, be they handed over or not. */
public final class ShownTables {

    private final Set<String> signatures = new HashSet<>();

    /** Those of the machine that a testimony is about. */
    public static ShownTables of(Testimony testimony) {
        return testimony.kept(ShownTables.class, ShownTables::new);
    }

    public void add(String signature) {
        signatures.add(signature);
    }

    boolean contains(String signature) {
        return signatures.contains(signature);
    }
}
