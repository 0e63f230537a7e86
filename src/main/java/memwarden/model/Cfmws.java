package memwarden.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A CXL Fixed Memory Window Structure of the CEDT (CXL 3.1, section 9.18.1.3).
 *
 * @param id a name for messages
 * @param range base HPA and window size
 * @param targets ids of the host bridges in the interleave target list, in order
 * @param granularity interleave granularity in bytes
 */
public record Cfmws(String id, AddressRange range, List<String> targets, Optional<Long> granularity,
        Optional<Set<WindowRestriction>> restrictions, Origins at) implements Located, Spanned {

    public Cfmws {
        targets = List.copyOf(targets);
    }

    @Override
    public String label() {
        return "CFMWS " + id + " " + range;
    }
}
