package memwarden.facts;

import java.util.List;
import memwarden.model.AddressRange;
import memwarden.model.DeviceFunction;
import memwarden.model.Spanned;

/** Physical addresses that a base address register of a PCI function claims. */
public record Bar(AddressRange range, DeviceFunction function) implements Spanned, Measured {

    @Override
    public List<DeviceFunction> measuredFrom() {
        return List.of(function);
    }

    @Override
    public String label() {
        return "BAR " + range + " of " + function.label();
    }
}
