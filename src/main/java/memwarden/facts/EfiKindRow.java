package memwarden.facts;

import java.util.Optional;
import memwarden.model.Architecture;
import memwarden.model.Cacheability;
import memwarden.model.EfiMemoryType;
import memwarden.model.FirmwareKind;
import memwarden.model.Located;
import memwarden.model.Origins;

/**
 * A row of the table EFI type x EFI_MEMORY_SP x caching x architecture; where the table leaves caching out, there is a row
 * for each of its values.
 *
 * @param softReserved whether the entry carries EFI_MEMORY_SP and the kernel honours it
 * @param cacheMatters whether the table tells apart by caching
 * @param option the kernel option without which the entry is dropped, if there is one
 * @param kind what the range becomes; none if the kernel drops the entry
 */
public record EfiKindRow(Architecture architecture, EfiMemoryType type, boolean softReserved, Cacheability cache,
        boolean cacheMatters, Optional<String> option, FirmwareKind kind, Origins at) implements Located {

    @Override
    public String label() {
        return "on " + architecture.label() + ", " + type.label()
                + (softReserved ? " with EFI_MEMORY_SP honoured" : "")
                + (cacheMatters ? " and cacheability " + cache.label() : "")
                + (kind == FirmwareKind.NONE ? " is dropped" : " becomes " + kind.label());
    }
}
