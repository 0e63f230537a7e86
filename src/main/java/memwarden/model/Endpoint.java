package memwarden.model;

import java.util.List;
import java.util.Optional;

/**
 * A CXL memory device.
 *
 * @param below id of the host bridge, root port or switch that it hangs from
 * @param link its link; empty if not stated
 * @param nature what kind of device it is
 * @param functions its PCI functions, where they are described one by one
 * @param pci its configuration space, if that was read
 * @param decoders its HDM decoders
 * @param cdat its table of attributes
 */
public record Endpoint(String id, Optional<String> below, Optional<Link> link, Hop hop,
        DeviceNature nature, List<DeviceFunction> functions, Capacity capacity,
        InterleaveCapability interleave, Dvsec dvsec, Optional<PciFunction> pci, Section<EndpointDecoder> decoders, Cdat cdat, Origins at)
        implements Linked, Port {

    public Endpoint {
        functions = List.copyOf(functions);
    }

    /** Whether a range of device addresses lies in more than one of its partitions, as far as they are known. */
    public boolean divides(AddressRange dpa) {
        return capacity.divides(dpa);
    }

    /** Whether its decoders can be interleaved so; see {@link InterleaveCapability#allows}. */
    public Truth interleaves(int ways, long granularity) {
        return interleave.allows(ways, granularity);
    }

    static String label(String id) {
        return "endpoint " + id;
    }

    @Override
    public String label() {
        return label(id);
    }
}
