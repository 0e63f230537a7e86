package memwarden.model;

import java.util.Optional;

/**
 * Something that the machine does by itself.
 *
 * @param target what it is done to: id of an endpoint or a port, name of a driver or a module; empty if not stated
 * @param range the memory that it is done to; empty if not stated
 * @param quiesces whether it stops the traffic before
 * @param waitsForDevices whether it runs only when the devices of the machine have been probed
 */
public record Automation(AutomationKind kind, Optional<String> target, Optional<AddressRange> range, Truth quiesces,
        Truth waitsForDevices, Origins at) implements Located {

    @Override
    public String label() {
        return "automation " + kind.label() + target.map(name -> " of " + name).orElse("")
                + range.map(span -> " of " + span).orElse("");
    }
}
