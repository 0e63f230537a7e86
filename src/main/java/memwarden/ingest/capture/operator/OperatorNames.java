package memwarden.ingest.capture.operator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import memwarden.ingest.RangeText;
import memwarden.ingest.capture.devices.CxlKind;
import memwarden.ingest.capture.devices.CxlObject;
import memwarden.ingest.capture.devices.CxlTrait;
import memwarden.ingest.capture.devices.CxlTree;
import memwarden.ingest.capture.devices.DeviceListings;
import memwarden.ingest.capture.devices.ListedRegions;
import memwarden.ingest.capture.frame.Draft;
import memwarden.ingest.capture.frame.Numbers;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.model.AddressRange;
import memwarden.yaml.MappingNode;
import memwarden.yaml.ScalarNode;
import memwarden.yaml.SequenceNode;

/** What the names in commands mean, as far as listings and tables tell. */
final class OperatorNames {

    private static final String ALL = "all";
    private static final Pattern DAX = Pattern.compile("(?:/dev/)?dax(\\d{1,9})\\.\\d{1,9}");
    private static final Pattern BLOCK = Pattern.compile("/sys/devices/system/memory/memory(\\d{1,18})/state");
    /** A region has at most 16 ways; nobody names many more devices. */
    private static final int MOST_MEMBERS = 64;

    private final Testimony testimony;
    private final DeviceListings devices;
    private final CxlTree tree;
    private final List<CxlObject> memdevs;
    private final List<CxlObject> decoders;
    private final ListedRegions regions;
    /** Whether the operator has made a region so far. */
    private boolean created;
    private final Map<String, ShellCommand> disabled = new LinkedHashMap<>();

    OperatorNames(Testimony testimony) {
        this.testimony = testimony;
        devices = DeviceListings.of(testimony);
        tree = new CxlTree(devices);
        memdevs = devices.all(CxlKind.MEMDEV);
        decoders = devices.all(CxlKind.DECODER);
        regions = new ListedRegions(devices);
    }

    /** The region that a command makes; empty if it says something that no region can be. */
    Optional<Draft> draft(CreateRegionOptions options) {
        Optional<CxlObject> decoder = options.decoder().flatMap(word -> devices.find(word.text()));
        Optional<ScalarNode> mode = options.type().isPresent() ? options.type().flatMap(OperatorNames::mode)
                : Optional.of(Draft.word(usualMode(decoder), options.at()));
        List<ScalarNode> members = members(options);
        if (mode.isEmpty() || members.isEmpty() || members.size() > MOST_MEMBERS) {
            return Optional.empty();
        }
        Draft region = new Draft(options.at());
        options.decoder().ifPresent(word -> window(word.text()).ifPresent(id -> region.putText("window", id, word.origin())));
        region.put("mode", mode.get());
        options.ways().ifPresent(word -> region.put("ways", word));
        options.granularity().ifPresent(word -> region.put("granularity", word));
        options.size().ifPresent(word -> region.put("size", word));
        region.put("endpoints", new SequenceNode(List.copyOf(members), members.get(0).origin()));
        members.forEach(member -> operated(member.text()));
        return Optional.of(region);
    }

    private static Optional<ScalarNode> mode(ScalarNode word) {
        return word.text().equals(ListedRegions.RAM) || word.text().equals(ListedRegions.PMEM)
                ? Optional.of(Draft.word(word.text(), word.origin())) : Optional.empty();
    }

    /** What cxl-cli takes if it is not told: what the window takes, and pmem if that is both (cxl/region.c of ndctl). */
    private String usualMode(Optional<CxlObject> decoder) {
        List<CxlObject> windows = decoder.map(List::of).orElse(decoders);
        boolean pmem = windows.stream().anyMatch(window -> window.is(CxlTrait.TAKES_PMEM, 1));
        return !pmem && windows.stream().anyMatch(window -> window.is(CxlTrait.TAKES_RAM, 1)) ? ListedRegions.RAM : ListedRegions.PMEM;
    }

    /** Those that were named, or all that there are. */
    private List<ScalarNode> members(CreateRegionOptions options) {
        List<ScalarNode> named = options.asked().left().stream()
                .flatMap(word -> List.of(word.text().split("[, ]+")).stream().filter(name -> !name.isEmpty())
                        .map(name -> Draft.text(memdev(name).orElse(name), word.origin()))).toList();
        return !named.isEmpty() && named.stream().noneMatch(word -> word.text().equals(ALL)) ? named
                : memdevs.stream().limit(MOST_MEMBERS + 1L).map(memdev -> Draft.text(memdev.name(), options.at())).toList();
    }

