package memwarden.facts;

import java.util.List;
import memwarden.model.Spanned;

/** A dax device of the running machine that is there as it was predicted: of that parent and that range. */
public record DaxMatch(SeenDaxDevice seen, DaxDevice device) implements Measured {

    /** The driver that was bound to it; that which was predicted if no source told. */
    public String seenDriver() {
        return seen.driver().orElse(device.driver());
    }

    @Override
    public List<Spanned> measuredFrom() {
        return List.of(seen, device);
    }

    @Override
    public String label() {
        return seen.label() + " is " + device.label();
    }
}
