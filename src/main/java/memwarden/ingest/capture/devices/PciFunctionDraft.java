package memwarden.ingest.capture.devices;

import java.util.List;
import java.util.Optional;
import memwarden.ingest.capture.frame.Draft;
import memwarden.model.AddressRange;
import memwarden.model.DeviceDvsec;
import memwarden.model.PciFunction;
import memwarden.model.Place;
import memwarden.model.Truth;

/**
 * What is known of the PCI function of a CXL memory device, as keys of its endpoint.
 *
 * @param at the line that names it
 */
public record PciFunctionDraft(PciFunction function, Place at) {

    private static final long CXL_MEMORY_CLASS = 0x0502;

    /** Whether it is a CXL device: of the memory class, or with a DVSEC for CXL devices. */
    public static boolean isCxlDevice(PciFunction function) {
        return function.dvsec().isPresent()
                || function.classCode().filter(code -> code >>> 8 == CXL_MEMORY_CLASS).isPresent();
    }

    /**
     * Says it of the endpoint. It says nothing of what decodes: the kernel itself enables a device that it attaches, so
     * what is enabled by now need not have been so when the kernel came.
     */
    public void putInto(Draft endpoint) {
        endpoint.put("pci", pci());
    }

    private Draft pci() {
        Draft pci = new Draft(at).putText("function", function.address(), at);
        function.classCode().ifPresent(code -> pci.put("class", String.format("0x%06x", code), at));
        function.dvsec().ifPresent(dvsec -> pci.put("dvsec", dvsec(dvsec)));
        words(pci, "dvsecs", function.dvsecIds().stream().map(String::valueOf).toList());
        List<Draft> blocks = function.registers().stream().map(block -> new Draft(at).putText("block", block.block(), at)
                .put("bar", block.bar(), at).putHex("offset", block.offset(), at)).toList();
        if (!blocks.isEmpty()) {
            pci.putAll("registers", blocks, at);
        }
        words(pci, "doe", function.mailboxes().stream().map(AddressRange::hex).toList());
        return pci;
    }

    private void words(Draft pci, String key, List<String> words) {
        if (!words.isEmpty()) {
            pci.putWords(key, words, at);
        }
    }

    private Draft dvsec(DeviceDvsec dvsec) {
        Draft draft = new Draft(at).putHex("offset", dvsec.offset(), at).put("revision", dvsec.revision(), at)
                .putHex("length", dvsec.length(), at);
        truth(draft, "cache", dvsec.cacheCapable());
        truth(draft, "io", dvsec.ioCapable());
        truth(draft, "mem", dvsec.memCapable());
        truth(draft, "hardwareInit", dvsec.hardwareInit());
        draft.put("rangeCount", dvsec.rangeCount(), at);
        truth(draft, "cacheEnabled", dvsec.cacheEnabled());
        truth(draft, "memEnabled", dvsec.memEnabled());
        truth(draft, "locked", dvsec.locked());
        return draft.putAll("ranges", dvsec.ranges().stream().map(this::register).toList(), at);
    }

    private Draft register(DeviceDvsec.RangeRegister range) {
        Draft draft = new Draft(at).putHex("base", range.base(), at).putHex("size", range.size(), at);
        truth(draft, "valid", range.valid());
        truth(draft, "active", range.active());
        return draft.put("media", range.mediaType(), at).put("class", range.memoryClass(), at);
    }

    private void truth(Draft draft, String key, Truth truth) {
        Optional.of(truth).filter(known -> known != Truth.UNKNOWN).ifPresent(known -> draft.put(key, known == Truth.YES, at));
    }
}
