package memwarden.model;

/** A part of a description that may be stated as present, stated as absent, or not be stated at all. */
public enum Topic implements Labelled {

    MEMORY_MAP("firmware.memoryMap"),
    WINDOWS("firmware.cedt"),
    XOR_MAPS("firmware.cedt.xorMaps"),
    SRAT("firmware.srat"),
    HMAT("firmware.hmat"),
    HOST_BRIDGES("hostBridges"),
    ENDPOINTS("endpoints"),
    CONFIG("kernel.config"),
    MODULES("kernel.modules"),
    COMMAND_LINE("kernel.commandLine"),
    INITRAMFS("kernel.initramfs"),
    DRIVERS("drivers"),
    AUTOMATION("automation"),
    RESETS("resets"),
    PLANS("plans"),
    PLANNED_REGIONS("plannedRegions"),
    ISOLATION("isolation");

    private final String label;

    Topic(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
