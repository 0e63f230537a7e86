package memwarden.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import memwarden.model.AddressRange;
import memwarden.model.ByteCount;
import memwarden.model.CapacityMode;
import memwarden.model.CreateRegion;
import memwarden.model.Spanned;
import memwarden.model.Subject;

/**
 * A region that a person asks for, with the window and the devices as they are when its turn comes.
 *
 * @param step number of the action, from 1
 * @param devices in the order in which they were named
 */
public record RegionPlan(int step, CreateRegion action, FreeSpace space, List<DeviceSpace> devices)
        implements Spanned, Measured {

    public RegionPlan {
        devices = List.copyOf(devices);
    }

    /** Where it is expected; the window, if that is all that was said. */
    @Override
    public AddressRange range() {
        return action.range().orElse(space.range());
    }

    public CxlWindow window() {
        return space.window();
    }

    public CapacityMode mode() {
        return action.mode();
    }

    /** As stated, or as many as there are devices. */
    public int ways() {
        return action.ways().orElse(devices.size());
    }

    /** Interleave ways of the window; empty if they are not stated. */
    public Optional<Integer> windowWays() {
        return window().cfmws().encoding().decodedWays();
    }

    /** Whether the ways are those of the window, times a power of two. */
    public boolean multiplesOfWindowWays() {
        return windowWays().filter(root -> ways() % root != 0 || Integer.bitCount(ways() / root) != 1).isEmpty();
    }

    /** Whether a granularity is stated, and is another than that of the window. */
    public boolean otherGranularity() {
        return action.granularity().isPresent() && window().cfmws().granularity().isPresent()
                && !action.granularity().equals(window().cfmws().granularity());
    }

    /**
     * Bytes asked for. Where no size is stated they are what cxl-cli asks for: as much as the smallest of the devices has,
     * for each of them, and no more than the largest gap between regions.
     *
     * @param unit of the size of a region, for each way
     * @return empty if nothing tells
     */
    public Optional<ByteCount> size(long unit) {
        return action.size().or(() -> action.range().map(AddressRange::size)).or(() -> wholeDevices(unit))
                .map(ByteCount::new);
    }

    private Optional<Long> wholeDevices(long unit) {
        if (devices.isEmpty() || devices.stream().anyMatch(device -> device.capacity().isEmpty())) {
            return Optional.empty();
        }
        long all = devices.stream().mapToLong(device -> device.capacity().get()).min().orElseThrow() * ways();
        long gap = space.besidesRegions().largestPlace(1).map(AddressRange::size).orElse(0L);
        return Optional.of(Long.compareUnsigned(all, gap) > 0 ? gap - Long.remainderUnsigned(gap, unit * ways()) : all);
    }

    /** Whether the size is a multiple of {@code unit} bytes for each way, and more than nothing. */
    public boolean wholeUnits(long unit) {
        return size(unit).filter(size -> size.bytes() != 0 && ways() > 0
                && Long.remainderUnsigned(size.bytes(), unit * ways()) == 0).isPresent();
    }

    /** The first place in the window that is free for it, at a multiple of {@code unit} bytes. */
    public Optional<AddressRange> place(long unit) {
        return size(unit).filter(size -> size.bytes() != 0)
                .flatMap(size -> space.firstPlace(size.bytes(), unit));
    }

    /** Whether the first free place is another than the one expected. */
    public boolean elsewhere(long unit) {
        return action.range().isPresent() && place(unit).filter(action.range().get()::equals).isEmpty();
    }

    /** Bytes that each device gives to it; empty if the size is not known. */
    public Optional<ByteCount> share(long unit) {
        return size(unit).map(size -> new ByteCount(size.bytes() / Math.max(1, ways())));
    }

    /** The first device that has less memory left than its share; empty if there is none, or that is not known. */
    public Optional<DeviceSpace> deviceTooSmall(long unit) {
        return devices.stream().filter(device -> device.free().isPresent() && share(unit).isPresent()
                && Long.compareUnsigned(share(unit).get().bytes(), device.free().get().bytes()) > 0).findFirst();
    }

    /** The first device that the description does not list. */
    public Optional<DeviceSpace> deviceNotDescribed() {
        return devices.stream().filter(device -> device.endpoint().isEmpty()).findFirst();
    }

    /** The first device that is known to have no driver, or not to be there yet. */
    public Optional<DeviceSpace> deviceWithoutDriver() {
        return devices.stream().filter(device -> !device.attached()).findFirst();
    }

    /** The first device below a host bridge that is no target of the window, as far as both are stated. */
    public Optional<DeviceSpace> deviceElsewhere() {
        List<String> targets = window().cfmws().targets();
        return targets.isEmpty() ? Optional.empty() : devices.stream()
                .filter(device -> device.hostBridge()
                        .filter(bridge -> !targets.contains(bridge)).isPresent())
                .findFirst();
    }

    @Override
    public List<Subject> measuredFrom() {
        List<Subject> from = new ArrayList<>(List.of(action, space));
        from.addAll(devices);
        return from;
    }

    @Override
    public String label() {
        return action.label() + " in " + window().label();
    }
}
