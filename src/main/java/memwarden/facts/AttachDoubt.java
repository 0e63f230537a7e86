package memwarden.facts;

import memwarden.model.Located;
import memwarden.model.Subject;

/** Something that is not stated and could keep a region from being committed; it is taken not to. */
public record AttachDoubt(RegionObject region, Located about) implements Subject {

    @Override
    public String label() {
        return about.label() + " is taken to fit " + region.label();
    }
}
