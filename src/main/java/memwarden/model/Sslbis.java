package memwarden.model;

/**
 * An entry of a Switch Scoped Latency and Bandwidth Information Structure (CDAT 1.03, section 3.6).
 *
 * @param baseUnit picoseconds or MB/s, by which the entry is multiplied; unsigned
 * @param portX 0x100 is the upstream port, 0xffff any port
 * @param portY likewise
 */
public record Sslbis(String device, PerformanceType type, long baseUnit, int portX, int portY, int entry, Origins at) implements CdatStructure {

    @Override
    public String label() {
        return type.label() + " between ports " + portX + " and " + portY + " of " + device;
    }
}
