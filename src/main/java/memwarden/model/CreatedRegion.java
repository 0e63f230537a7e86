package memwarden.model;

import java.util.List;

/**
 * A region that a person made after boot ({@code cxl create-region}).
 *
 * @param endpoints ids of the memory devices it interleaves over
 */
public record CreatedRegion(AddressRange range, CapacityMode mode, List<String> endpoints, Origins at)
        implements OperatorAction {

    public CreatedRegion {
        endpoints = List.copyOf(endpoints);
    }

    @Override
    public String label() {
        return "operator: create " + mode.label() + " region " + range;
    }
}
