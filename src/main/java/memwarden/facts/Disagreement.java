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

    /**
     * Drivers of which one listing says that they are bound to a device, and another that something else is. Only drivers
     * of one bus are compared: libnvdimm has devices of its own that are called region0 and dax0.0.
     */
    private static List<Disagreement> drivers(Observed observed) {
        Map<String, ObservedDaxDevice> devices = byId(observed.dax().devices().entries(), ObservedDaxDevice::id);
        Map<String, ObservedRegion> regions = byId(observed.regions().entries(), ObservedRegion::id);
        Map<String, ObservedHmemDevice> platform = byId(observed.dax().hmem().entries(), ObservedHmemDevice::id);
        List<Disagreement> found = new ArrayList<>();
        for (BoundDriver bound : observed.drivers().entries()) {
            String device = bound.device();
            switch (bound.driver()) {
                case "kmem", "device_dax", "fsdev_dax" -> compare(bound, devices.get(device), ObservedDaxDevice::driver, found);
                case "cxl_region" -> compare(bound, regions.get(device), ObservedRegion::driver, found);
                case "hmem", "hmem_platform" -> compare(bound, platform.get(device), ObservedHmemDevice::driver, found);
                default -> { }
            }
        }
        return found;
    }

    /** @param other null if no listing shows the device */
    private static <T extends Located> void compare(BoundDriver bound, T other, Function<T, Optional<String>> driver,
            List<Disagreement> found) {
        Optional.ofNullable(other).flatMap(driver).filter(name -> !name.equals(bound.driver()))
                .ifPresent(name -> found.add(new Disagreement(bound, other)));
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
