package memwarden.facts;

import java.util.List;
import memwarden.model.AddressRange;
import memwarden.model.Spanned;

/** A predicted line of /proc/iomem that the running machine did not show. */
public record MissingLine(PlacedResource line) implements Spanned, Measured {

    @Override
    public AddressRange range() {
        return line.range();
    }

    @Override
    public List<PlacedResource> measuredFrom() {
        return List.of(line);
    }

    @Override
    public String label() {
        return "\"" + line.name() + "\" " + range();
    }
}
