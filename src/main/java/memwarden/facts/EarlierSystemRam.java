package memwarden.facts;

import memwarden.model.Spanned;
import memwarden.model.Subject;

/** dax_hmem and kmem have made System RAM of a region's range before the region came. */
public record EarlierSystemRam(Spanned region) implements Subject {

    @Override
    public String label() {
        return region.label() + " holds System RAM that kmem added";
    }
}
