package memwarden.model;

import java.util.Optional;
import java.util.Set;

/**
 * One entry of the EFI memory map.
 *
 * @param number of its type
 * @param attributes empty if the description does not state them
 */
public record EfiRange(AddressRange range, EfiMemoryType type, long number, Optional<Set<EfiAttribute>> attributes,
        Origins at) implements Located, Spanned {

    /** Whether {@link EfiAttribute#SP} is set. */
    public Truth specificPurpose() {
        return attributes.map(set -> set.contains(EfiAttribute.SP) ? Truth.YES : Truth.NO).orElse(Truth.UNKNOWN);
    }

    /** The type of a DSEMTS that it answers to; empty for other types, and where an attribute that tells is not stated. */
    public Optional<DsemtsType> answersTo() {
        return switch (type) {
            case RESERVED -> Optional.of(DsemtsType.RESERVED);
            case CONVENTIONAL -> switch (specificPurpose()) {
                case YES -> Optional.of(DsemtsType.SPECIFIC_PURPOSE);
                case NO -> Optional.of(DsemtsType.CONVENTIONAL);
                case UNKNOWN -> Optional.empty();
            };
            default -> Optional.empty();
        };
    }

    /** What it says about caching. */
    public Cacheability cacheability() {
        return attributes.map(set -> set.contains(EfiAttribute.WB) ? Cacheability.WRITE_BACK
                : set.contains(EfiAttribute.WT) || set.contains(EfiAttribute.WC) ? Cacheability.WEAKER
                : Cacheability.NONE).orElse(Cacheability.UNKNOWN);
    }

    @Override
    public String label() {
        String hint = switch (specificPurpose()) {
            case YES -> " + EFI_MEMORY_SP";
            case NO -> "";
            case UNKNOWN -> ", attributes not stated";
        };
        return (type == EfiMemoryType.OTHER ? "EFI memory type " + AddressRange.hex(number) : type.label()) + hint + " " + range;
    }
}
