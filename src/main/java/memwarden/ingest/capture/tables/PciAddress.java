package memwarden.ingest.capture.tables;

/** The place of a PCI function, as lspci prints it. */
final class PciAddress {

    private PciAddress() {
    }

    /** @param function device in bits 7 to 3, function in bits 2 to 0 */
    static String of(long segment, long bus, long function) {
        return String.format("%04x:%02x:%02x.%x", segment, bus, function >> 3, function & 7);
    }
}
