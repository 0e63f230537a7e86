package memwarden.facts;

import memwarden.model.Defect;
import memwarden.model.Subject;

/** cxl_acpi cannot find the next structure of the CEDT, and fails. */
public record FailedWalk(Defect defect) implements Subject {

    @Override
    public String label() {
        return "cxl_acpi gives up at " + defect.where();
    }
}
