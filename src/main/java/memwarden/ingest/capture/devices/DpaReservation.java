package memwarden.ingest.capture.devices;

import memwarden.model.AddressRange;
import memwarden.model.Place;

/**
 * A range of the device addresses (DPA) of a memory device, as debugfs lists it.
 *
 * @param memdev whose addresses: {@code mem0}
 * @param name of a partition, {@code ram} or {@code pmem}; of a reservation inside one, the decoder that it was made for
 */
public record DpaReservation(String memdev, AddressRange dpa, String name, Place at) {

    /** The kernel reserves what it finds committed before the decoder has a name (drivers/cxl/core/hdm.c). */
    private static final String NO_NAME = "(null)";

    /** Whether the decoder was committed when the kernel found it. */
    boolean foundAtBoot() {
        return name.equals(NO_NAME);
    }
}
