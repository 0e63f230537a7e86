package memwarden.model;

import java.util.Optional;
import java.util.Set;

/**
 * One entry of the EFI memory map.
 *
 * @param attributes empty if the description does not state them
 */
public record EfiRange(AddressRange range, EfiMemoryType type, Optional<Set<EfiAttribute>> attributes, Origins at)
        implements Located, Spanned {

    /** Whether {@link EfiAttribute#SP} is set. */
    public Truth specificPurpose() {
        return attributes.map(set -> set.contains(EfiAttribute.SP) ? Truth.YES : Truth.NO).orElse(Truth.UNKNOWN);
    }

    @Override
    public String label() {
        String hint = switch (specificPurpose()) {
            case YES -> " + EFI_MEMORY_SP";
            case NO -> "";
            case UNKNOWN -> ", attributes not stated";
        };
        return type.label() + hint + " " + range;
    }
}