    /** The id of the memory device that is called by its name, its number, its PCI function or one of its decoders. */
    Optional<String> memdev(String word) {
        if (CxlKind.of("mem" + word).isPresent()) {
            return memdev("mem" + word);
        }
        return CxlKind.of(word).equals(Optional.of(CxlKind.MEMDEV)) ? Optional.of(word)
                : memdevs.stream().filter(memdev -> endsWith(word, DeviceListings.functions(memdev)))
                        .map(CxlObject::name).findFirst()
                        .or(() -> devices.find(word).filter(one -> one.kind() == CxlKind.DECODER).flatMap(tree::above)
                                .flatMap(tree::memdev).map(CxlObject::name));
    }

    /** Whether the last function on the way is called so. */
    private static boolean endsWith(String function, List<String> way) {
        return !way.isEmpty() && way.get(way.size() - 1).equals(function);
    }

    /** The id of the CFMWS that became a decoder below the root; those that the kernel refuses have no number. */
    Optional<String> window(String decoder) {
        List<MappingNode> windows = testimony.said("/firmware/cedt/windows").filter(SequenceNode.class::isInstance)
                .map(list -> ((SequenceNode) list).items().stream().filter(MappingNode.class::isInstance)
                        .map(MappingNode.class::cast).toList()).orElse(List.of());
        Optional<Long> start = devices.find(decoder).flatMap(one -> one.number(CxlTrait.START));
        return windows.stream().filter(window -> start.isEmpty() ? windows.size() == 1 : start(window).equals(start))
                .flatMap(window -> window.value("id").stream()).map(id -> ((ScalarNode) id).text()).findFirst();
    }

    private static Optional<Long> start(MappingNode window) {
        return window.value("range").map(range -> ((ScalarNode) range).text()).flatMap(RangeText::parse)
                .map(AddressRange::start)
                .or(() -> window.value("base").map(base -> ((ScalarNode) base).text()).flatMap(Numbers::unsigned));
    }

    /** Where a region lies: its decoders still tell. */
    Optional<AddressRange> region(String name) {
        return regions.find(Optional.of(name).filter(word -> !word.equals(ALL)));
    }

    /** Where the persistent region of a name lies, or the only one. */
    Optional<AddressRange> persistentRegion(Optional<String> name) {
        return regions.findPersistent(name.filter(word -> !word.equals(ALL)));
    }

    /** Notes that a decoder of a memory device was programmed for a region. */
    void operated(String memdev) {
        created = true;
        devices.operated(memdev);
    }

    /**
     * Where a region lies that is destroyed: its decoders still tell, unless another has taken their place. Then it is
     * noted that nothing tells any more what was committed at boot.
     */
    Optional<AddressRange> destroyed(String name) {
        disabled.remove(name);
        Optional<AddressRange> range = region(name).filter(one -> created || !regions.isMade(one));
        if (range.isEmpty()) {
            devices.lostRegion();
        }
        return range;
    }

    /** Notes that a region is disabled; destroyed it may be later. */
    boolean disabled(String region, ShellCommand command) {
        disabled.putIfAbsent(region, command);
        return true;
    }

    /** Where the memory of a dax device lies that has the number of a region: numbers of regions and of hmem differ. */
    Optional<AddressRange> daxDevice(String name) {
        Matcher words = DAX.matcher(name);
        return words.matches() ? regions.findVolatile("region" + words.group(1)) : Optional.empty();
    }

    /** Where a memory block lies, if the size of blocks is told. */
    Optional<AddressRange> memoryBlock(String file) {
        Matcher words = BLOCK.matcher(file);
        Optional<Long> size = testimony.said("/kernel/memoryBlockSize").map(node -> ((ScalarNode) node).text())
                .flatMap(Numbers::unsigned).filter(bytes -> bytes > 0);
        return !words.matches() ? Optional.empty() : size.flatMap(bytes -> Numbers.unsigned(words.group(1))
                .filter(number -> Long.compareUnsigned(number, Long.divideUnsigned(-1L, bytes)) < 0)
                .map(number -> new AddressRange(number * bytes, (number + 1) * bytes - 1)));
    }

    /** Commands that disabled a region which nobody destroyed then. */
    List<ShellCommand> onlyDisabled() {
        return List.copyOf(disabled.values());
    }
}
