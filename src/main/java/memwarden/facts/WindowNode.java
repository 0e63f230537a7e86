package memwarden.facts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import memwarden.model.AddressRange;
import memwarden.model.Cfmws;
import memwarden.model.Located;
import memwarden.model.Spanned;
import memwarden.model.SratMemory;

/**
 * The node that the kernel's NUMA code has for addresses of a CFMWS ({@code acpi_parse_cfmws()}); whether it keeps it
 * is for rules.
 *
 * @param range addresses of the window, or of a part of it
 * @param stretched the SRAT entry in the window whose node it is ({@code numa_fill_memblks()}); empty if no entry shares
 *     bytes with the window, which then has the next number
 */
public record WindowNode(AddressRange range, Cfmws cfmws, int node, Optional<SratMemory> stretched)
        implements Spanned, Measured {

    WindowNode at(AddressRange part) {
        return new WindowNode(part, cfmws, node, stretched);
    }

    @Override
    public List<Located> measuredFrom() {
        return Stream.<Located>concat(Stream.of(cfmws), stretched.stream()).toList();
    }

    @Override
    public String label() {
        return range + " of CFMWS " + cfmws.id() + " would be node " + node;
    }
}
