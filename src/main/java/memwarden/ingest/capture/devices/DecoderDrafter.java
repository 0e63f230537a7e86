package memwarden.ingest.capture.devices;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import memwarden.ingest.capture.frame.Draft;
import memwarden.ingest.capture.frame.Numbers;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.model.AddressRange;
import memwarden.model.CapacityMode;
import memwarden.model.DefectKind;
import memwarden.model.Place;
import memwarden.model.ProgrammedBy;
import memwarden.model.TargetType;
import memwarden.model.Truth;
import memwarden.yaml.Node;
import memwarden.yaml.ScalarNode;
import memwarden.yaml.SequenceNode;

/** Drafts decoders as they were when the kernel started. */
final class DecoderDrafter {

    private static final String LISTING = "decoders";
    private static final Map<String, TargetType> TARGET_TYPES =
            Map.of("expander", TargetType.HOST_ONLY, "accelerator", TargetType.DEVICE);
    private static final Set<String> NO_MODE = Set.of("none", "");

    private final Testimony testimony;
    private final DeviceListings devices;
    private final BootState boot;
    private final Map<String, String> behind;

    /** @param behind for each downstream port of a switch the id of what is below it: a description has no name for it */
    DecoderDrafter(Testimony testimony, BootState boot, Map<String, String> behind) {
        this.testimony = testimony;
        this.devices = DeviceListings.of(testimony);
        this.boot = boot;
        this.behind = behind;
    }

    Draft ofPort(CxlObject port, CxlObject decoder) {
        Truth committed = boot.committedNow(port, decoder);
        Draft draft = draft(decoder);
        if (committed != Truth.YES || boot.servesWhatWasMade(port, decoder)) {
            return notCommitted(draft, decoder, committed);
        }
        registers(draft, decoder);
        targets(draft, port, decoder);
        return draft;
    }

    Draft ofEndpoint(CxlObject endpoint, CxlObject decoder) {
        Truth committed = boot.committedNow(endpoint, decoder);
        Draft draft = draft(decoder);
        if (committed != Truth.YES || boot.undone(endpoint, decoder)) {
            // What is not programmed shows what the kernel takes for the kind of the device.
            targetType(draft, decoder);
            return notCommitted(draft, decoder, committed);
        }
        registers(draft, decoder);
        switch (boot.who(endpoint, decoder)) {
            case FIRMWARE -> draft.put("programmedBy", ProgrammedBy.FIRMWARE.label(), decoder.at());
            case OPERATOR -> draft.put("programmedBy", ProgrammedBy.OPERATOR.label(), decoder.at());
            default -> { }
        }
        mode(draft, decoder);
        dpa(draft, decoder);
        decoder.trait(CxlTrait.LOCKED).filter(word -> word.text().equals("0") || word.text().equals("1"))
                .ifPresent(word -> draft.put("locked", word.text().equals("1"), word.origin()));
        return draft;
    }

    private static Draft draft(CxlObject decoder) {
        return new Draft(decoder.at()).put("id", decoder.index(), decoder.at());
    }

    /** Where a region was destroyed that nothing tells of any more, its decoders were committed, and who knows which. */
    private Draft notCommitted(Draft draft, CxlObject decoder, Truth now) {
        return now == Truth.UNKNOWN || devices.hasLostRegion() ? draft
                : draft.put("committed", false, decoder.place(CxlTrait.SIZE));
    }

    private void registers(Draft draft, CxlObject decoder) {
        Optional<AddressRange> range = decoder.range();
        if (range.isPresent()) {
            draft.put("range", range.get().toString(), decoder.place(CxlTrait.START));
        } else if (decoder.overflows(CxlTrait.START, CxlTrait.SIZE)) {
            overflow(decoder, CxlTrait.START, CxlTrait.SIZE);
        } else if (decoder.number(CxlTrait.START).isPresent() && decoder.number(CxlTrait.SIZE).isPresent()) {
            draft.putHex("base", decoder.number(CxlTrait.START).get(), decoder.place(CxlTrait.START))
                    .putHex("size", decoder.number(CxlTrait.SIZE).get(), decoder.place(CxlTrait.SIZE));
        }
        if (draft.has("range") || draft.has("base")) {
            draft.put("committed", true, decoder.place(CxlTrait.SIZE));
        }
        decoder.trait(CxlTrait.WAYS).filter(word -> decoder.number(CxlTrait.WAYS).filter(DecoderDrafter::counts).isPresent())
                .ifPresent(word -> draft.put("ways", word.text(), word.origin()));
        decoder.trait(CxlTrait.GRANULARITY).filter(word -> !decoder.is(CxlTrait.GRANULARITY, 0))
                .filter(word -> decoder.number(CxlTrait.GRANULARITY).isPresent())
                .ifPresent(word -> draft.put("granularity", word.text(), word.origin()));
        targetType(draft, decoder);
    }

