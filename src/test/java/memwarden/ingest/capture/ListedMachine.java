package memwarden.ingest.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import memwarden.ingest.DescriptionReader;
import memwarden.ingest.Reading;
import memwarden.ingest.capture.devices.ListedDevices;
import memwarden.ingest.capture.frame.Artefact;
import memwarden.ingest.capture.frame.ArtefactReader;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.ingest.capture.listings.CxlListReader;
import memwarden.ingest.capture.listings.DpamemReader;
import memwarden.ingest.capture.listings.ModprobeReader;
import memwarden.ingest.capture.listings.ModulesReader;
import memwarden.ingest.capture.listings.NdctlListReader;
import memwarden.ingest.capture.listings.SysfsCxlReader;
import memwarden.ingest.capture.operator.OperatorReader;
import memwarden.ingest.capture.tables.HostBridgeIds;
import memwarden.model.Platform;
import memwarden.model.SourceText;
import memwarden.model.TextOrigin;
import memwarden.yaml.MappingNode;
import memwarden.yaml.YamlReader;

/** What listings of CXL devices come to on a machine whose tables are told in the words of a description. */
public final class ListedMachine {

    private static final List<ArtefactReader> READERS = List.of(new ModprobeReader(), new ModulesReader(),
            new SysfsCxlReader(), new CxlListReader(), new DpamemReader(), new NdctlListReader(), new OperatorReader());

    private final Testimony testimony = new Testimony();

    /** @param cedt what is below the key {@code cedt} */
    public ListedMachine withCedt(String cedt) {
        MappingNode tables = (MappingNode) new YamlReader().read(SourceText.of("tables", cedt)).documents().get(0).root();
        testimony.say("/firmware/cedt", tables);
        return this;
    }

    public ListedMachine withHostBridge(long uid) {
        HostBridgeIds.of(testimony).name(uid, new TextOrigin("tables", 1, 1, 1, ""));
        return this;
    }

    public ListedMachine with(String name, String text) {
        Artefact artefact = new Artefact(name, "lab/" + name, text.getBytes(StandardCharsets.UTF_8));
        List<ArtefactReader> its = READERS.stream().filter(reader -> reader.reads(artefact)).toList();
        assertEquals(1, its.size(), name);
        its.get(0).read(artefact, testimony);
        return this;
    }

    public Testimony testimony() {
        return testimony;
    }

    public Platform platform() {
        ListedDevices.draft(testimony);
        Unlisted.draft(testimony);
        assertEquals(List.of(), testimony.problems().list());
        Reading reading = new DescriptionReader().bind(testimony.description(new TextOrigin("lab", 1, 1, 1, "")), "lab");
        assertEquals(List.of(), reading.problems());
        return reading.platforms().get(0);
    }

    /** Its defects, each as kind, line, device, field, what was found and text. */
    public List<String> defects() {
        return platform().defects().stream().map(defect -> {
            List<String> words = new ArrayList<>(List.of(defect.kind().label()));
            Stream.of(defect.line().map(Object::toString), defect.device(), defect.field(),
                            defect.found().map(Long::toHexString), defect.text())
                    .forEach(word -> word.ifPresent(words::add));
            return String.join(" ", words);
        }).toList();
    }
}
