package memwarden.ingest.capture.devices;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import memwarden.ingest.capture.frame.Testimony;

/** The CXL devices whose configuration space was dumped, by their PCI addresses. */
public final class PciFunctions {

    private final Map<String, PciFunctionDraft> left = new LinkedHashMap<>();

    /** Those of the machine that a testimony is about. */
    public static PciFunctions of(Testimony testimony) {
        return testimony.kept(PciFunctions.class, PciFunctions::new);
    }

    public void put(String address, PciFunctionDraft function) {
        left.putIfAbsent(address, function);
    }

    /** Hands a function over to the endpoint that it is, and keeps it no longer. */
    Optional<PciFunctionDraft> take(String address) {
        return Optional.ofNullable(left.remove(address));
    }

    /** Those that nobody took. */
    public Map<String, PciFunctionDraft> left() {
        return left;
    }
}
