package memwarden.facts;

import memwarden.model.CapacityMode;
import memwarden.model.Spanned;

/** A CXL region in the state COMMIT. */
public sealed interface Region extends Spanned permits FirmwareRegion, OperatorRegion {

    CapacityMode mode();
}
