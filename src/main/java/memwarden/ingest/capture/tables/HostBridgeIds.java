package memwarden.ingest.capture.tables;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.model.Place;

/** The host bridges of one machine that its CEDT names, by their ACPI {@code _UID}. */
public final class HostBridgeIds {

    private final Map<Long, Place> named = new LinkedHashMap<>();

    /** Those of the machine that a testimony is about. */
    public static HostBridgeIds of(Testimony testimony) {
        return testimony.kept(HostBridgeIds.class, HostBridgeIds::new);
    }

    /** The id of a host bridge in a description: the same, whichever artefact speaks of it. */
    public static String id(long uid) {
        return "hb" + Long.toUnsignedString(uid);
    }

    /** Notes that a CHBS, or the target list of a window, names a host bridge. */
    public void name(long uid, Place at) {
        named.putIfAbsent(uid, at);
    }

    /** Where each UID was named first, in the order of the table. */
    public Map<Long, Place> named() {
        return Collections.unmodifiableMap(named);
    }
}
