package memwarden.facts;

import memwarden.model.AddressRange;
import memwarden.model.CapacityMode;

/** A region that the kernel assembled from decoders which firmware had committed. */
public record FirmwareRegion(AddressRange range, CapacityMode mode) implements Region {

    @Override
    public String label() {
        return "committed " + mode.label() + " region " + range;
    }
}
