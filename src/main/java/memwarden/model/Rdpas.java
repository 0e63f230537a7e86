package memwarden.model;

import java.util.Optional;

/**
 * An RCEC Downstream Port Association Structure of the CEDT (CXL 3.1, section 9.18.1.5).
 *
 * @param rcec the event collector: {@code SEGMENT:BUS:DEVICE.FUNCTION}
 * @param base of the RCRB or the component registers of the port
 */
public record Rdpas(String rcec, Optional<Long> base, Optional<RdpasProtocol> protocol, Origins at) implements Located {

    @Override
    public String label() {
        return "RDPAS of " + rcec;
    }
}
