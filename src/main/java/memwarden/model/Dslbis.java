package memwarden.model;

/**
 * A Device Scoped Latency and Bandwidth Information Structure (CDAT 1.03, section 3.2).
 *
 * @param handle of a DSMAS or DSIS
 * @param hierarchy 0 is the memory itself, 1 to 3 its caches by level
 * @param baseUnit picoseconds or MB/s, by which the entry is multiplied; unsigned
 * @param entry 0xffff is unreachable
 */
public record Dslbis(String device, int handle, PerformanceType type, long hierarchy, long baseUnit,
        int entry, Origins at) implements CdatStructure {

    @Override
    public String label() {
        return type.label() + " of handle " + handle + " of " + device;
    }
}
