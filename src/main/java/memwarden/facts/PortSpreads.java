package memwarden.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import memwarden.model.AddressRange;
import memwarden.model.IsolationPolicy;
import memwarden.model.RootPort;

/** Finds the addresses that devices behind several root ports decode together. */
public final class PortSpreads {

    private PortSpreads() {
    }

    /** One fact for each range that lies behind more than one port, by address. */
    public static List<PortSpread> of(Collection<PortMemory> memories, Collection<IsolationPolicy> policies) {
        Map<AddressRange, Map<String, RootPort>> behind = new TreeMap<>();
        memories.forEach(memory -> behind.computeIfAbsent(memory.range(), range -> new TreeMap<>())
                .put(memory.portId(), memory.port()));
        List<PortSpread> spreads = new ArrayList<>();
        behind.forEach((range, ports) -> {
            if (ports.size() > 1) {
                spreads.add(new PortSpread(range, List.copyOf(ports.values()), policies.stream()
                        .filter(policy -> ports.containsKey(policy.port()))
                        .sorted(Comparator.comparing(IsolationPolicy::port)).toList()));
            }
        });
        return spreads;
    }
}
