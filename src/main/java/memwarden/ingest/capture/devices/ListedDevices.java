package memwarden.ingest.capture.devices;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import memwarden.ingest.capture.frame.Draft;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.ingest.capture.tables.CdatTables;
import memwarden.ingest.capture.tables.ShownTables;
import memwarden.model.CapacityMode;
import memwarden.model.DefectKind;
import memwarden.model.Place;
import memwarden.yaml.ScalarNode;

/** Drafts host bridges, switches and memory devices of what listings show. It comes when all artefacts are read. */
public final class ListedDevices {

    private static final String ENDPOINTS = "/endpoints";
    private static final Set<CxlTrait> SIZES =
            Set.of(CxlTrait.SIZE, CxlTrait.DPA_SIZE, CxlTrait.RAM_SIZE, CxlTrait.PMEM_SIZE);

    private final Testimony testimony;
    private final DeviceListings devices;
    private final CxlTree tree;
    private final DecoderDrafter decoders;
    private final BootState boot;
    private final HostBridgeDrafter hostBridges;
    /** The PCI function above each function on the way to a memory device. */
    private final Map<String, String> above = new HashMap<>();

    private ListedDevices(Testimony testimony) {
        this.testimony = testimony;
        devices = DeviceListings.of(testimony);
        tree = new CxlTree(devices);
        boot = new BootState(devices, tree);
        for (CxlObject memdev : devices.all(CxlKind.MEMDEV)) {
            List<String> way = DeviceListings.functions(memdev);
            for (int i = 1; i < way.size(); i++) {
                above.put(way.get(i), way.get(i - 1));
            }
        }
        decoders = new DecoderDrafter(testimony, boot, behindSwitches());
        hostBridges = new HostBridgeDrafter(testimony, tree, boot, decoders);
    }

    /** For each downstream port of a switch what is below it. */
    private Map<String, String> behindSwitches() {
        Map<String, String> behind = new HashMap<>();
        Stream.of(CxlKind.PORT, CxlKind.ENDPOINT).flatMap(kind -> devices.all(kind).stream())
                .filter(one -> tree.above(one).filter(port -> port.kind() == CxlKind.PORT && !tree.isHostBridge(port)).isPresent())
                .forEach(one -> dport(one).ifPresent(port -> behind.put(port, tree.id(one))));
        return behind;
    }

    /** The PCI function through which a port or an endpoint is reached. */
    private Optional<String> dport(CxlObject object) {
        List<String> way = tree.memdev(object).map(DeviceListings::functions).orElse(List.of());
        Optional<String> own = way.isEmpty() ? object.word(CxlTrait.HOST) : Optional.of(way.get(way.size() - 1));
        return object.word(CxlTrait.PARENT_DPORT).or(() -> own.map(above::get));
    }

    /** Notes of which tables listings show that they are there: only of a CEDT the kernel makes a CXL root (cxl_acpi_probe()). */
    public static void showTables(Testimony testimony) {
        if (!DeviceListings.of(testimony).all(CxlKind.ROOT).isEmpty()) {
            ShownTables.of(testimony).add("CEDT");
        }
    }

    public static void draft(Testimony testimony) {
        new ListedDevices(testimony).draft();
    }

    private void draft() {
        windows();
        hostBridges.draft();
        devices.all(CxlKind.PORT).stream().filter(port -> !tree.isHostBridge(port)).forEach(this::cxlSwitch);
        List<CxlObject> memdevs = devices.all(CxlKind.MEMDEV);
        List<CxlObject> nameless =
                devices.all(CxlKind.ENDPOINT).stream().filter(endpoint -> tree.memdev(endpoint).isEmpty()).toList();
        // An endpoint whose device is not told is one of the devices that no endpoint is told of.
        long unattached = memdevs.stream().filter(memdev -> tree.endpoint(memdev).isEmpty()).count();
        memdevs.stream().filter(memdev -> nameless.size() < unattached || tree.endpoint(memdev).isPresent() || nameless.isEmpty())
                .forEach(memdev -> endpoint(tree.endpoint(memdev), Optional.of(memdev)));
        nameless.forEach(endpoint -> endpoint(Optional.of(endpoint), Optional.empty()));
        if (memdevs.isEmpty() && nameless.isEmpty() && devicesWouldShow()) {
            devices.whole().ifPresent(listing -> testimony.say(ENDPOINTS, Draft.word("absent", listing)));
        }
        new NamespaceDrafter(testimony).draft();
        rounded();
    }

    private void windows() {
        devices.all(CxlKind.DECODER).stream()
                .filter(decoder -> tree.above(decoder).filter(port -> port.kind() == CxlKind.ROOT).isPresent())
                .forEach(decoder -> decoder.range().ifPresent(range -> ObservedCxl.window(decoder, range, testimony)));
    }

    private void cxlSwitch(CxlObject port) {
        Draft draft = new Draft(port.at()).putText("id", port.name(), port.at());
        below(port, dport(port))
                .ifPresent(id -> draft.putText("below", id, port.at()));
        switch (boot.hasDecoders(port)) {
            case YES -> draft.putAll("decoders",
                    tree.decoders(port).stream().map(decoder -> decoders.ofPort(port, decoder)).toList(), port.at());
            default -> { }
        }
        CdatTables.of(testimony).take(port.name()).ifPresent(table -> draft.put("cdat", table));
        testimony.add("/switches", draft);
    }

