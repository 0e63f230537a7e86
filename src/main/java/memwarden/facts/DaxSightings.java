package memwarden.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import memwarden.model.AddressRange;
import memwarden.model.Observed;
import memwarden.model.ObservedDaxDevice;
import memwarden.model.ObservedResource;
import memwarden.model.Truth;

/**
 * The dax devices of the running machine, where they lie.
 *
 * <p>sysfs and daxctl tell of all of them. Where neither was asked, /proc/iomem still shows those that a driver has.
 */
public final class DaxSightings {

    private static final Pattern NAME = Pattern.compile("dax\\d+\\.\\d+");
    private static final String ADDED = "System RAM (kmem)";

    private final Observed observed;
    private final List<SeenDaxDevice> seen = new ArrayList<>();
    private boolean complete = true;

    public DaxSightings(Observed observed) {
        this.observed = observed;
        if (observed.dax().devices().stated()) {
            observed.dax().devices().entries().forEach(this::place);
        } else {
            complete = RamComparison.whole(observed);
            addBound();
        }
    }

    public List<SeenDaxDevice> seen() {
        return seen;
    }

    /** Those of the predicted devices that would have been seen if they were there. */
    public List<DaxDevice> visible(Collection<DaxDevice> predicted) {
        Predicate<DaxDevice> shown = observed.dax().devices().stated() ? device -> true : DaxDevice::works;
        return complete ? predicted.stream().filter(shown).toList() : List.of();
    }

    /** Each of them beside those that were predicted. */
    public List<DaxComparison> comparedWith(Collection<DaxDevice> predicted) {
        Map<SeenDaxDevice, List<DaxDevice>> over = new IdentityHashMap<>();
        Geometry.overlaps(seen, predicted).forEach(overlap -> over
                .computeIfAbsent((SeenDaxDevice) overlap.one(), none -> new ArrayList<>()).add((DaxDevice) overlap.other()));
        return seen.stream().map(device -> {
            List<DaxDevice> there = over.getOrDefault(device, List.of());
            Predicate<DaxDevice> same = one -> device.parent()
                    .map(parent -> parent.label().equals(one.claim().device().label())).orElse(true);
            return new DaxComparison(device, there.stream().filter(same).toList(),
                    there.stream().filter(same.negate()).toList());
        }).toList();
    }

    private void place(ObservedDaxDevice device) {
        List<AddressRange> requested = device.ranges().isEmpty() ? observed.iomem().entries().stream()
                .filter(line -> line.name().equals(device.id())).map(ObservedResource::range).toList() : List.of();
        complete &= !device.ranges().isEmpty() || !requested.isEmpty();
        device.ranges().forEach(range -> add(device, range, true));
        requested.forEach(range -> add(device, range, false));
    }

    private void add(ObservedDaxDevice device, AddressRange range, boolean whole) {
        seen.add(new SeenDaxDevice(range, whole, device.id(), device.parent(), device.driver(), device.targetNode(),
                online(device), device));
    }

    private void addBound() {
        List<ObservedResource> lines = observed.iomem().entries();
        for (int i = 0; i < lines.size(); i++) {
            ObservedResource line = lines.get(i);
            if (NAME.matcher(line.name()).matches()) {
                boolean kmem = i + 1 < lines.size() && lines.get(i + 1).depth() > line.depth()
                        && lines.get(i + 1).name().equals(ADDED);
                seen.add(new SeenDaxDevice(line.range(), false, line.name(), Optional.empty(),
                        Optional.of(kmem ? "kmem" : "device_dax"), Optional.empty(), Truth.UNKNOWN, line));
            }
        }
    }

    private static Truth online(ObservedDaxDevice device) {
        if (device.onlineBlocks().isPresent() && device.totalBlocks().isPresent()) {
            return device.onlineBlocks().get() == 0 ? Truth.NO
                    : device.onlineBlocks().equals(device.totalBlocks()) ? Truth.YES : Truth.UNKNOWN;
        }
        return device.state().map(state -> state.startsWith("online") ? Truth.YES
                : state.equals("offline") ? Truth.NO : Truth.UNKNOWN).orElse(Truth.UNKNOWN);
    }
}
