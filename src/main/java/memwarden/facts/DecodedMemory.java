package memwarden.facts;

import java.util.List;
import memwarden.model.AddressRange;
import memwarden.model.Spanned;
import memwarden.model.Subject;

/**
 * Addresses that a device decodes: of a committed decoder, or of a region that a person made.
 *
 * @param endpoint id of the device
 * @param source the decoder, or the region
 */
public record DecodedMemory(AddressRange range, String endpoint, Subject source) implements Spanned, Measured {

    @Override
    public List<Subject> measuredFrom() {
        return List.of(source);
    }

    @Override
    public String label() {
        return range + " of " + endpoint;
    }
}
