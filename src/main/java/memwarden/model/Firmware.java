package memwarden.model;

/**
 * What firmware hands to the kernel.
 *
 * @param srat its memory affinity structures
 * @param hmat the table, if there is one
 */
public record Firmware(Section<EfiRange> memoryMap, Section<SratMemory> srat, Section<Hmat> hmat, Cedt cedt) {

    /** Firmware of which nothing is said. */
    public static Firmware missing(Origin where) {
        return new Firmware(Section.missing(where), Section.missing(where), Section.missing(where),
                Cedt.missing(where));
    }
}