    private void endpoint(Optional<CxlObject> endpoint, Optional<CxlObject> memdev) {
        Place at = memdev.or(() -> endpoint).orElseThrow().at();
        Draft draft = new Draft(at).putText("id", memdev.or(() -> endpoint).orElseThrow().name(), at);
        endpoint.flatMap(port -> below(port, port.word(CxlTrait.PARENT_DPORT).or(() -> memdev.flatMap(this::rootPort))))
                .or(() -> memdev.flatMap(hostBridges::below)).ifPresent(id -> draft.putText("below", id, at));
        memdev.ifPresent(device -> capacity(draft, device));
        endpoint.ifPresent(port -> {
            List<CxlObject> listed = tree.decoders(port);
            if (!listed.isEmpty()) {
                draft.putAll("decoders", listed.stream().map(decoder -> decoders.ofEndpoint(port, decoder)).toList(), port.at());
            }
            CdatTables.of(testimony).take(port.name()).ifPresent(table -> draft.put("cdat", table));
        });
        memdev.map(DeviceListings::functions).filter(way -> !way.isEmpty())
                .flatMap(way -> PciFunctions.of(testimony).take(way.get(way.size() - 1)))
                .ifPresent(function -> function.putInto(draft));
        testimony.add(ENDPOINTS, draft);
    }

    /** The id of what a port or an endpoint hangs from. */
    private Optional<String> below(CxlObject object, Optional<String> rootPort) {
        return tree.above(object).filter(port -> port.kind() == CxlKind.PORT)
                .flatMap(port -> tree.isHostBridge(port) ? hostBridges.below(port, rootPort) : Optional.of(port.name()));
    }

    private Optional<String> rootPort(CxlObject memdev) {
        return DeviceListings.functions(memdev).stream().findFirst();
    }

    /** Partitions as the kernel has them; what cxl list does not print of the two sizes is 0. */
    private void capacity(Draft endpoint, CxlObject memdev) {
        Optional<List<DpaReservation>> partitions = devices.partitions(memdev.name());
        if (partitions.isPresent()) {
            endpoint.put("capacity", partitioned(memdev, partitions.get()));
            return;
        }
        Optional<ScalarNode> ofRam = size(memdev, CxlTrait.RAM_SIZE);
        Optional<ScalarNode> ofPmem = size(memdev, CxlTrait.PMEM_SIZE);
        if (ofRam.isPresent() || ofPmem.isPresent()) {
            endpoint.put("capacity", new Draft(memdev.at())
                    .put("volatile", ofRam.orElse(Draft.word("0", memdev.at())))
                    .put("persistent", ofPmem.orElse(Draft.word("0", memdev.at()))));
        }
    }

    private static Optional<ScalarNode> size(CxlObject memdev, CxlTrait trait) {
        return memdev.number(trait).map(bytes -> Draft.word(Long.toUnsignedString(bytes), memdev.place(trait)));
    }

    private Draft partitioned(CxlObject memdev, List<DpaReservation> partitions) {
        Map<String, Long> sizes = new HashMap<>();
        List<Draft> drafts = new ArrayList<>();
        for (DpaReservation partition : partitions) {
            if (List.of(CapacityMode.values()).stream().anyMatch(mode -> mode.label().equals(partition.name()))) {
                sizes.merge(partition.name(), partition.dpa().size(), Long::sum);
                drafts.add(new Draft(partition.at()).put("mode", partition.name(), partition.at())
                        .put("dpa", partition.dpa().toString(), partition.at()));
            } else {
                testimony.defect(DefectKind.UNKNOWN_WORD, DeviceListings.DPAMEM, partition.at())
                        .putText("device", memdev.name(), partition.at()).putText("text", partition.name(), partition.at());
            }
        }
        Place at = drafts.isEmpty() ? memdev.at() : drafts.get(0).node().origin();
        return new Draft(at)
                .put("volatile", sizes.getOrDefault(CapacityMode.RAM.label(), 0L), at)
                .put("persistent", sizes.getOrDefault(CapacityMode.PMEM.label(), 0L), at)
                .putAll("partitions", drafts, at);
    }

    /** Whether a memory device would be in a listing: it is there as soon as cxl_pci has found it. */
    private boolean devicesWouldShow() {
        return testimony.said("/kernel/modules/cxl_pci").map(state -> ((ScalarNode) state).text())
                .filter(state -> state.equals("blocked") || state.equals("absent")).isEmpty();
    }

    private void rounded() {
        for (CxlKind kind : CxlKind.values()) {
            for (CxlObject object : devices.all(kind)) {
                object.rounded().stream().filter(SIZES::contains).forEach(trait ->
                        testimony.defect(DefectKind.ROUNDED, DeviceListings.CXL_LIST, object.place(trait))
                                .putText("device", object.name(), object.place(trait))
                                .putText("field", trait.kernelName(), object.place(trait))
                                .putHex("found", object.number(trait).orElseThrow(), object.place(trait)));
            }
        }
    }
}
