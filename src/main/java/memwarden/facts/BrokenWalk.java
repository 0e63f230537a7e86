package memwarden.facts;

import memwarden.model.Located;
import memwarden.model.Subject;

/** cxl_acpi ends its walk through the CEDT at a CFMWS, and fails. */
public record BrokenWalk(Located window) implements Subject {

    @Override
    public String label() {
        return "cxl_acpi gives up at " + window.label();
    }
}
