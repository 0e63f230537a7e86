package memwarden.ingest.capture.devices;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import memwarden.model.AddressRange;

/**
 * Where regions lie, by what the decoders of memory devices tell. If none of them names its region, a name means the
 * one region that there is.
 */
public final class ListedRegions {

    public static final String RAM = "ram";
    public static final String PMEM = "pmem";

    private final DeviceListings devices;
    /** The decoders of memory devices that decode something, and whether any of them tells its region. */
    private final List<CxlObject> decoding;
    private final boolean named;

    public ListedRegions(DeviceListings devices) {
        this.devices = devices;
        decoding = devices.all(CxlKind.DECODER).stream().filter(decoder -> decoder.range().isPresent()
                && decoder.word(CxlTrait.MODE).isPresent()).toList();
        named = decoding.stream().anyMatch(decoder -> decoder.word(CxlTrait.REGION).isPresent());
    }

    /** Where the region of a name lies; without a name, the only one. */
    public Optional<AddressRange> find(Optional<String> name) {
        return find(name, Set.of(RAM, PMEM));
    }

    /** Like {@link #find}, of the persistent regions. */
    public Optional<AddressRange> findPersistent(Optional<String> name) {
        return find(name, Set.of(PMEM));
    }

    /** Where the volatile region of a name lies; empty if decoders do not name their regions. */
    public Optional<AddressRange> findVolatile(String name) {
        return named ? find(Optional.of(name), Set.of(RAM)) : Optional.empty();
    }

    private Optional<AddressRange> find(Optional<String> name, Set<String> modes) {
        List<AddressRange> ranges = decoding.stream()
                .filter(decoder -> decoder.word(CxlTrait.MODE).filter(modes::contains).isPresent())
                .filter(decoder -> !named || name.isEmpty() || decoder.word(CxlTrait.REGION).equals(name))
                .flatMap(decoder -> decoder.range().stream()).distinct().toList();
        return ranges.size() == 1 ? Optional.of(ranges.get(0)) : Optional.empty();
    }

    /** Whether a decoder of the range was committed after boot. */
    public boolean isMade(AddressRange range) {
        Set<String> made = devices.reservations().map(DpaReservation::name).collect(Collectors.toSet());
        return decoding.stream().filter(decoder -> made.contains(decoder.name()))
                .anyMatch(decoder -> decoder.range().filter(range::equals).isPresent());
    }
}
