package memwarden.ingest.capture.tables;

import java.util.List;
import java.util.Optional;
import memwarden.ingest.capture.frame.Draft;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.model.CacheAddressMode;
import memwarden.model.DefectKind;
import memwarden.model.PerformanceType;

/** Structures of HMAT and SLIT in a disassembly (ACPI 6.5, sections 5.2.28 and 5.2.17). */
final class DslDomains {

    private static final String SLIT = "SLIT";
    private static final String INITIATORS = "Initiator Proximity Domain List";
    private static final String TARGETS = "Target Proximity Domain List";
    /** The fields without which a locality structure says nothing. */
    static final String[] LOCALITY = {"Data Type", "Entry Base Unit", INITIATORS, TARGETS, "Entry"};

    private DslDomains() {
    }

    /** The domains of memory and of what is attached to it; nothing if that of the memory is not quoted. */
    static Optional<Draft> proximity(DslStructure structure) {
        return structure.number("Memory Proximity Domain").map(memory -> {
            Draft draft = new Draft(structure.at()).put("memory", memory.value(), memory.at());
            structure.number("Processor Proximity Domain Valid").filter(valid -> valid.value() != 0)
                    .flatMap(valid -> structure.number("Attached Initiator Proximity Domain"))
                    .ifPresent(initiator -> draft.put("initiator", initiator.value(), initiator.at()));
            return draft;
        });
    }

    /** A memory side cache, which has a size; nothing if its domain is not quoted. */
    static Optional<Draft> cache(DslStructure structure) {
        Optional<DslStructure.Number> size = structure.number("Memory Side Cache Size");
        return structure.number("Memory Proximity Domain").flatMap(domain -> size.map(bytes -> {
            Draft cache = new Draft(structure.at()).put("domain", domain.value(), domain.at())
                    .putHex("size", bytes.value(), bytes.at());
            structure.number("Address Mode").filter(mode -> mode.value() >= 0 && mode.value() < CacheAddressMode.values().length)
                    .ifPresent(mode -> cache.put("addressMode", CacheAddressMode.values()[(int) mode.value()].label(), mode.at()));
            return cache;
        }));
    }

    /** A locality structure; nothing if its rows are not quoted as a whole. */
    static Optional<Draft> locality(DslStructure structure) {
        List<String> initiators = words(structure.numbersEnding(INITIATORS));
        List<String> targets = words(structure.numbersEnding(TARGETS));
        List<String> entries = words(structure.numbersEnding("Entry"));
        Optional<DslStructure.Number> type = structure.number("Data Type")
                .filter(code -> code.value() >= 0 && code.value() < PerformanceType.values().length);
        Optional<DslStructure.Number> unit = structure.number("Entry Base Unit");
        if (type.isEmpty() || unit.isEmpty() || entries.isEmpty()
                || entries.size() != (long) initiators.size() * targets.size()) {
            return Optional.empty();
        }
        return Optional.of(new Draft(structure.at())
                .put("type", PerformanceType.values()[(int) type.get().value()].label(), type.get().at())
                .put("baseUnit", unit.get().value(), unit.get().at()).putWords("initiators", initiators, structure.at())
                .putWords("targets", targets, structure.at()).putWords("entries", entries, structure.at()));
    }

    private static List<String> words(List<DslStructure.Number> numbers) {
        return numbers.stream().map(number -> Long.toUnsignedString(number.value())).toList();
    }

    /**
     * Says the distances, if the rows make a square and none of those that the table says is missing. A number of
     * localities that is not that of the rows is a defect; more rows than it says are taken.
     */
    static void distances(DslStructure structure, Testimony testimony) {
        List<List<String>> rows = structure.fields().stream().filter(DslLine::isDistances)
                .map(line -> List.of(line.value().split(" "))).toList();
        Optional<DslStructure.Number> stated = structure.number("Localities").filter(count -> count.value() != rows.size());
        stated.ifPresent(count -> testimony.defect(DefectKind.BAD_LENGTH, SLIT, count.at())
                .putText("structure", "distances", count.at()).putText("field", "number of localities", count.at()).put("found", count.value(), count.at())
                .put("expected", rows.size(), count.at()));
        boolean missing = stated.filter(count -> Long.compareUnsigned(count.value(), rows.size()) > 0).isPresent();
        if (rows.isEmpty() || missing || rows.stream().anyMatch(row -> row.size() != rows.size())) {
            testimony.defect(DefectKind.TRUNCATED, SLIT, structure.at()).putText("structure", "distances", structure.at())
                    .putText("field", "rows", structure.at());
        } else {
            testimony.say("/firmware/slit", new Draft(structure.at()).put("localities", rows.size(), structure.at())
                    .putWords("distances", rows.stream().flatMap(List::stream)
                            .map(distance -> Integer.toString(Integer.parseInt(distance, 16))).toList(), structure.at()));
        }
    }
}
