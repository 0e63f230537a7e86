package memwarden.ingest.capture.listings;

import java.util.Optional;
import java.util.regex.Pattern;
import memwarden.model.DaxParent;

/** What the path of a dax region says about who registered it; its name says nothing. */
final class DaxPaths {

    private static final Pattern NAMESPACE = Pattern.compile(".*/ndbus\\d+/.*");
    private static final Pattern REGION = Pattern.compile(".*/region\\d+/dax_region\\d+");
    private static final Pattern HMEM = Pattern.compile(".*/hmem(\\.\\d+)?");

    private DaxPaths() {
    }

    /** @param path below {@code /sys/devices}; empty for one that no known driver makes */
    static Optional<DaxParent> parent(String path) {
        return NAMESPACE.matcher(path).matches() ? Optional.of(DaxParent.NAMESPACE)
                : REGION.matcher(path).matches() ? Optional.of(DaxParent.REGION)
                : HMEM.matcher(path).matches() ? Optional.of(DaxParent.HMEM) : Optional.empty();
    }
}
