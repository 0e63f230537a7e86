package memwarden.ingest.capture.listings;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import memwarden.ingest.capture.devices.CxlKind;
import memwarden.ingest.capture.devices.CxlObject;
import memwarden.ingest.capture.devices.CxlTrait;
import memwarden.ingest.capture.devices.DeviceListings;
import memwarden.ingest.capture.devices.Dport;
import memwarden.ingest.capture.devices.ObservedCxl;
import memwarden.ingest.capture.frame.Draft;
import memwarden.ingest.capture.frame.HumanSize;
import memwarden.ingest.capture.frame.Numbers;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.model.AddressRange;
import memwarden.model.DefectKind;
import memwarden.yaml.ScalarNode;

/** Takes the objects of {@code cxl list}, one by one, whatever they stand in. */
final class CxlListObjects {

    private static final String NONE = "0";
    /** Lists of objects that stand under no other object, and the device of an endpoint. */
    private static final Set<String> OBJECTS = Set.of("anon memdevs", "memdev", "memdevs", "buses", "ports", "endpoints",
            "root decoders", "port decoders", "endpoint decoders", "regions");
    /** What says nothing about who owns memory, or says once more what other keys do. */
    private static final Set<String> OF_NO_USE = Set.of("provider", "nr_dports", "dports", "depth", "state", "numa_node",
            "pmem_qos_class", "ram_qos_class", "qos_class", "qos_class_mismatch", "firmware_version", "partition_info",
            "health", "alert_config", "firmware", "media_errors", "poison_injectable", "protocol_injectable",
            "injectable_protocol_errors", "max_available_extent", "accelmem_capable", "pmem_capable", "volatile_capable",
            "nr_targets", "targets", "decode_state", "mappings", "daxregion", "locked", "extended_linear_cache_size",
            "type", "resource", "size");
    private static final Map<CxlTrait, String> NUMBERS_OF_DECODER = new EnumMap<>(Map.of(CxlTrait.START, "resource",
            CxlTrait.SIZE, "size", CxlTrait.WAYS, "interleave_ways", CxlTrait.GRANULARITY, "interleave_granularity",
            CxlTrait.DPA_START, "dpa_resource", CxlTrait.DPA_SIZE, "dpa_size"));
    private static final Map<CxlTrait, String> NUMBERS_OF_MEMDEV = new EnumMap<>(Map.of(CxlTrait.RAM_SIZE, "ram_size",
            CxlTrait.PMEM_SIZE, "pmem_size", CxlTrait.SERIAL, "serial"));
    private static final Map<CxlTrait, String> NUMBERS_OF_PORT = Map.of(CxlTrait.COMMITTED, "decoders_committed");
    private static final Map<CxlTrait, String> WORDS =
            new EnumMap<>(Map.of(CxlTrait.HOST, "host", CxlTrait.PARENT_DPORT, "parent_dport"));
    private static final Map<CxlTrait, String> WORDS_OF_DECODER =
            new EnumMap<>(Map.of(CxlTrait.MODE, "mode", CxlTrait.REGION, "region"));

    private final Testimony testimony;
    private final ListedKeys.Unknown unknown;
    private boolean completeBus;

    CxlListObjects(Testimony testimony) {
        this.testimony = testimony;
        unknown = new ListedKeys.Unknown(OF_NO_USE, testimony, DeviceListings.CXL_LIST);
    }

    /** Whether a bus was listed with what is below it, and so with every device that hangs from it. */
    boolean completeBus() {
        return completeBus;
    }

    boolean holdsObjects(String key) {
        return OBJECTS.contains(key) || key.indexOf(':') > 0;
    }

    /**
     * Takes an object if it is one.
     *
     * @param above the object that it stands in
     * @return its name
     */
    Optional<String> take(ListedKeys keys, Optional<String> above) {
        if (keys.has("position")) {
            return Optional.empty();
        }
        for (String kind : List.of("decoder", "region", "memdev", "endpoint", "port", "bus")) {
            Optional<ScalarNode> name = keys.word(kind);
            if (name.isPresent()) {
                take(kind, name.get(), keys, above);
                return name.map(ScalarNode::text);
            }
        }
        return Optional.empty();
    }

    private void take(String word, ScalarNode name, ListedKeys keys, Optional<String> above) {
        Optional<CxlKind> kind = CxlKind.of(name.text());
        if (kind.isEmpty()) {
            testimony.defect(DefectKind.UNKNOWN_WORD, DeviceListings.CXL_LIST, name.origin())
                    .putText("text", word + " " + name.text(), name.origin());
        } else if (kind.get() == CxlKind.REGION) {
            region(name, keys);
        } else {
            object(DeviceListings.of(testimony).object(kind.get(), name.text(), keys.at()), keys, above);
        }
    }

