package memwarden.facts;

import java.util.List;
import java.util.Optional;
import memwarden.model.AddressRange;
import memwarden.model.FirmwareKind;
import memwarden.model.Spanned;

/**
 * A range in which nothing begins or ends: everything that covers one of its bytes covers all of them.
 *
 * @param mapRange the entry of the firmware map that covers it, if one does
 */
public record Segment(AddressRange range, Optional<MapRange> mapRange) implements Spanned, Measured {

    public FirmwareKind firmware() {
        return mapRange.map(MapRange::kind).orElse(FirmwareKind.NONE);
    }

    @Override
    public List<MapRange> measuredFrom() {
        return mapRange.stream().toList();
    }

    @Override
    public String label() {
        return "range " + range;
    }
}
