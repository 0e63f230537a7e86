package memwarden.model;

import java.util.List;
import java.util.Optional;

/**
 * An HDM decoder of a host bridge or a switch.
 *
 * @param owner id of the host bridge or the switch
 * @param port its label
 * @param targets ids of what is below it, in the order of the target list; empty if not stated
 */
public record PortDecoder(int id, String owner, String port, DecoderState state, Optional<List<String>> targets,
        Origins at) implements HdmDecoder {

    public PortDecoder {
        targets = targets.map(List::copyOf);
    }

    @Override
    public Truth committedByFirmware() {
        return Truth.UNKNOWN;
    }

    @Override
    public String label() {
        return "decoder " + owner + "/" + id + range().map(span -> " " + span).orElse("");
    }
}
