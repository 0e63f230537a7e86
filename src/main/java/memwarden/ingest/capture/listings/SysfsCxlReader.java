package memwarden.ingest.capture.listings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import memwarden.ingest.capture.devices.CxlKind;
import memwarden.ingest.capture.devices.CxlObject;
import memwarden.ingest.capture.devices.CxlTrait;
import memwarden.ingest.capture.devices.DeviceListings;
import memwarden.ingest.capture.devices.Dport;
import memwarden.ingest.capture.devices.ObservedCxl;
import memwarden.ingest.capture.frame.Artefact;
import memwarden.ingest.capture.frame.ArtefactReader;
import memwarden.ingest.capture.frame.Draft;
import memwarden.ingest.capture.frame.Numbers;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.ingest.capture.frame.Complaints;
import memwarden.yaml.ScalarNode;

/** {@code sysfs-cxl.txt}: what is below /sys/bus/cxl/devices (Documentation/ABI/testing/sysfs-bus-cxl). */
public final class SysfsCxlReader implements ArtefactReader {

    private static final String LISTING = "sysfs-cxl";
    /** On the bus, and nothing that decides about memory; a dax region shows itself on the dax bus. */
    private static final Pattern OTHERS = Pattern.compile("(nvdimm-bridge|pmem|pmem_region|dax_region|fwctl)\\d+");
    private static final Pattern DPORT = Pattern.compile("dport(\\d+)");
    private static final Set<CxlTrait> OF_DECODER = Set.of(CxlTrait.START, CxlTrait.SIZE, CxlTrait.WAYS,
            CxlTrait.GRANULARITY, CxlTrait.LOCKED, CxlTrait.TARGET_TYPE, CxlTrait.TARGET_LIST, CxlTrait.MODE,
            CxlTrait.DPA_START, CxlTrait.DPA_SIZE, CxlTrait.REGION, CxlTrait.TAKES_RAM, CxlTrait.TAKES_PMEM);
    private static final Set<CxlTrait> OF_PORT = Set.of(CxlTrait.COMMITTED);
    private static final Set<CxlTrait> OF_MEMDEV = Set.of(CxlTrait.SERIAL);

    @Override
    public boolean reads(Artefact artefact) {
        return artefact.stem().equals(LISTING);
    }

    @Override
    public void read(Artefact artefact, Testimony testimony) {
        Complaints complaints = new Complaints(testimony, LISTING);
        List<SysfsEntry> entries = SysfsEntry.of(artefact, testimony, complaints);
        DeviceListings.of(testimony).showsAll(artefact.whole());
        // Whoever lists the whole bus would have seen them.
        List.of("/observed/windows", "/observed/regions")
                .forEach(pointer -> testimony.otherwise(pointer, Draft.word("absent", artefact.whole())));
        for (SysfsEntry entry : entries) {
            Optional<CxlKind> kind = CxlKind.of(entry.name());
            if (kind.isPresent()) {
                device(kind.get(), entry, testimony);
            } else if (!OTHERS.matcher(entry.name()).matches()) {
                complaints.unknown(entry.at(), entry.name());
            }
        }
    }

    private static void device(CxlKind kind, SysfsEntry entry, Testimony testimony) {
        if (kind == CxlKind.REGION) {
            ObservedCxl.region(entry.name(), entry.at(), entry.attribute("mode"),
                    entry.attribute("driver").or(() -> Optional.of(Draft.word("none", entry.at()))), testimony);
            return;
        }
        CxlObject object = DeviceListings.of(testimony).object(kind, entry.name(), entry.at());
        String holder = entry.holder();
        String above = holder.substring(holder.lastIndexOf('/') + 1);
        if (kind == CxlKind.MEMDEV) {
            object.tell(CxlTrait.PATH, Draft.text(entry.device(), entry.at()), testimony);
            tell(object, "ram/size", CxlTrait.RAM_SIZE, entry, testimony);
            tell(object, "pmem/size", CxlTrait.PMEM_SIZE, entry, testimony);
        } else if (kind != CxlKind.DECODER && CxlKind.of(above).isPresent()) {
            object.below(above);
        }
        Set<CxlTrait> traits = switch (kind) {
            case DECODER -> OF_DECODER;
            case MEMDEV -> OF_MEMDEV;
            default -> OF_PORT;
        };
        if (kind != CxlKind.MEMDEV && kind != CxlKind.DECODER) {
            links(object, entry, testimony);
        }
        traits.stream().sorted().forEach(trait -> tell(object, trait.kernelName(), trait, entry, testimony));
    }

    /** Where the links of a port lead: to the device that it stands for, and to those below, by their numbers. */
    private static void links(CxlObject port, SysfsEntry entry, Testimony testimony) {
        entry.attribute("uport").ifPresent(link -> port.tell(CxlTrait.HOST, target(link), testimony));
        entry.attribute("parent_dport").ifPresent(link -> port.tell(CxlTrait.PARENT_DPORT, target(link), testimony));
        entry.attributes().keySet().stream().sorted().forEach(name -> {
            Matcher dport = DPORT.matcher(name);
            if (dport.matches()) {
                ScalarNode link = entry.attribute(name).orElseThrow();
                port.add(new Dport(target(link).text(), Optional.empty(), Numbers.unsigned(dport.group(1)), link.origin()));
            }
        });
    }

    private static ScalarNode target(ScalarNode link) {
        return Draft.text(link.text().substring(link.text().lastIndexOf('/') + 1), link.origin());
    }

    private static void tell(CxlObject object, String attribute, CxlTrait trait, SysfsEntry entry, Testimony testimony) {
        Optional<ScalarNode> value = entry.attribute(attribute);
        value.ifPresent(word -> object.tell(trait, word, testimony));
    }
}
