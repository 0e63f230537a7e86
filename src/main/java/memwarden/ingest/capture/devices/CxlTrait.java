package memwarden.ingest.capture.devices;

/**
 * What listings say of a device of the CXL bus, by the names that the kernel has for it.
 */
public enum CxlTrait {
    /** First system address of a decoder, and how many follow; both 0 or all ones where it decodes nothing. */
    START("start"), SIZE("size"),
    WAYS("interleave_ways"), GRANULARITY("interleave_granularity"), LOCKED("locked"), TARGET_TYPE("target_type"),
    /** Numbers of the ports below, in the order of the target list. */
    TARGET_LIST("target_list"),
    MODE("mode"), DPA_START("dpa_resource"), DPA_SIZE("dpa_size"),
    /** Of a decoder: the region that it is part of. */
    REGION("region"),
    /** Of a decoder below the root: which memory its window takes. */
    TAKES_RAM("cap_ram"), TAKES_PMEM("cap_pmem"),
    /** Of a port or an endpoint: how many of its decoders are committed, from the first one on. */
    COMMITTED("decoders_committed"),
    /** Of a port: the bridge it stands for; of an endpoint: its memory device; of that one: its PCI function. */
    HOST("host"),
    /** Through which port of what is above it a port or an endpoint is reached. */
    PARENT_DPORT("parent_dport"),
    /** Of a memory device: where it is below /sys/devices. */
    PATH("path"),
    RAM_SIZE("ram_size"), PMEM_SIZE("pmem_size"), SERIAL("serial");

    private final String kernelName;

    CxlTrait(String kernelName) {
        this.kernelName = kernelName;
    }

    public String kernelName() {
        return kernelName;
    }
}
