package memwarden.facts;

import memwarden.model.AddressRange;
import memwarden.model.Located;
import memwarden.model.ObservedResource;
import memwarden.model.Origins;
import memwarden.model.Spanned;

/** A line of /proc/iomem on the running machine that was not predicted. */
public record UnpredictedLine(ObservedResource line) implements Located, Spanned {

    @Override
    public AddressRange range() {
        return line.range();
    }

    @Override
    public Origins at() {
        return line.at();
    }

    @Override
    public String label() {
        return "\"" + line.name() + "\" " + range();
    }
}
