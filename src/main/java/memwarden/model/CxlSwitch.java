package memwarden.model;

import java.util.Optional;

/**
 * The upstream port of a CXL switch.
 *
 * @param below id of the host bridge, root port or switch that it hangs from
 * @param link the link of that upstream port
 */
public record CxlSwitch(String id, Optional<String> below, Optional<Link> link, Hop hop, Section<PortDecoder> decoders,
        Cdat cdat, Origins at)
        implements Linked, Port {

    @Override
    public String label() {
        return "switch " + id;
    }
}
