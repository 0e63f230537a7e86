package memwarden.model;

import java.util.List;
import java.util.Optional;

/**
 * The driver of an accelerator, and what it declares. No table and no register tells that: it stands in its source.
 *
 * @param name as lsmod prints it
 * @param devices ids of the endpoints that it drives
 * @param needsCxl whether it is of no use without CXL
 * @param pcieFallback whether it can run its device as a PCIe device only
 * @param availabilityCheck how it finds out whether it has CXL memory
 * @param load where it is loaded from
 * @param registration how it gives its device to the CXL core
 * @param dependency how it makes sure that the CXL modules are there
 * @param declaresCapacity whether it states how much memory the device has
 * @param declaresMediaReady whether it states that the memory is ready
 * @param needsRegisters whether it refuses a device without HDM decoder or RAS registers
 * @param reliesOnSyncAttach whether it uses the result of registering at once
 * @param retriesRegistration whether it takes "not ready" for something that passes
 * @param customTeardown whether it has a callback of its own for regions, or for being detached
 * @param unbindable whether it can be taken from its device at any time
 * @param keepsMapping whether it uses the mapping of the region until it is removed itself
 * @param handlesIsolation whether it recovers from isolation of the root port
 * @param busObjects whether it has the CXL core make memdev, decoder and region objects
 * @param broker whether other functions get at the memory through it
 */
public record AcceleratorDriver(String name, List<String> devices, Truth needsCxl, Truth pcieFallback,
        Optional<AvailabilityCheck> availabilityCheck, Optional<DriverLoad> load, Optional<Registration> registration,
        Optional<Dependency> dependency, Truth declaresCapacity, Truth declaresMediaReady, Truth needsRegisters,
        Truth reliesOnSyncAttach, Truth retriesRegistration, Truth customTeardown, Truth unbindable,
        Truth keepsMapping, Truth handlesIsolation, Truth busObjects, Truth broker, Origins at) implements Located {

    public AcceleratorDriver {
        devices = List.copyOf(devices);
    }

    /** Whether it is stated to give its device to the CXL core as a memory expander. */
    public boolean registersExpander() {
        return registration.filter(way -> way == Registration.CLASS_DEVICE).isPresent();
    }

    /** Whether it is stated to use symbols of the CXL modules. */
    public boolean usesSymbols() {
        return dependency.filter(way -> way == Dependency.SYMBOLS).isPresent();
    }

    /** Whether it is stated to be loaded from there. */
    public boolean loadedFrom(DriverLoad place) {
        return load.filter(stated -> stated == place).isPresent();
    }

    @Override
    public String label() {
        return "driver " + name;
    }
}
