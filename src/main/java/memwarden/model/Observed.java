package memwarden.model;

/**
 * What the running machine showed. Only the comparison reads it; no prediction may.
 *
 * @param iomem {@code /proc/iomem}
 * @param daxDevices dax devices of sysfs or of daxctl
 * @param windows root decoders
 * @param regions CXL regions
 * @param blocks memory blocks of lsmem
 * @param drivers which driver was bound to which device
 * @param messages what the kernel logged about CXL, dax and memory
 */
public record Observed(Section<ObservedResource> iomem, Section<ObservedDaxDevice> daxDevices,
        Section<ObservedWindow> windows, Section<ObservedRegion> regions, Section<ObservedBlocks> blocks,
        Section<BoundDriver> drivers, Section<KernelLine> messages) {

    /** Nothing was observed. */
    public static Observed nothing(Origin where) {
        return new Observed(Section.missing(where), Section.missing(where), Section.missing(where),
                Section.missing(where), Section.missing(where), Section.missing(where), Section.missing(where));
    }
}
