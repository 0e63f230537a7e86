package memwarden.facts;

import java.util.List;
import memwarden.model.AddressRange;
import memwarden.model.Automation;
import memwarden.model.Spanned;

/** Memory that the machine does something to by itself. */
public record AutomatedRange(AddressRange range, Automation automation) implements Spanned, Measured {

    @Override
    public List<Automation> measuredFrom() {
        return List.of(automation);
    }

    @Override
    public String label() {
        return automation.label();
    }
}
