package memwarden.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * What firmware hands to the kernel.
 *
 * @param memoryMap the EFI memory map
 * @param e820 the e820 table of an x86 machine, which stands for the EFI map where that is not stated
 * @param srat its memory affinity structures
 * @param affinities its other affinity structures
 * @param hmat the table, if there is one
 * @param slit the table, if there is one
 * @param prm what it can do at run time
 * @param osc what it leaves to the kernel
 */
public record Firmware(Section<EfiRange> memoryMap, Section<E820Range> e820, Section<SratMemory> srat,
        List<Affinity> affinities, Section<Hmat> hmat, Section<Slit> slit, Cedt cedt,
        Prm prm, OscControl osc) {

    public Firmware {
        affinities = List.copyOf(affinities);
    }

    /** Whether a memory map, or a structure of a table, is described. */
    public boolean describesMemory() {
        return Stream.of(memoryMap.entries(), e820.entries(), srat.entries(), affinities, hmat.entries(), slit.entries())
                .anyMatch(entries -> !entries.isEmpty()) || cedt.hasStructures();
    }

    /** Firmware of which nothing is said. */
    public static Firmware missing(Origin where) {
        return new Firmware(Section.missing(where), Section.missing(where), Section.missing(where), List.of(),
                Section.missing(where), Section.missing(where), Cedt.missing(where), new Prm(Truth.UNKNOWN, Origins.of(where)),
                new OscControl(Truth.UNKNOWN, Origins.of(where)));
    }
}
