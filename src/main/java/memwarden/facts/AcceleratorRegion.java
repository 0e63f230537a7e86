package memwarden.facts;

import memwarden.model.Subject;

/** A region that belongs to the driver of an accelerator. */
public record AcceleratorRegion(Region region, ServedDevice served) implements Subject {

    @Override
    public String label() {
        return region.label() + " belongs to " + served.driver().label();
    }
}
