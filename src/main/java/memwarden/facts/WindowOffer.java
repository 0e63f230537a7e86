package memwarden.facts;

import memwarden.model.CapacityMode;
import memwarden.model.Subject;

/** A window lets a person create regions of a mode: it shows {@code create_ram_region} or {@code create_pmem_region}. */
public record WindowOffer(CxlWindow window, CapacityMode mode) implements Subject {

    @Override
    public String label() {
        return window.label() + " takes new " + mode.label() + " regions";
    }
}
