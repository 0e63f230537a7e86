package memwarden.ingest.capture.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import memwarden.ingest.capture.frame.Draft;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.model.Cfmws;
import memwarden.model.ChbsVersion;
import memwarden.model.DefectKind;
import memwarden.model.WindowRestriction;

/** Structures of a CEDT in a disassembly (CXL 3.1, section 9.18.1). */
final class DslWindows {

    private static final String TABLE = "CEDT";
    private static final ChbsVersion[] VERSIONS = {ChbsVersion.CXL_1_1, ChbsVersion.CXL_2_0};

    private final Testimony testimony;
    private int windows;

    DslWindows(Testimony testimony) {
        this.testimony = testimony;
    }

    Draft hostBridge(DslStructure structure) {
        Draft chbs = new Draft(structure.at());
        structure.number("Associated host bridge").ifPresent(uid -> {
            HostBridgeIds.of(testimony).name(uid.value(), uid.at());
            chbs.put("uid", uid.value(), uid.at());
        });
        structure.number("Specification version").ifPresent(version -> {
            if (version.value() >= 0 && version.value() < VERSIONS.length) {
                chbs.put("version", VERSIONS[(int) version.value()].label(), version.at());
            } else {
                reserved("CHBS", "CXL version", version);
            }
        });
        structure.number("Register base").ifPresent(base -> chbs.putHex("base", base.value(), base.at()));
        structure.number("Register length").ifPresent(length -> chbs.putHex("length", length.value(), length.at()));
        return chbs;
    }

    /** The window; nothing if its place is not quoted, or is none in the address space. */
    Optional<Draft> window(DslStructure structure) {
        String id = "w" + windows++;
        return structure.extent("Window base address", "Window size", testimony, TABLE).map(extent -> {
            Draft window = new Draft(structure.at()).put("id", id, structure.at());
            extent.putInto(window);
            List<String> targets = targets(structure);
            if (!targets.isEmpty()) {
                window.putWords("targets", targets, structure.at());
            }
            Optional<DslStructure.Number> members = structure.number("Interleave Members");
            Optional<Integer> ways = members.flatMap(code -> Cfmws.Encoding.waysOfCode(code.value()));
            members.ifPresent(code -> window.put(ways.isPresent() ? "ways" : "encodedWays",
                    ways.map(Long::valueOf).orElse(code.value()), code.at()));
            encoded(structure, window);
            int positions = ways.orElse(targets.size());
            structure.number("Length").filter(length -> length.value() != CfmwsStructure.FIXED_PART + 4L * positions)
                    .ifPresent(length -> {
                        if (length.value() >>> 16 == 0) {
                            window.put("length", length.value(), length.at());
                        } else {
                            reserved("CFMWS", "length", length);
                        }
                    });
            return window;
        });
    }

    private void encoded(DslStructure structure, Draft window) {
        structure.number("Interleave Arithmetic").ifPresent(code -> window.put("arithmetic",
                code.value() == 0 ? "modulo" : code.value() == 1 ? "xor" : Long.toString(code.value()), code.at()));
        structure.number("Granularity").ifPresent(code -> {
            boolean legal = code.value() >= 0 && code.value() <= CfmwsStructure.LARGEST_GRANULARITY;
            window.put(legal ? "granularity" : "encodedGranularity", legal ? 256L << code.value() : code.value(), code.at());
        });
        structure.number("Restrictions").ifPresent(bits -> {
            window.putWords("restrictions", Arrays.stream(WindowRestriction.values())
                    .filter(word -> (bits.value() >> word.ordinal() & 1) != 0).map(WindowRestriction::label).toList(), bits.at());
            if (bits.value() >> WindowRestriction.values().length != 0) {
                reserved("CFMWS", "window restrictions", bits);
            }
        });
        structure.number("QtgId").ifPresent(group -> window.put("qtg", group.value(), group.at()));
    }

    private List<String> targets(DslStructure structure) {
        List<String> targets = new ArrayList<>();
        for (DslStructure.Number target : structure.numbersEnding("Target")) {
            HostBridgeIds.of(testimony).name(target.value(), target.at());
            targets.add(HostBridgeIds.id(target.value()));
        }
        return targets;
    }

    /** The maps of one granularity; nothing if that or a map is not quoted, or if it is reserved. */
    Optional<Draft> xorMap(DslStructure structure) {
        Optional<DslStructure.Number> code = structure.number("Interleave Granularity");
        Optional<DslStructure.Number> count = structure.number("Xormap List Count");
        int maps = structure.numbersEnding("Xormap").size();
        return code.filter(bits -> bits.value() >= 0 && bits.value() <= CfmwsStructure.LARGEST_GRANULARITY)
                .filter(bits -> count.filter(number -> number.value() != maps).isEmpty())
                .map(bits -> new Draft(structure.at()).put("granularity", 256L << bits.value(), bits.at())
                        .putWords("maps", structure.numbersEnding("Xormap").stream()
                                .map(map -> "0x" + Long.toHexString(map.value())).toList(), structure.at()));
    }

    private void reserved(String structure, String field, DslStructure.Number found) {
        testimony.defect(DefectKind.RESERVED_VALUE, TABLE, found.at()).putText("structure", structure, found.at())
                .putText("field", field, found.at()).putHex("found", found.value(), found.at());
    }
}
