package memwarden.model;

/**
 * A part of a device's memory.
 *
 * @param dpa its device addresses
 */
public record Partition(CapacityMode mode, AddressRange dpa) {
}