    private void targetType(Draft draft, CxlObject decoder) {
        decoder.trait(CxlTrait.TARGET_TYPE).ifPresent(word -> {
            if (TARGET_TYPES.containsKey(word.text())) {
                draft.put("targetType", TARGET_TYPES.get(word.text()).label(), word.origin());
            } else {
                unknown(decoder, CxlTrait.TARGET_TYPE, word);
            }
        });
    }

    private static boolean counts(long number) {
        return number > 0 && number <= Integer.MAX_VALUE;
    }

    private void mode(Draft draft, CxlObject decoder) {
        Optional<ScalarNode> mode = decoder.trait(CxlTrait.MODE).filter(word -> !NO_MODE.contains(word.text()));
        mode.ifPresent(word -> {
            if (List.of(CapacityMode.values()).stream().anyMatch(known -> known.label().equals(word.text()))) {
                draft.put("mode", word.text(), word.origin());
            } else {
                unknown(decoder, CxlTrait.MODE, word);
            }
        });
    }

    private void dpa(Draft draft, CxlObject decoder) {
        if (decoder.dpa().isPresent()) {
            draft.put("dpa", decoder.dpa().get().toString(), decoder.place(CxlTrait.DPA_START));
        } else if (decoder.overflows(CxlTrait.DPA_START, CxlTrait.DPA_SIZE)) {
            overflow(decoder, CxlTrait.DPA_START, CxlTrait.DPA_SIZE);
        } else if (decoder.is(CxlTrait.DPA_SIZE, 0)) {
            draft.put("dpa", "absent", decoder.place(CxlTrait.DPA_SIZE));
        }
    }

    /** What is below, if all of it is known. */
    private void targets(Draft draft, CxlObject port, CxlObject decoder) {
        List<ScalarNode> names = decoder.targets().isEmpty() ? numbered(port, decoder) : decoder.targets();
        if (!names.isEmpty()) {
            draft.put("targets", new SequenceNode(names.stream().map(name -> (Node) Draft.text(
                    behind.getOrDefault(name.text(), name.text()), name.origin())).toList(), names.get(0).origin()));
        }
    }

    /** The names of those ports that the target list has the numbers of; none if one is missing. */
    private static List<ScalarNode> numbered(CxlObject port, CxlObject decoder) {
        Optional<ScalarNode> list = decoder.trait(CxlTrait.TARGET_LIST);
        List<String> numbers = list.map(word -> List.of(word.text().split(","))).orElse(List.of());
        Map<Long, String> ports = new HashMap<>();
        port.dports().forEach(dport -> dport.id().ifPresent(id -> ports.putIfAbsent(id, dport.name())));
        List<ScalarNode> names = numbers.stream().flatMap(number -> Numbers.unsigned(number).map(ports::get).stream())
                .map(name -> Draft.text(name, list.orElseThrow().origin())).toList();
        return names.size() == numbers.size() ? names : List.of();
    }

    private void overflow(CxlObject decoder, CxlTrait start, CxlTrait size) {
        Place at = decoder.place(size);
        testimony.defect(DefectKind.OVERFLOW, LISTING, at).putText("structure", "decoder", at)
                .putText("device", decoder.name(), at).putText("field", size.kernelName(), at)
                .putHex("found", decoder.number(size).orElseThrow(), at)
                .putHex("expected", -decoder.number(start).orElseThrow(), at);
    }

    private void unknown(CxlObject decoder, CxlTrait trait, ScalarNode word) {
        testimony.defect(DefectKind.UNKNOWN_WORD, LISTING, word.origin()).putText("device", decoder.name(), word.origin())
                .putText("field", trait.kernelName(), word.origin()).putText("text", word.text(), word.origin());
    }
}
