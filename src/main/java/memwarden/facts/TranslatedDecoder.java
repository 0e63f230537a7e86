package memwarden.facts;

import memwarden.model.EndpointDecoder;
import memwarden.model.Subject;

/**
 * A committed decoder with normalised addresses, which the kernel has firmware translate; its own range is that of no
 * region.
 */
public record TranslatedDecoder(EndpointDecoder decoder) implements Subject {

    @Override
    public String label() {
        return decoder.label() + " has normalised addresses";
    }
}
