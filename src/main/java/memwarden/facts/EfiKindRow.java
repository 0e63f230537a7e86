package memwarden.facts;

import memwarden.model.Architecture;
import memwarden.model.EfiMemoryType;
import memwarden.model.FirmwareKind;
import memwarden.model.Located;
import memwarden.model.Origins;

/**
 * A row of the table EFI type x EFI_MEMORY_SP x architecture.
 *
 * @param softReserved whether the entry carries EFI_MEMORY_SP and the kernel honours it
 */
public record EfiKindRow(Architecture architecture, EfiMemoryType type, boolean softReserved, FirmwareKind kind,
        Origins at) implements Located {

    @Override
    public String label() {
        return "on " + architecture.label() + ", " + type.label()
                + (softReserved ? " with EFI_MEMORY_SP honoured" : "") + " becomes " + kind.label();
    }
}
