package memwarden.facts;

import java.util.List;
import memwarden.model.AddressRange;
import memwarden.model.Origins;
import memwarden.model.Located;
import memwarden.model.Spanned;

/**
 * A line of /proc/iomem on the running machine that stands in the place of a predicted one: it has another name, or begins
 * or ends elsewhere.
 */
public record ChangedLine(MissingLine predicted, UnpredictedLine seen) implements Located, Spanned, Measured {

    @Override
    public AddressRange range() {
        return seen.range();
    }

    @Override
    public Origins at() {
        return seen.at();
    }

    @Override
    public List<Spanned> measuredFrom() {
        return List.of(seen, predicted);
    }

    @Override
    public String label() {
        return seen.label();
    }
}
