package memwarden.facts;

import memwarden.model.Subject;

/** Whether dax_hmem looked for windows before cxl_acpi had published them. */
public record ProbeOrder(boolean hmemFirst) implements Subject {

    @Override
    public String label() {
        return hmemFirst ? "dax_hmem comes before cxl_acpi" : "cxl_acpi comes before dax_hmem";
    }
}
