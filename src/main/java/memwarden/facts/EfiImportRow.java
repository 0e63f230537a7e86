package memwarden.facts;

import memwarden.model.EfiMemoryType;
import memwarden.model.FirmwareKind;
import memwarden.model.Located;
import memwarden.model.Origins;
import memwarden.model.Cacheability;

/**
 * A row of the table by which x86 adds the EFI map to its e820 table when it reads that map a second time.
 *
 * @param softReserved whether the entry carries EFI_MEMORY_SP and the kernel honours it
 * @param type of the entry
 */
public record EfiImportRow(EfiMemoryType type, boolean softReserved, Cacheability cache, FirmwareKind kind, Origins at)
        implements Located {

    @Override
    public String label() {
        return "read again, " + type.label() + (softReserved ? " with EFI_MEMORY_SP honoured" : "")
                + " and cacheability " + cache.label() + " is added as " + kind.label();
    }
}
