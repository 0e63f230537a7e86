package memwarden.model;

import java.util.Optional;

/**
 * An HDM decoder of an endpoint (CXL 3.1, section 8.2.4.20).
 *
 * @param id its number on the endpoint
 * @param endpoint id of the endpoint
 * @param range the HPA range it decodes; a decoder that is not committed may have none
 * @param programmedBy empty if the description does not state it
 * @param ways number of endpoints in the interleave set
 * @param granularity interleave granularity in bytes
 * @param targetType by its host-only bit
 * @param dpa the device addresses (DPA) it maps to
 */
public record EndpointDecoder(int id, String endpoint, Optional<AddressRange> range, Truth committed,
        Optional<ProgrammedBy> programmedBy, Optional<CapacityMode> mode, Optional<Integer> ways,
        Optional<Long> granularity, Optional<TargetType> targetType, Optional<AddressRange> dpa, Truth locked, Origins at)
        implements Located {

    /** Whether firmware did it, as far as that is stated. */
    public Truth committedByFirmware() {
        return programmedBy.map(who -> who == ProgrammedBy.FIRMWARE ? Truth.YES : Truth.NO).orElse(Truth.UNKNOWN);
    }

    @Override
    public String label() {
        return "decoder " + endpoint + "/" + id + range.map(span -> " " + span).orElse("");
    }
}
