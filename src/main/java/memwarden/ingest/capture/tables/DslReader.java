package memwarden.ingest.capture.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import memwarden.ingest.capture.frame.Artefact;
import memwarden.ingest.capture.frame.ArtefactReader;
import memwarden.ingest.capture.frame.Complaints;
import memwarden.ingest.capture.frame.Draft;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.model.DefectKind;

/**
 * Tables as iasl disassembles them, whole or as people quote them: with fields left out, and notes behind the values. A
 * field that is not quoted is not known; a structure of which too little is quoted is a defect.
 */
public final class DslReader implements ArtefactReader {

    private static final String CEDT = "/firmware/cedt";
    private static final String SRAT = "/firmware/srat";
    private static final String HMAT = "/firmware/hmat";

    @Override
    public boolean reads(Artefact artefact) {
        return artefact.fileName().endsWith(".dsl") || artefact.fileName().endsWith(".asl");
    }

    @Override
    public void read(Artefact artefact, Testimony testimony) {
        Contents contents = new Contents(testimony);
        DslStructure.of(artefact.lines(), new Complaints(testimony, artefact.fileName())).forEach(contents::take);
        contents.say(artefact);
    }

    /** What the structures of one text say, by table and by list. */
    private static final class Contents {

        private final Testimony testimony;
        private final DslWindows windows;
        private final Map<String, Map<String, List<Draft>>> tables = new LinkedHashMap<>();

        Contents(Testimony testimony) {
            this.testimony = testimony;
            windows = new DslWindows(testimony);
        }

        void take(DslStructure structure) {
            if (structure.has("Associated host bridge")) {
                add(CEDT, "hostBridges", windows.hostBridge(structure));
            } else if (structure.has("Window base address")) {
                windows.window(structure).ifPresentOrElse(window -> add(CEDT, "windows", window),
                        () -> incomplete("CEDT", structure));
            } else if (structure.has("Xormap List Count")) {
                windows.xorMap(structure).ifPresentOrElse(map -> add(CEDT, "xorMaps", map),
                        () -> incomplete("CEDT", structure));
            } else if (structure.has("Address Length")) {
                DslDomains.memory(structure, testimony).ifPresentOrElse(range -> add(SRAT, "memory", range),
                        () -> incomplete("SRAT", structure));
            } else if (structure.has("Memory Side Cache Size")) {
                DslDomains.cache(structure).ifPresentOrElse(cache -> add(HMAT, "caches", cache),
                        () -> incomplete("HMAT", structure));
            } else if (structure.has("Entry")) {
                DslDomains.locality(structure).ifPresentOrElse(locality -> add(HMAT, "localities", locality),
                        () -> incomplete("HMAT", structure));
            } else if (structure.has("Localities")) {
                DslDomains.distances(structure, testimony);
            }
        }

        private void add(String table, String list, Draft entry) {
            tables.computeIfAbsent(table, none -> new LinkedHashMap<>())
                    .computeIfAbsent(list, none -> new ArrayList<>()).add(entry);
        }

        private void incomplete(String table, DslStructure structure) {
            testimony.defect(DefectKind.TRUNCATED, table, structure.at())
                    .putText("structure", structure.name().isEmpty() ? "structure" : structure.name(), structure.at());
        }

        void say(Artefact artefact) {
            tables.forEach((pointer, lists) -> {
                Draft table = new Draft(artefact.whole());
                lists.forEach((key, entries) -> table.putAll(key, entries, entries.get(0).node().origin()));
                testimony.say(pointer, table);
            });
        }
    }
}
