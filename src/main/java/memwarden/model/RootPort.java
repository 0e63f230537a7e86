package memwarden.model;

import java.util.Optional;

/** A root port of a CXL host bridge. */
public record RootPort(String id, String hostBridge, Optional<Link> link, Origins at) implements Linked {

    @Override
    public String label() {
        return "root port " + id;
    }
}
