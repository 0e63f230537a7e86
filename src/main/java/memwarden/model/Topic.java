package memwarden.model;

/** A part of a description that may be stated as present, stated as absent, or not be stated at all. */
public enum Topic implements Labelled {

    MEMORY_MAP("firmware.memoryMap"),
    WINDOWS("firmware.cedt"),
    ENDPOINTS("endpoints"),
    CONFIG("kernel.config"),
    MODULES("kernel.modules"),
    COMMAND_LINE("kernel.commandLine");

    private final String label;

    Topic(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
