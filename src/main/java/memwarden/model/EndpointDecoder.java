package memwarden.model;

import java.util.Optional;

/**
 * An HDM decoder of an endpoint (CXL 3.1, section 8.2.4.20).
 *
 * @param id its number on the endpoint
 * @param endpoint id of the endpoint
 * @param programmedBy empty if the description does not state it
 * @param dpa the device addresses (DPA) it maps to
 * @param allocated whether device addresses are allocated to it at all; known if {@code dpa} is
 * @param spa the system addresses that firmware translates its range to, where the range is a normalised one
 */
public record EndpointDecoder(int id, String endpoint, DecoderState state, Optional<ProgrammedBy> programmedBy,
        Optional<CapacityMode> mode, Optional<AddressRange> dpa, Truth allocated, Optional<AddressRange> spa, Truth locked,
        Origins at) implements HdmDecoder {

    @Override
    public Truth committedByFirmware() {
        return programmedBy.map(who -> who == ProgrammedBy.FIRMWARE ? Truth.YES : Truth.NO).orElse(Truth.UNKNOWN);
    }

    @Override
    public String owner() {
        return endpoint;
    }

    @Override
    public String port() {
        return Endpoint.label(endpoint);
    }

    @Override
    public String label() {
        return "decoder " + endpoint + "/" + id + range().map(span -> " " + span).orElse("");
    }
}
