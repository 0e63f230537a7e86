package memwarden.model;

import java.util.Optional;

/** An HDM decoder of any port. */
public sealed interface HdmDecoder extends Located permits EndpointDecoder, PortDecoder {

    /** Its number on its port. */
    int id();

    /** Id of the host bridge, switch or endpoint that it belongs to. */
    String owner();

    /** Label of the port that it belongs to. */
    String port();

    DecoderState state();

    /** Whether firmware committed it, as far as that is stated. */
    Truth committedByFirmware();

    /** Number of the decoder before it; -1 for the first. */
    default int previous() {
        return id() - 1;
    }

    default Optional<AddressRange> range() {
        return state().range();
    }

    default boolean empty() {
        return state().empty();
    }

    default boolean baseAllOnes() {
        return state().baseAllOnes();
    }

    default boolean sizeAllOnes() {
        return state().sizeAllOnes();
    }

    default Truth committed() {
        return state().committed();
    }

    default Optional<Integer> ways() {
        return state().ways();
    }

    default Optional<Long> reservedWays() {
        return state().reservedWays();
    }

    default Optional<Long> granularity() {
        return state().granularity();
    }

    default Optional<TargetType> targetType() {
        return state().targetType();
    }
}
