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

    private static final long ROUNDING = 256L << 20;

    /** Whether its range and its device addresses begin at the same address, as normalised addresses do. */
    public boolean normalised() {
        return range().isPresent() && dpa().isPresent() && range().get().start() == dpa.get().start();
    }

    /** The system addresses of its range, rounded to whole 256 MiB. */
    public Optional<AddressRange> translatedRange() {
        return spa.flatMap(range -> range.roundedOut(ROUNDING));
    }

    /** How often its own range goes into the system addresses; empty if no whole number of times. */
    public Optional<Integer> translatedWays() {
        return translatedRange().flatMap(system -> range().filter(own ->
                        Long.remainderUnsigned(system.size(), own.size()) == 0)
                .map(own -> (int) Long.divideUnsigned(system.size(), own.size())));
    }

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
