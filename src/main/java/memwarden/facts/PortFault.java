package memwarden.facts;

import memwarden.model.Located;
import memwarden.model.Subject;

/**
 * Something for which the driver of a port gives up, so that neither the port nor what is below it works.
 *
 * @param port label of the port
 * @param cause a decoder, or the device
 */
public record PortFault(String port, Located cause) implements Subject {

    @Override
    public String label() {
        return port + " does not come up because of " + cause.label();
    }
}
