package memwarden.ingest.capture.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.model.AddressRange;
import memwarden.model.Place;

/** What the {@code _CRS} of PCI host bridges gives to the buses below them, by the root bus: {@code pci0000:0c}. */
public final class RootBuses {

    /** A range of addresses, and where it was read. */
    public record Aperture(AddressRange range, Place at) {
    }

    private final Map<String, List<Aperture>> apertures = new HashMap<>();

    /** Those of the machine that a testimony is about. */
    public static RootBuses of(Testimony testimony) {
        return testimony.kept(RootBuses.class, RootBuses::new);
    }

    public void add(String bus, AddressRange range, Place at) {
        List<Aperture> known = apertures.computeIfAbsent(bus, none -> new ArrayList<>());
        if (known.stream().noneMatch(aperture -> aperture.range().equals(range))) {
            known.add(new Aperture(range, at));
        }
    }

    /** In the order in which they were read; empty if nothing is known of that bus. */
    public List<Aperture> apertures(String bus) {
        return List.copyOf(apertures.getOrDefault(bus, List.of()));
    }
}
