package memwarden.ingest.capture.devices;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import memwarden.model.AddressRange;
import memwarden.model.Truth;

/** What decoders held when the kernel started, as far as what they hold now, and who is named for it, tell. */
final class BootState {

    private static final long SMALLEST_PAGE = 4096;

    private final DeviceListings devices;
    private final CxlTree tree;
    private final Map<String, Integer> laterOnes = new HashMap<>();
    /** Memory device with the decoder that a reservation was made for, or with the range of one that was found. */
    private final Set<String> reserved = new HashSet<>();
    /** Whether there are reservations, and all were found at boot. */
    private final boolean onlyFound;
    /** For each port the ranges that were made after boot, and those that were found then. */
    private final Map<String, Set<AddressRange>> made;
    private final Map<String, Set<AddressRange>> found;

    /** Who committed a decoder. */
    enum Who { FIRMWARE, OPERATOR, UNKNOWN }

    BootState(DeviceListings devices, CxlTree tree) {
        this.devices = devices;
        this.tree = tree;
        devices.all(CxlKind.ENDPOINT).forEach(this::countLaterOnes);
        devices.reservations().forEach(one -> reserved.add(one.memdev() + (one.foundAtBoot() ? one.dpa() : one.name())));
        onlyFound = !reserved.isEmpty() && devices.reservations().allMatch(DpaReservation::foundAtBoot);
        made = tree.rangesAbove(this::undone);
        found = tree.rangesAbove((endpoint, decoder) -> who(endpoint, decoder) == Who.FIRMWARE);
    }

    /**
     * Whether a decoder is committed now: {@code decoders_committed} counts from the first one on; where it is not told,
     * by whether it decodes anything.
     */
    Truth committedNow(CxlObject port, CxlObject decoder) {
        Optional<Long> count = port.number(CxlTrait.COMMITTED);
        if (count.isPresent()) {
            return truth(decoder.index() < count.get());
        }
        return decoder.number(CxlTrait.SIZE).isEmpty() ? Truth.UNKNOWN : truth(decoder.range().isPresent()
                || decoder.overflows(CxlTrait.START, CxlTrait.SIZE));
    }

    /** Who committed a decoder of an endpoint that is committed now. */
    Who who(CxlObject endpoint, CxlObject decoder) {
        String memdev = tree.id(endpoint);
        if (devices.reservations(memdev).isPresent()) {
            return reserved.contains(memdev + decoder.name()) ? Who.OPERATOR
                    : decoder.dpa().filter(dpa -> reserved.contains(memdev + dpa)).isPresent() ? Who.FIRMWARE : Who.UNKNOWN;
        }
        boolean found = tree.memdev(endpoint).isEmpty() && onlyFound;
        if (found || decoder.is(CxlTrait.LOCKED, 1)) {
            return Who.FIRMWARE;
        }
        // Decoders are committed in their order, and those of later regions last.
        int later = laterOnes.getOrDefault(decoder.name(), Integer.MAX_VALUE);
        return later < devices.operations(memdev) ? Who.OPERATOR : Who.UNKNOWN;
    }

    /** For each committed decoder how many of its endpoint come after it. */
    private void countLaterOnes(CxlObject endpoint) {
        List<CxlObject> committed = tree.decoders(endpoint).stream()
                .filter(one -> committedNow(endpoint, one) == Truth.YES).toList();
        for (int i = 0; i < committed.size(); i++) {
            laterOnes.put(committed.get(i).name(), committed.size() - 1 - i);
        }
    }

    /** Whether a decoder was committed by one of the actions that the description tells, and so was not at boot. */
    boolean undone(CxlObject endpoint, CxlObject decoder) {
        return committedNow(endpoint, decoder) == Truth.YES && who(endpoint, decoder) == Who.OPERATOR
                && devices.operations(tree.id(endpoint)) > 0;
    }

    /** Whether a decoder of a port serves nothing but what was made after boot. */
    boolean servesWhatWasMade(CxlObject port, CxlObject decoder) {
        return decoder.range().filter(made.getOrDefault(port.name(), Set.of())::contains).isPresent();
    }

    /** Whether a decoder of a port serves what firmware committed below it. */
    boolean servesWhatWasFound(CxlObject port, CxlObject decoder) {
        return decoder.range().filter(found.getOrDefault(port.name(), Set.of())::contains).isPresent();
    }

    /**
     * Whether a port has decoders, and not only the one that the kernel makes up where there is none and one port below
     * (devm_cxl_add_passthrough_decoder in drivers/cxl/core/hdm.c): that has a granularity of one page until a region
     * uses it, and is never committed.
     */
    Truth hasDecoders(CxlObject port) {
        List<CxlObject> listed = tree.decoders(port);
        if (listed.isEmpty()) {
            return Truth.UNKNOWN;
        }
        CxlObject first = listed.get(0);
        if (listed.size() > 1 || port.dports().size() > 1 || servesWhatWasFound(port, first)) {
            return Truth.YES;
        }
        if (first.range().isPresent()) {
            return port.number(CxlTrait.COMMITTED).map(count -> truth(count != 0)).orElse(Truth.UNKNOWN);
        }
        return first.number(CxlTrait.GRANULARITY).map(bytes -> truth(Long.compareUnsigned(bytes, SMALLEST_PAGE) < 0))
                .orElse(Truth.UNKNOWN);
    }

    private static Truth truth(boolean yes) {
        return yes ? Truth.YES : Truth.NO;
    }
}
