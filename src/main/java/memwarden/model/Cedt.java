package memwarden.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * The CXL Early Discovery Table (CXL 3.1, section 9.18.1).
 *
 * @param windows its CFMWS structures
 * @param emptyWindows CFMWS structures whose window size is 0
 * @param hostBridges its CHBS structures
 * @param xorMaps its CXIMS structures
 * @param associations its RDPAS structures
 * @param systems its CSDS structures
 * @param present whether the machine has the table; unknown if nothing is said of it
 */
public record Cedt(Section<Cfmws> windows, List<EmptyWindow> emptyWindows, Section<Chbs> hostBridges,
        Section<XorMap> xorMaps, List<Rdpas> associations, List<Csds> systems, Truth present, Origins at)
        implements Located {

    public Cedt {
        emptyWindows = List.copyOf(emptyWindows);
        associations = List.copyOf(associations);
        systems = List.copyOf(systems);
    }

    /** Whether it has any structure. */
    public boolean hasStructures() {
        return Stream.of(windows.entries(), emptyWindows, hostBridges.entries(), xorMaps.entries(), associations, systems)
                .anyMatch(structures -> !structures.isEmpty());
    }

    /** No table, and so none of its structures. */
    public static Cedt absent(Origin where) {
        return new Cedt(Section.absent(where), List.of(), Section.absent(where), Section.absent(where),
                List.of(), List.of(), Truth.NO, Origins.of(where));
    }

    /** A table of which nothing is said. */
    public static Cedt missing(Origin where) {
        return new Cedt(Section.missing(where), List.of(), Section.missing(where), Section.missing(where),
                List.of(), List.of(), Truth.UNKNOWN, Origins.of(where));
    }

    /** Whether all of its structures are stated, and there are none. */
    public boolean describesNothing() {
        return present == Truth.YES && windows.stated() && hostBridges.stated() && xorMaps.stated() && !hasStructures();
    }

    @Override
    public String label() {
        return "the CEDT";
    }
}
