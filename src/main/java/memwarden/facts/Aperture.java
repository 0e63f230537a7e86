package memwarden.facts;

import java.util.List;
import memwarden.model.AddressRange;
import memwarden.model.HostBridge;
import memwarden.model.Spanned;

/** Addresses that the {@code _CRS} of a host bridge gives to the PCI devices below it. */
public record Aperture(AddressRange range, HostBridge bridge) implements Spanned, Measured {

    @Override
    public List<HostBridge> measuredFrom() {
        return List.of(bridge);
    }

    @Override
    public String label() {
        return "PCI aperture " + range + " of " + bridge.label();
    }
}
