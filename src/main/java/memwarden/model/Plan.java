package memwarden.model;

import java.util.Optional;

/**
 * Something that people rely upon, or mean to do.
 *
 * @param device id of the endpoint that it is about; empty if it is about the machine
 * @param below id of the host bridge that it is about, where something is to be plugged in
 * @param size how much memory is to be plugged in; bytes
 * @param hotPlug whether a passed device is to be plugged while the guest runs
 * @param reset whether a passed device is to be reset, by FLR or together with its siblings
 */
public record Plan(PlanKind kind, Optional<String> device, Optional<String> below, Optional<Long> size, Truth hotPlug,
        Truth reset, Origins at) implements Located {

    /** Whether it may be about that device: it names it, or it names none. */
    public boolean mayConcern(String endpoint) {
        return device.map(endpoint::equals).orElse(true);
    }

    @Override
    public String label() {
        return "plan " + kind.label() + device.map(name -> " of " + name).orElse("");
    }
}
