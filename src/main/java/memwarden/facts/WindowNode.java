package memwarden.facts;

import java.util.List;
import memwarden.model.Cfmws;
import memwarden.model.Subject;

/**
 * The node that the kernel's NUMA code gives to the addresses of a CFMWS which no SRAT entry covers
 * ({@code numa_fill_memblks()}, {@code acpi_parse_cfmws()}).
 *
 * @param node that of an SRAT entry in the window; if there is none, the number of SRAT domains and of such windows
 *     before this one
 */
public record WindowNode(Cfmws cfmws, int node) implements Measured {

    @Override
    public List<Subject> measuredFrom() {
        return List.of(cfmws);
    }

    @Override
    public String label() {
        return cfmws.label() + " would be node " + node;
    }
}
