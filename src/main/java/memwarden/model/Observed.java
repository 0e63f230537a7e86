package memwarden.model;

/**
 * What the running machine showed. Only the comparison reads it; no prediction may.
 *
 * @param iomem {@code /proc/iomem}
 * @param dax devices, and what they are cut from
 * @param windows root decoders
 * @param regions CXL regions
 * @param memory nodes and memory blocks
 * @param drivers which driver was bound to which device
 * @param log what the kernel said
 * @param commands what a person ran, and what came out
 */
public record Observed(Section<ObservedResource> iomem, ObservedDax dax, Section<ObservedWindow> windows,
        Section<ObservedRegion> regions, ObservedMemory memory, Section<BoundDriver> drivers, ObservedLog log,
        Section<ObservedCommand> commands) {

    /** Whether anything was observed. */
    public boolean stated() {
        return iomem.stated() || dax.devices().stated() || windows.stated() || regions.stated()
                || memory.blocks().stated() || memory.blockSize().isPresent()
                || memory.autoOnline().isPresent() || log.messages().stated();
    }

    /** Nothing was observed. */
    public static Observed nothing(Origin where) {
        return new Observed(Section.missing(where), ObservedDax.nothing(where), Section.missing(where),
                Section.missing(where), ObservedMemory.nothing(where), Section.missing(where),
                ObservedLog.nothing(where), Section.missing(where));
    }
}
