package memwarden.ingest.capture.devices;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.model.AddressRange;
import memwarden.model.Place;

/** What the listings of one machine show of its CXL devices, for those who draft a description of them. */
public final class DeviceListings {

    /** What the listings are called in defects. */
    public static final String CXL_LIST = "cxl-list";
    public static final String NDCTL_LIST = "ndctl-list";
    public static final String DPAMEM = "dpamem";

    private static final Pattern FUNCTION = Pattern.compile("[0-9a-f]{4,8}:[0-9a-f]{2}:[0-9a-f]{2}\\.[0-7]");
    private static final Pattern ROOT_BUS = Pattern.compile("pci[0-9a-f]{4,8}:[0-9a-f]{2}");
    private static final Comparator<CxlObject> BY_NUMBER =
            Comparator.comparingInt(CxlObject::ordinal).thenComparingInt(CxlObject::index);

    private final Map<String, CxlObject> objects = new HashMap<>();
    /** Of each memory device whose reservations were listed. */
    private final Map<String, List<DpaReservation>> partitions = new LinkedHashMap<>();
    private final Map<String, List<DpaReservation>> reservations = new HashMap<>();
    /** How many regions the operator has made of each memory device. */
    private final Map<String, Integer> operated = new HashMap<>();
    private final Map<String, Place> persistentRegions = new LinkedHashMap<>();
    private final Map<String, ListedNamespace> namespaces = new LinkedHashMap<>();
    private final Set<AddressRange> madeNamespaces = new HashSet<>();
    private Optional<Place> whole = Optional.empty();
    private boolean lostRegion;

    /** Those of the machine that a testimony is about. */
    public static DeviceListings of(Testimony testimony) {
        return testimony.kept(DeviceListings.class, DeviceListings::new);
    }

    /** The device of a name; made, if no listing has shown it yet. */
    public CxlObject object(CxlKind kind, String name, Place at) {
        return objects.computeIfAbsent(name, none -> new CxlObject(kind, name, at));
    }

    public Optional<CxlObject> find(String name) {
        return Optional.ofNullable(objects.get(name));
    }

    /** All devices of a kind, by their numbers. */
    public List<CxlObject> all(CxlKind kind) {
        return objects.values().stream().filter(object -> object.kind() == kind).sorted(BY_NUMBER).toList();
    }

    /** What hangs from each port: devices of a kind, by their numbers. */
    Map<String, List<CxlObject>> below(CxlKind kind) {
        return all(kind).stream().filter(object -> object.parent().isPresent())
                .collect(Collectors.groupingBy(object -> object.parent().orElseThrow()));
    }

    /** Notes a listing that shows every device there is. */
    public void showsAll(Place listing) {
        whole = whole.or(() -> Optional.of(listing));
    }

    /** A listing that shows every device there is. */
    Optional<Place> whole() {
        return whole;
    }

    /** Notes that the device addresses of a memory device were listed. */
    public void reserves(String memdev) {
        partitions.computeIfAbsent(memdev, none -> new ArrayList<>());
        reservations.computeIfAbsent(memdev, none -> new ArrayList<>());
    }

    /** @param partition whether it is one, and not a part of one that is in use */
    public void reserve(DpaReservation range, boolean partition) {
        (partition ? partitions : reservations).get(range.memdev()).add(range);
    }

    /** The partitions of a memory device; empty if they were not listed. */
    Optional<List<DpaReservation>> partitions(String memdev) {
        return Optional.ofNullable(partitions.get(memdev));
    }

    /** What of its addresses is in use; empty if that was not listed. */
    Optional<List<DpaReservation>> reservations(String memdev) {
        return Optional.ofNullable(reservations.get(memdev));
    }

    Stream<DpaReservation> reservations() {
        return reservations.values().stream().flatMap(List::stream);
    }

    /** Notes a persistent region that ndctl shows. */
    public void persistentRegion(String name, Place at) {
        persistentRegions.putIfAbsent(name, at);
    }

    /** The persistent regions that ndctl shows, by name. */
    Map<String, Place> persistentRegions() {
        return persistentRegions;
    }

    public void add(ListedNamespace namespace) {
        namespaces.putIfAbsent(namespace.name(), namespace);
    }

    List<ListedNamespace> namespaces() {
        return List.copyOf(namespaces.values());
    }

    /** Notes that the operator made a namespace in a region. */
    public void makesNamespace(AddressRange region) {
        madeNamespaces.add(region);
    }

    boolean hasMadeNamespaces(AddressRange region) {
        return madeNamespaces.contains(region);
    }

    boolean hasMadeNamespaces() {
        return !madeNamespaces.isEmpty();
    }

    /** Notes that the operator made a region of a memory device. */
    public void operated(String memdev) {
        operated.merge(memdev, 1, Integer::sum);
    }

    /** How many regions the operator made of a memory device. */
    int operations(String memdev) {
        return operated.getOrDefault(memdev, 0);
    }

    /** Notes that the operator destroyed a region of which no listing shows anything any more. */
    public void lostRegion() {
        lostRegion = true;
    }

    /** Whether decoders may have been committed at boot that no listing shows as such any more. */
    boolean hasLostRegion() {
        return lostRegion;
    }

    /** The PCI functions on the way to a memory device, the root port first, its own last. */
    public static List<String> functions(CxlObject memdev) {
        List<String> way = memdev.word(CxlTrait.PATH).map(path -> Stream.of(path.split("/"))
                .filter(part -> FUNCTION.matcher(part).matches()).toList()).orElse(List.of());
        return way.isEmpty() ? memdev.word(CxlTrait.HOST).filter(host -> FUNCTION.matcher(host).matches()).stream().toList()
                : way;
    }

    /** The PCI root bus that a memory device is on: {@code pci0000:0c}. */
    static Optional<String> rootBus(CxlObject memdev) {
        return memdev.word(CxlTrait.PATH).flatMap(path -> Stream.of(path.split("/"))
                .filter(part -> ROOT_BUS.matcher(part).matches()).findFirst());
    }
}
