package memwarden.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import memwarden.model.AddDevice;
import memwarden.model.AddressRange;
import memwarden.model.EndpointDecoder;
import memwarden.model.Spanned;
import memwarden.model.Subject;

/**
 * A committed decoder of a device that is plugged in.
 *
 * @param step number of the action, from 1
 * @param window the window that holds its range
 */
public record AddedDecoder(int step, AddDevice action, EndpointDecoder decoder, AddressRange range,
        Optional<CxlWindow> window) implements Spanned, Measured {

    @Override
    public List<Subject> measuredFrom() {
        List<Subject> from = new ArrayList<>(List.of(action, decoder));
        window.ifPresent(from::add);
        return from;
    }

    @Override
    public String label() {
        return decoder.label() + " of the added device";
    }
}
