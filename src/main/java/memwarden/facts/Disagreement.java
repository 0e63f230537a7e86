package memwarden.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import memwarden.model.AddressRange;
import memwarden.model.BoundDriver;
import memwarden.model.Located;
import memwarden.model.Observed;
import memwarden.model.ObservedDaxDevice;
import memwarden.model.ObservedHmemDevice;
import memwarden.model.ObservedRegion;
import memwarden.model.ObservedResource;
import memwarden.model.Origins;

/**
 * Two listings of one machine that cannot both be true of one moment.
 *
 * @param one from a listing that shows the thing as part of something else
 * @param other from the listing of such things
 */
public record Disagreement(Located one, Located other) implements Located, Measured {

    private record Named(AddressRange range, String id) {
    }

    /** All of them. */
    public static List<Disagreement> in(Observed observed) {
        List<Disagreement> found = new ArrayList<>(names(observed));
        found.addAll(drivers(observed));
        return found;
    }

    /** Lines of /proc/iomem that give a region or a dax device another name than the listing of such things. */
    private static List<Disagreement> names(Observed observed) {
        Set<Named> known = new HashSet<>();
        Map<AddressRange, ObservedRegion> regions = new HashMap<>();
        Map<AddressRange, ObservedDaxDevice> devices = new HashMap<>();
        observed.regions().entries().forEach(region -> region.range().ifPresent(range -> {
            regions.putIfAbsent(range, region);
            known.add(new Named(range, region.id()));
        }));
        observed.dax().devices().entries().forEach(device -> device.ranges().forEach(range -> {
            devices.putIfAbsent(range, device);
            known.add(new Named(range, device.id()));
        }));
        List<Disagreement> found = new ArrayList<>();
        for (ObservedResource line : observed.iomem().entries()) {
            Optional<? extends Located> listed = line.name().matches("region\\d+")
                    ? Optional.ofNullable(regions.get(line.range()))
                    : line.name().matches("dax\\d+\\.\\d+") ? Optional.ofNullable(devices.get(line.range())) : Optional.empty();
            listed.filter(other -> !known.contains(new Named(line.range(), line.name())))
                    .ifPresent(other -> found.add(new Disagreement(line, other)));
        }
        return found;
    }

    /** Drivers of which one listing says that they are bound to a device, and another that something else is. */
    private static List<Disagreement> drivers(Observed observed) {
        Map<String, ObservedDaxDevice> devices = byId(observed.dax().devices().entries(), ObservedDaxDevice::id);
        Map<String, ObservedRegion> regions = byId(observed.regions().entries(), ObservedRegion::id);
        Map<String, ObservedHmemDevice> platform = byId(observed.dax().hmem().entries(), ObservedHmemDevice::id);
        List<Disagreement> found = new ArrayList<>();
        for (BoundDriver bound : observed.drivers().entries()) {
            String device = bound.device();
            Located other = devices.containsKey(device) ? devices.get(device)
                    : regions.containsKey(device) ? regions.get(device) : platform.get(device);
            Optional<String> driver = other instanceof ObservedDaxDevice dax ? dax.driver()
                    : other instanceof ObservedRegion region ? region.driver()
                    : other instanceof ObservedHmemDevice hmem ? hmem.driver() : Optional.empty();
            driver.filter(name -> !name.equals(bound.driver())).ifPresent(name -> found.add(new Disagreement(bound, other)));
        }
        return found;
    }

    private static <T> Map<String, T> byId(List<T> entries, Function<T, String> id) {
        return entries.stream().collect(Collectors.toMap(id, Function.identity(), (first, second) -> first));
    }

    @Override
    public Origins at() {
        return one.at();
    }

    @Override
    public List<Located> measuredFrom() {
        return List.of(one, other);
    }

    @Override
    public String label() {
        return one.label() + " and " + other.label();
    }
}
