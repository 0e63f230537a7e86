package memwarden.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import memwarden.model.AddressRange;
import memwarden.model.CreateRegion;
import memwarden.model.Endpoint;
import memwarden.model.OperatorAction;
import memwarden.model.Spanned;
import memwarden.model.Subject;

/** Gathers what lies behind each root port. */
public final class PortMemories {

    private final Map<String, Map<AddressRange, Gathered>> byPort = new TreeMap<>();

    private record Gathered(BehindPort first, Map<String, Endpoint> devices, List<Subject> sources) {
    }

    private PortMemories() {
    }

    /** One fact for each port and each range that devices behind it decode, by port, then address. */
    public static List<PortMemory> of(Collection<BehindPort> devices, Collection<DecodedMemory> decoded,
            Collection<OperatorRegion> made) {
        Map<String, List<Spanned>> sources = new HashMap<>();
        decoded.forEach(memory -> sources.computeIfAbsent(memory.endpoint(), none -> new ArrayList<>()).add(memory));
        made.forEach(region -> membersOf(region.action()).forEach(endpoint ->
                sources.computeIfAbsent(endpoint, none -> new ArrayList<>()).add(region)));
        PortMemories memories = new PortMemories();
        for (BehindPort device : devices) {
            for (Spanned source : sources.getOrDefault(device.endpoint(), List.of())) {
                memories.add(device, source);
            }
        }
        return memories.facts();
    }

    /** A device that was plugged in is known by its decoders. */
    private static List<String> membersOf(OperatorAction action) {
        return action instanceof CreateRegion asked ? asked.endpoints() : List.of();
    }

    private void add(BehindPort device, Spanned source) {
        Gathered gathered = byPort.computeIfAbsent(device.portId(), port -> new TreeMap<>())
                .computeIfAbsent(source.range(), none -> new Gathered(device, new LinkedHashMap<>(), new ArrayList<>()));
        gathered.devices().put(device.endpoint(), device.path().endpoint());
        gathered.sources().add(source);
    }

    private List<PortMemory> facts() {
        List<PortMemory> facts = new ArrayList<>();
        byPort.forEach((port, ranges) -> ranges.forEach((range, gathered) -> facts.add(new PortMemory(
                gathered.first().port(), range, List.copyOf(gathered.devices().values()), gathered.sources()))));
        return facts;
    }
}
