package memwarden.facts;

import memwarden.model.Subject;

/** cxl_acpi publishes its windows before the Reserved and Soft Reserved ranges of the memory map enter iomem. */
public record EarlyWindows() implements Subject {

    @Override
    public String label() {
        return "CXL windows enter iomem before Soft Reserved ranges do";
    }
}