    private void object(CxlObject object, ListedKeys keys, Optional<String> above) {
        switch (object.kind()) {
            case DECODER -> decoder(object, keys);
            case MEMDEV -> {
                tell(object, NUMBERS_OF_MEMDEV, WORDS, keys);
                above.flatMap(DeviceListings.of(testimony)::find).filter(one -> one.kind() == CxlKind.ENDPOINT)
                        .ifPresent(endpoint -> endpoint.tell(CxlTrait.HOST, keys.word("memdev").orElseThrow(), testimony));
            }
            case ROOT -> {
                dports(object, keys);
                completeBus |= keys.has("decoders:" + object.name()) || keys.has("ports:" + object.name());
                unknown.report(keys, Set.of("bus"));
            }
            default -> {
                tell(object, NUMBERS_OF_PORT, WORDS, keys);
                dports(object, keys);
                above.ifPresent(object::below);
            }
        }
    }

    private void decoder(CxlObject decoder, ListedKeys keys) {
        tell(decoder, NUMBERS_OF_DECODER, WORDS_OF_DECODER, keys);
        if (!keys.has("size") && keys.says("state", "disabled")) {
            decoder.tell(CxlTrait.SIZE, Draft.word(NONE, keys.word("state").orElseThrow().origin()), testimony);
        }
        if (keys.has("max_available_extent")) {
            decoder.tell(CxlTrait.TAKES_RAM, flag("volatile_capable", keys), testimony);
            decoder.tell(CxlTrait.TAKES_PMEM, flag("pmem_capable", keys), testimony);
        }
        decoder.leadsTo(keys.list("targets").stream().flatMap(target -> target.word("target").stream()).toList());
    }

    private static ScalarNode flag(String key, ListedKeys keys) {
        return keys.word(key).map(word -> Draft.word(word.text().equals("true") ? "1" : NONE, word.origin()))
                .orElse(Draft.word(NONE, keys.at()));
    }

    private void dports(CxlObject port, ListedKeys keys) {
        for (ListedKeys dport : keys.list("dports")) {
            unknown.report(dport, Set.of("dport", "alias", "id"));
            dport.word("dport").ifPresent(name -> port.add(new Dport(name.text(),
                    dport.word("alias").map(ScalarNode::text),
                    dport.word("id").map(ScalarNode::text).flatMap(Numbers::unsigned), dport.at())));
        }
    }

    private void region(ScalarNode name, ListedKeys keys) {
        Draft region = ObservedCxl.region(name.text(), keys.at(), keys.word("type"), Optional.empty(), testimony);
        Optional<AddressRange> range = number("resource", keys).flatMap(start -> number("size", keys)
                .filter(size -> size != 0).flatMap(size -> new AddressRange(start, -1L).beginning(size)));
        range.ifPresent(span -> testimony.tell(region, "range",
                Draft.word(span.toString(), keys.word("resource").orElseThrow().origin())));
        unknown.report(keys, Set.of("region", "interleave_ways", "interleave_granularity"));
    }

    private static Optional<Long> number(String key, ListedKeys keys) {
        return keys.word(key).map(ScalarNode::text).flatMap(text -> Numbers.unsigned(text).or(() -> HumanSize.nearest(text)));
    }

    private void tell(CxlObject object, Map<CxlTrait, String> numbers, Map<CxlTrait, String> words, ListedKeys keys) {
        numbers.forEach((trait, key) -> keys.word(key).ifPresent(value -> number(object, trait, value)));
        words.forEach((trait, key) -> keys.word(key).ifPresent(value -> object.tell(trait, value, testimony)));
        unknown.report(keys, Set.of("decoder", "memdev", "endpoint", "port", "host", "parent_dport", "mode", "region",
                "ram_size", "pmem_size", "serial", "decoders_committed", "interleave_ways", "interleave_granularity",
                "dpa_resource", "dpa_size"));
    }

    private void number(CxlObject object, CxlTrait trait, ScalarNode value) {
        if (Numbers.unsigned(value.text()).isPresent()) {
            object.tell(trait, value, testimony);
        } else {
            HumanSize.nearest(value.text()).ifPresentOrElse(
                    bytes -> object.tellRounded(trait, Draft.word(Long.toUnsignedString(bytes), value.origin())),
                    () -> testimony.defect(DefectKind.UNKNOWN_WORD, DeviceListings.CXL_LIST, value.origin())
                            .putText("device", object.name(), value.origin())
                            .putText("field", trait.kernelName(), value.origin()).putText("text", value.text(), value.origin()));
        }
    }
}
