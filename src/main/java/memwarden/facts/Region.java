package memwarden.facts;

import memwarden.model.AddressRange;
import memwarden.model.CapacityMode;
import memwarden.model.ProgrammedBy;
import memwarden.model.Spanned;

/**
 * A CXL region in the state COMMIT.
 *
 * @param madeBy firmware for one that the kernel assembled from committed decoders
 */
public record Region(AddressRange range, CapacityMode mode, ProgrammedBy madeBy, CxlWindow window)
        implements Spanned {

    @Override
    public String label() {
        return "committed " + mode.label() + " region " + range;
    }
}
