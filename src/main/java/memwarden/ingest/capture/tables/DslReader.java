package memwarden.ingest.capture.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private static final String WINDOWS = "windows";
    private static final String MEMORY = "memory";
    /** The lists of structures that are nothing but a range. */
    private static final Set<String> RANGES = Set.of(WINDOWS, MEMORY);

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
                add(CEDT, WINDOWS, windows.window(structure), structure, "Window base address", "Window size");
            } else if (structure.has("Xormap List Count")) {
                add(CEDT, "xorMaps", windows.xorMap(structure), structure, "Interleave Granularity", "Xormap");
            } else if (structure.has("Address Length")) {
                add(SRAT, MEMORY, DslAffinities.memory(structure, testimony), structure,
                        "Base Address", "Address Length", DslAffinities.DOMAIN);
            } else if (DslAffinities.isProcessor(structure)) {
                add(SRAT, "processors", DslAffinities.processor(structure), structure, DslAffinities.DOMAIN);
            } else if (structure.has("Device Handle Type")) {
                add(SRAT, structure.name().startsWith("Generic Port") ? "genericPorts" : "genericInitiators",
                        DslAffinities.device(structure), structure, DslAffinities.DOMAIN);
            } else if (structure.has("Memory Side Cache Size")) {
                cache(structure);
            } else if (structure.has("Entry")) {
                add(HMAT, "localities", DslDomains.locality(structure), structure, DslDomains.LOCALITY);
            } else if (structure.has("Attached Initiator Proximity Domain")) {
                add(HMAT, "proximity", DslDomains.proximity(structure), structure, "Memory Proximity Domain");
            } else if (structure.has("Localities")) {
                DslDomains.distances(structure, testimony);
            }
        }

        private void cache(DslStructure structure) {
            Optional<DslStructure.Number> none =
                    structure.number("Memory Side Cache Size").filter(bytes -> bytes.value() == 0);
            none.ifPresentOrElse(size -> testimony.defect(DefectKind.EMPTY, "HMAT", size.at())
                            .putText("structure", structure.name(), size.at()).putText("field", "memory side cache size", size.at())
                            .put("found", 0, size.at()),
                    () -> add(HMAT, "caches", DslDomains.cache(structure), structure, "Memory Proximity Domain"));
        }

        /**
         * @param entry empty if too little of the structure is quoted
         * @param needed the labels of the fields without which it says nothing; a structure with a range that has them all is
         *     a defect already
         */
        private void add(String table, String list, Optional<Draft> entry, DslStructure structure, String... needed) {
            entry.ifPresentOrElse(draft -> add(table, list, draft), () -> {
                List<String> missing = structure.missing(List.of(needed));
                if (missing.isEmpty() && RANGES.contains(list)) {
                    return;
                }
                Draft defect = testimony.defect(DefectKind.TRUNCATED, signature(table), structure.at()).putText("structure",
                        structure.name().isEmpty() ? "structure" : structure.name(), structure.at());
                if (!missing.isEmpty()) {
                    defect.putText("field", String.join(", ", missing), structure.at());
                }
            });
        }

        private static String signature(String table) {
            return table.substring(table.lastIndexOf('/') + 1).toUpperCase(Locale.ROOT);
        }

        private void add(String table, String list, Draft entry) {
            tables.computeIfAbsent(table, none -> new LinkedHashMap<>())
                    .computeIfAbsent(list, none -> new ArrayList<>()).add(entry);
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
