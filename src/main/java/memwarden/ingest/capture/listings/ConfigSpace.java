package memwarden.ingest.capture.listings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The configuration space of a PCI function, as far as it was dumped (PCIe 6.0, section 7).
 *
 * @param bytes from offset 0; 256 or 4096 of them in a whole dump
 */
record ConfigSpace(byte[] bytes) {

    static final int SIZE = 4096;
    private static final int EXTENDED = 0x100;
    private static final int DVSEC = 0x23;
    private static final int DOE = 0x2e;
    private static final int CXL = 0x1e98;

    /**
     * A CXL DVSEC.
     *
     * @param id its DVSEC id
     * @param length in bytes, its header included
     */
    record Dvsec(int offset, int id, int revision, int length) {
    }

    /** The number in some bytes, little-endian; 0 where the dump does not reach. */
    long number(int offset, int size) {
        long value = 0;
        for (int i = size - 1; i >= 0; i--) {
            value = value << 8 | (offset + i < bytes.length ? bytes[offset + i] & 0xff : 0);
        }
        return value;
    }

    boolean has(int offset, int size) {
        return offset + size <= bytes.length;
    }

    /** Base class, sub-class and programming interface. */
    long classCode() {
        return number(9, 3);
    }

    /** The CXL DVSECs that the dump holds from header to end, in the order of the capabilities. */
    List<Dvsec> dvsecs() {
        List<Dvsec> dvsecs = new ArrayList<>();
        for (int at : capabilities(DVSEC)) {
            long header = number(at + 4, 4);
            int length = (int) (header >>> 20 & 0xfff);
            if ((header & 0xffff) == CXL && has(at, length)) {
                dvsecs.add(new Dvsec(at, (int) number(at + 8, 2), (int) (header >>> 16 & 0xf), length));
            }
        }
        return dvsecs;
    }

    /** Offsets of the Data Object Exchange capabilities. */
    List<Integer> mailboxes() {
        return capabilities(DOE);
    }

    /** Offsets of the extended capabilities of one id. A list that leads back into itself ends there. */
    private List<Integer> capabilities(int id) {
        List<Integer> found = new ArrayList<>();
        Set<Integer> met = new HashSet<>();
        int at = EXTENDED;
        while (at >= EXTENDED && has(at, 4) && met.add(at)) {
            long header = number(at, 4);
            if ((header & 0xffff) == id) {
                found.add(at);
            }
            at = (int) (header >>> 20) & 0xffc;
        }
        return found;
    }
}
