package memwarden.facts;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import memwarden.model.AddressRange;
import memwarden.model.Cfmws;
import memwarden.model.EndpointDecoder;
import memwarden.model.SratMemory;

/** Tells which proximity domains hold the memory of CXL devices and no other memory. */
final class DomainMemory {

    private DomainMemory() {
    }

    /**
     * What devices decode of each such domain. A domain is left out if a part of it lies neither in a window nor in what a
     * device decodes, or if a device is missing among those that share a range.
     */
    static Map<Long, List<DecodedMemory>> of(Collection<SratMemory> entries, Collection<Cfmws> windows,
            Collection<DecodedMemory> decoded) {
        List<DecodedMemory> committed = decoded.stream().filter(memory -> memory.source() instanceof EndpointDecoder).toList();
        Set<AddressRange> incomplete = incomplete(committed);
        List<SratMemory> enabled = entries.stream().filter(SratMemory::enabled).toList();
        Set<SratMemory> inWindows = Geometry.contacts(enabled, windows, Cfmws.class).stream().filter(Contacts::within)
                .map(contacts -> (SratMemory) contacts.thing()).collect(Collectors.toSet());
        Map<Long, List<DecodedMemory>> domains = new HashMap<>();
        Set<Long> mixed = new HashSet<>();
        for (Contacts contacts : Geometry.contacts(enabled, committed, DecodedMemory.class)) {
            SratMemory entry = (SratMemory) contacts.thing();
            List<DecodedMemory> memory = contacts.overlaps().stream().map(overlap -> (DecodedMemory) overlap.other()).toList();
            boolean known = inWindows.contains(entry) || contacts.within();
            if (!known || memory.stream().anyMatch(one -> incomplete.contains(one.range()))) {
                mixed.add(entry.domain());
            }
            domains.merge(entry.domain(), memory, DomainMemory::joined);
        }
        domains.keySet().removeAll(mixed);
        domains.values().removeIf(List::isEmpty);
        return domains;
    }

    private static List<DecodedMemory> joined(List<DecodedMemory> some, List<DecodedMemory> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }

    /** The ranges that fewer devices share than there are ways. */
    private static Set<AddressRange> incomplete(List<DecodedMemory> committed) {
        Map<AddressRange, Long> sharers = committed.stream().collect(
                Collectors.groupingBy(DecodedMemory::range, Collectors.counting()));
        return committed.stream().filter(memory -> ((EndpointDecoder) memory.source()).ways()
                        .filter(ways -> sharers.get(memory.range()) < ways).isPresent())
                .map(DecodedMemory::range).collect(Collectors.toSet());
    }
}
