package memwarden.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import memwarden.model.AddressRange;
import memwarden.model.CacheAssociativity;
import memwarden.model.Cdat;
import memwarden.model.CdatState;
import memwarden.model.CdatStructure;
import memwarden.model.Dsemts;
import memwarden.model.DsemtsType;
import memwarden.model.Dsis;
import memwarden.model.Dslbis;
import memwarden.model.Dsmas;
import memwarden.model.DsmasFlag;
import memwarden.model.Dsmscis;
import memwarden.model.Origins;
import memwarden.model.PerformanceType;
import memwarden.model.Sslbis;
import memwarden.yaml.Node;
import memwarden.yaml.ScalarNode;

/** Reads the CDAT of one device: the table, or the word that says why there is none. */
final class CdatBinder {

    private static final CdatState[] WORDS = {CdatState.ABSENT, CdatState.UNREADABLE};
    private static final DsemtsType[] TYPES =
            {DsemtsType.CONVENTIONAL, DsemtsType.SPECIFIC_PURPOSE, DsemtsType.RESERVED};

    private final String device;
    private final Scalars scalars;

    /** @param device id of the endpoint or switch */
    CdatBinder(String device, Worksheet sheet) {
        this.device = device;
        scalars = new Scalars(sheet);
    }

    Cdat read(Fields owner) {
        Optional<Node> node = owner.node("cdat");
        Origins at = Origins.of(owner.originOf("cdat"));
        if (node.isPresent() && node.get() instanceof ScalarNode) {
            return owner.value("cdat", scalars.oneOf("a state of a CDAT", WORDS))
                    .map(state -> new Cdat(device, state, List.of(), at))
                    .orElseGet(() -> new Cdat(device, CdatState.NOT_STATED, List.of(), at));
        }
        return owner.mapping("cdat", table -> Optional.of(table(table)))
                .orElseGet(() -> new Cdat(device, CdatState.NOT_STATED, List.of(), at));
    }

    private Cdat table(Fields fields) {
        List<CdatStructure> structures = new ArrayList<>();
        structures.addAll(all(fields, "dsmas", "a DSMAS", this::dsmas));
        structures.addAll(all(fields, "dslbis", "a DSLBIS", this::dslbis));
        structures.addAll(all(fields, "dsmscis", "a DSMSCIS", this::dsmscis));
        structures.addAll(all(fields, "dsis", "a DSIS", this::dsis));
        structures.addAll(all(fields, "dsemts", "a DSEMTS", this::dsemts));
        structures.addAll(all(fields, "sslbis", "an entry of an SSLBIS", this::sslbis));
        return new Cdat(device, CdatState.PRESENT, structures, fields.origins());
    }

    private static <T> List<T> all(Fields fields, String key, String thing, Function<Fields, Optional<T>> reader) {
        return fields.list(key, thing, (index, entry) -> reader.apply(entry)).orElse(List.of());
    }

    private Optional<Dsmas> dsmas(Fields fields) {
        Optional<Integer> handle = handle(fields);
        fields.require("dpa");
        Optional<AddressRange> dpa = fields.value("dpa", scalars::range);
        Optional<Set<DsmasFlag>> flags = WordSets.read(fields, "flags", "a flag of a DSMAS", DsmasFlag.class);
        return handle.flatMap(number -> dpa.map(range ->
                new Dsmas(device, number, flags, range, fields.origins())));
    }

    private Optional<Dslbis> dslbis(Fields fields) {
        Optional<Integer> handle = handle(fields);
        Optional<PerformanceType> type = performance(fields);
        long hierarchy = fields.value("hierarchy", scalars.field(1)).orElse(0L);
        Optional<Long> unit = baseUnit(fields);
        Optional<Integer> entry = required(fields, "entry", 2);
        return handle.flatMap(number -> type.flatMap(kind -> unit.flatMap(base -> entry.map(value ->
                new Dslbis(device, number, kind, hierarchy, base, value, fields.origins())))));
    }

    private Optional<Dsmscis> dsmscis(Fields fields) {
        Optional<Integer> handle = handle(fields);
        fields.require("size");
        Optional<Long> size = fields.value("size", scalars::size);
        Optional<CacheAssociativity> associativity =
                fields.value("associativity", scalars.oneOf("an associativity", CacheAssociativity.values()));
        return handle.flatMap(number -> size.map(bytes ->
                new Dsmscis(device, number, bytes, associativity, fields.origins())));
    }

    private Optional<Dsis> dsis(Fields fields) {
        return handle(fields).map(number ->
                new Dsis(device, number, fields.truth("memoryAttached"), fields.origins()));
    }

    private Optional<Dsemts> dsemts(Fields fields) {
        Optional<Integer> handle = handle(fields);
        fields.require("type", "offset", "length");
        Optional<DsemtsType> type = fields.value("type", this::efiType);
        Optional<Long> offset = fields.value("offset", scalars::sizeOrZero);
        Optional<Long> length = fields.value("length", scalars::size);
        return handle.flatMap(number -> type.flatMap(kind -> offset.flatMap(from -> length.map(bytes ->
                new Dsemts(device, number, kind, from, bytes, fields.origins())))));
    }

    /** A word of the specification, or the number of a code. */
    private Optional<DsemtsType> efiType(ScalarNode node) {
        if (node.text().isEmpty() || !Character.isDigit(node.text().charAt(0))) {
            return scalars.oneOf("a type of a DSEMTS", TYPES).apply(node);
        }
        return scalars.field(1).apply(node)
                .map(code -> code < TYPES.length ? TYPES[code.intValue()] : DsemtsType.UNKNOWN_CODE);
    }

    private Optional<Sslbis> sslbis(Fields fields) {
        Optional<PerformanceType> type = performance(fields);
        Optional<Long> unit = baseUnit(fields);
        Optional<Integer> portX = required(fields, "portX", 2);
        Optional<Integer> portY = required(fields, "portY", 2);
        Optional<Integer> entry = required(fields, "entry", 2);
        return type.flatMap(kind -> unit.flatMap(base -> portX.flatMap(one -> portY.flatMap(other -> entry.map(value ->
                new Sslbis(device, kind, base, one, other, value, fields.origins()))))));
    }

    private Optional<Integer> handle(Fields fields) {
        return required(fields, "handle", 1);
    }

    private Optional<Integer> required(Fields fields, String key, int bytes) {
        fields.require(key);
        return fields.value(key, scalars.field(bytes)).map(Long::intValue);
    }

    private Optional<PerformanceType> performance(Fields fields) {
        fields.require("type");
        return fields.value("type", scalars.oneOf("a data type of latency and bandwidth", PerformanceType.values()));
    }

    private Optional<Long> baseUnit(Fields fields) {
        fields.require("baseUnit");
        return fields.value("baseUnit", scalars::number);
    }
}
