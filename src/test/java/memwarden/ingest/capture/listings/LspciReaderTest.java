package memwarden.ingest.capture.listings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import memwarden.ingest.capture.Imported;
import memwarden.model.DeviceDvsec;
import memwarden.model.Endpoint;
import memwarden.model.PciFunction;
import memwarden.model.Truth;
import org.junit.jupiter.api.Test;

/** Configuration spaces as lspci -xxxx prints them. Registers are those of a real card (class 050210, DVSEC at 0x500). */
class LspciReaderTest {

    private final ByteBuffer space = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);

    private void capability(int at, int id, int next) {
        space.putInt(at, next << 20 | 1 << 16 | id);
    }

    private void dvsec(int at, int next, int dvsecId, int revision, int length) {
        capability(at, 0x23, next);
        space.putInt(at + 4, length << 20 | revision << 16 | 0x1e98);
        space.putShort(at + 8, (short) dvsecId);
    }

    /** DOE, the device's DVSEC with one range of 16 GiB, and a register locator. */
    private String card() {
        space.putInt(8, 0x05021070);
        capability(0x100, 0x01, 0x450);
        capability(0x450, 0x2e, 0x500);
        dvsec(0x500, 0x560, 0, 1, 0x38);
        space.putShort(0x50a, (short) 0x401e);
        space.putShort(0x50c, (short) 0x0006);
        space.putInt(0x518, 4);
        space.putInt(0x51c, 0x3);
        space.putInt(0x520, 0x10);
        dvsec(0x560, 0, 8, 0, 0x1c);
        space.putInt(0x56c, 0x100);
        space.putInt(0x574, 0x00010300);
        return text(4096);
    }

    private String text(int bytes) {
        StringBuilder text = new StringBuilder("7f:00.0 CXL: Xilinx Corporation Device c084 (rev 70)\n\tCapabilities: [80]\n");
        for (int line = 0; line < bytes; line += 16) {
            text.append(String.format("%02x:", line));
            for (int i = line; i < line + 16; i++) {
                text.append(String.format(" %02x", space.get(i)));
            }
            text.append('\n');
        }
        return text.append('\n').toString();
    }

    private static Endpoint endpoint(String text) {
        return Imported.platform("lspci.txt", text).endpoints().entries().get(0);
    }

    @Test
    void aMemoryDevice() {
        Endpoint card = endpoint(card());
        PciFunction function = card.pci().orElseThrow();
        assertEquals("0000:7f:00.0", function.address());
        assertEquals(Optional.of(0x050210L), function.classCode());
        DeviceDvsec dvsec = function.dvsec().orElseThrow();
        assertEquals(List.of(0x500L, 1L, 0x38L), List.of(dvsec.offset(), dvsec.revision(), dvsec.length()));
        assertEquals(List.of(Truth.NO, Truth.YES, Truth.YES, Truth.YES, Truth.YES), List.of(dvsec.cacheCapable(),
                dvsec.ioCapable(), dvsec.memCapable(), dvsec.hardwareInit(), dvsec.memEnabled()));
        assertEquals(List.of(new DeviceDvsec.RangeRegister(0x10_0000_0000L, 0x4_0000_0000L, Truth.YES, Truth.YES, 0, 0)),
                dvsec.ranges());
        assertEquals(List.of(0L, 8L), function.dvsecIds());
        assertEquals(List.of(new PciFunction.RegisterBlock("component", 0, 0),
                new PciFunction.RegisterBlock("device", 0, 0x10000)), function.registers());
        assertEquals(List.of(0x450L), function.mailboxes());
    }

    /** Linux enables what it attaches: the state of a running machine is none that firmware has left. */
    @Test
    void whatIsEnabledNowIsNotSaidOfBoot() {
        Endpoint card = endpoint(card());
        assertEquals(Truth.UNKNOWN, card.dvsec().memEnabled());
        assertFalse(card.dvsec().ranges().stated());
    }

    /** Without the bytes, lspci's own words are read. */
    @Test
    void aDecodedListing() {
        PciFunction function = endpoint("""
                0d:00.0 Class 0502: Device 8086:0d93 (rev 01) (prog-if 10)
                \tCapabilities: [100 v1] Designated Vendor-Specific: Vendor=1e98 ID=0000 Rev=3 Len=60: CXL
                \t\tCXLCap:\tCache- IO+ Mem+ Mem HW Init+ HDMCount 1 Viral-
                \t\tCXLCtl:\tCache- IO+ Mem- Cache SF Cov 0 Cache SF Gran 0 Cache Clean- Viral-
                \t\tRange1: 0000000000000000-000000000fffffff
                \t\t\tValid+ Active+ Type=CDAT Class=CDAT interleave=0 timeout=1s
                \t\tRange2: 0000000000000000-ffffffffffffffff
                \t\t\tValid- Active- Type=Volatile Class=DRAM interleave=0 timeout=1s
                \tCapabilities: [13c v1] Designated Vendor-Specific: Vendor=1e98 ID=0008 Rev=0 Len=36: CXL
                \t\tBlock2: BIR: bar2, ID: CXL device registers, offset: 0000000000010000
                """).pci().orElseThrow();
        assertEquals(Optional.of(0x050210L), function.classCode());
        assertEquals(Optional.of(new DeviceDvsec(0x100, 3, 60, Truth.NO, Truth.YES, Truth.YES, Truth.YES, 1, Truth.NO,
                Truth.NO, Truth.UNKNOWN, List.of(new DeviceDvsec.RangeRegister(0, 0x10000000, Truth.YES, Truth.YES, 2, 2)))),
                function.dvsec());
        assertEquals(List.of(new PciFunction.RegisterBlock("device", 2, 0x10000)), function.registers());
        assertEquals(List.of(0L, 8L), function.dvsecIds());
    }

    /** Without -xxxx only 256 bytes are printed; the class still tells. */
    @Test
    void aDumpThatEndsEarly() {
        card();
        PciFunction function = endpoint(text(256)).pci().orElseThrow();
        assertEquals(Optional.empty(), function.dvsec());
        assertEquals(List.of(), function.dvsecIds());
    }

    @Test
    void capabilitiesThatLeadInACircle() {
        card();
        capability(0x450, 0x2e, 0x100);
        assertEquals(List.of(0x450L), endpoint(text(4096)).pci().orElseThrow().mailboxes());
    }

    @Test
    void otherDevicesAreLeftAlone() {
        space.putInt(8, 0x02000001);
        assertEquals(List.of(), Imported.files("lspci.txt", text(4096)).problems().stream()
                .filter(problem -> !problem.what().contains("nothing is described")).toList());
    }

    /** The memory device that sysfs shows at the same address is the same device. */
    @Test
    void theDeviceOfAListing() {
        List<Endpoint> endpoints = Imported.platform("lspci.txt", card(), "sysfs-cxl.txt", """
                [/sys/bus/cxl/devices/mem0] -> /sys/devices/pci0000:7e/0000:7f:00.0/mem0
                  serial = 0x41
                """).endpoints().entries();
        assertEquals(List.of("mem0"), endpoints.stream().map(Endpoint::id).toList());
        assertEquals("0000:7f:00.0", endpoints.get(0).pci().orElseThrow().address());
    }
}
