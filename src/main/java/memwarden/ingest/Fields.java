package memwarden.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import memwarden.model.AddressRange;
import memwarden.model.Origin;
import memwarden.model.Origins;
import memwarden.model.Section;
import memwarden.model.Place;
import memwarden.model.Truth;
import memwarden.yaml.MappingNode;
import memwarden.yaml.Node;
import memwarden.yaml.Quote;
import memwarden.yaml.ScalarNode;
import memwarden.yaml.SequenceNode;

/**
 * A mapping that is being read. Each key is taken by its name; a key that nobody took is reported, and the names that
 * were asked for are those that it could have been.
 */
final class Fields {

    private final String thing;
    private final Place origin;
    private final Worksheet sheet;
    private final Scalars scalars;
    private final Map<String, MappingNode.Entry> entries = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private final Map<String, Origin> origins = new HashMap<>();

    private Fields(MappingNode node, String thing, Worksheet sheet) {
        this.thing = thing;
        this.origin = node.origin();
        this.sheet = sheet;
        this.scalars = new Scalars(sheet);
        node.entries().forEach(entry -> entries.put(entry.key(), entry));
    }

    /**
     * Reads a node that must be a mapping.
     *
     * @param thing what it describes, with its article: for messages
     * @param reader takes all the keys that may stand there
     */
    static <T> Optional<T> read(Node node, String thing, Worksheet sheet, Function<Fields, Optional<T>> reader) {
        if (!(node instanceof MappingNode mapping)) {
            sheet.problem(node.origin(), thing + " is a mapping, not " + kind(node),
                    "its values are told apart by their keys", "write `key: value` pairs");
            return Optional.empty();
        }
        Fields fields = new Fields(mapping, thing, sheet);
        Optional<T> result = reader.apply(fields);
        fields.reportUnasked();
        return result;
    }

    Worksheet sheet() {
        return sheet;
    }

    Scalars scalars() {
        return scalars;
    }

    Place origin() {
        return origin;
    }

    /** The places of the values taken so far. */
    Origins origins() {
        return new Origins(origin, origins);
    }

    /** Whether the key was written, with whatever value. */
    boolean has(String key) {
        asked.add(key);
        return entries.containsKey(key);
    }

    /** The place of a value; that of the whole mapping if the key was not written. */
    Place originOf(String key) {
        return has(key) ? entries.get(key).value().origin() : origin;
    }

    /** Reports keys that must be there and are not. */
    void require(String... keys) {
        for (String key : keys) {
            if (!has(key)) {
                sheet.problem(origin, thing + " without `" + key + "`", "it says nothing without that key",
                        "add `" + key + ": …`");
            }
        }
    }

    /** The value of a key, if it was written and is more than nothing. */
    Optional<Node> node(String key) {
        if (!has(key)) {
            return Optional.empty();
        }
        MappingNode.Entry entry = entries.get(key);
        if (isNull(entry.value())) {
            sheet.problem(entry.keyOrigin(), "`" + key + "` has no value",
                    "what is not known is left out, and what is not there is said to be absent",
                    "write a value, or remove the key");
            return Optional.empty();
        }
        origins.put(key, entry.value().origin());
        return Optional.of(entry.value());
    }

    /** A single value, read with one of the {@linkplain Scalars grammars}. */
    <T> Optional<T> value(String key, Function<ScalarNode, Optional<T>> grammar) {
        return node(key).flatMap(node -> scalar("`" + key + "`", node)).flatMap(grammar);
    }

    /** A list of single values; what could not be read is not in it. */
    <T> Optional<List<T>> values(String key, Function<ScalarNode, Optional<T>> grammar) {
        return node(key).flatMap(node -> items(key, node,
                (index, item) -> scalar("an entry of `" + key + "`", item).flatMap(grammar)));
    }

    /** A mapping below a key. */
    <T> Optional<T> mapping(String key, Function<Fields, Optional<T>> reader) {
        return node(key).flatMap(node -> read(node, "`" + key + "`", sheet, reader));
    }

    /**
     * A mapping below a key, or the word {@code absent}, or nothing said.
     *
     * @param absent what stands for the word, at its place
     * @param missing what stands for nothing, at the place that should have held it
     */
    <T> T part(String key, Function<Fields, T> reader, Function<Place, T> absent,
            Function<Place, T> missing) {
        if (isAbsent(key)) {
            return absent.apply(originOf(key));
        }
        return mapping(key, fields -> Optional.of(reader.apply(fields))).orElseGet(() -> missing.apply(originOf(key)));
    }

    /** The keys of a mapping that are not known beforehand. */
    Optional<MappingNode> open(String key) {
        Optional<Node> node = node(key);
        if (node.isPresent() && !(node.get() instanceof MappingNode)) {
            sheet.problem(node.get().origin(), "`" + key + "` is a mapping, not " + kind(node.get()),
                    "its values are told apart by their keys", "write `key: value` pairs");
        }
        return node.filter(MappingNode.class::isInstance).map(MappingNode.class::cast);
    }

    /** Reads one mapping of a list, of which it is the entry {@code index}, from 0. */
    @FunctionalInterface
    interface ItemReader<T> {
        Optional<T> read(int index, Fields item);
    }

    /**
     * A list of mappings.
     *
     * @param thing what an entry describes, with its article
     */
    <T> Optional<List<T>> list(String key, String thing, ItemReader<T> reader) {
        return node(key).flatMap(node -> items(key, node,
                (index, item) -> read(item, thing, sheet, fields -> reader.read(index, fields))));
    }

    /**
     * A list of mappings, or the word {@code absent}, or nothing said.
     *
     * @param thing what an entry describes, with its article
     */
    <T> Section<T> section(String key, String thing, ItemReader<T> reader) {
        if (isAbsent(key)) {
            return Section.absent(originOf(key));
        }
        return list(key, thing, reader).map(entries -> new Section<>(true, entries, originOf(key)))
                .orElseGet(() -> Section.missing(originOf(key)));
    }

    /** Whether the word {@code absent} stands in the place of the value. */
    boolean isAbsent(String key) {
        boolean absent = has(key) && entries.get(key).value() instanceof ScalarNode scalar && scalar.text().equals("absent");
        if (absent) {
            origins.put(key, entries.get(key).value().origin());
        }
        return absent;
    }

    /** A yes or no; unknown if it was not written. */
    Truth truth(String key) {
        return value(key, scalars::yesOrNo).map(yes -> yes ? Truth.YES : Truth.NO).orElse(Truth.UNKNOWN);
    }

    /** Reports two keys that say the same thing, at the place of the second one. */
    void refuseBoth(String one, String other, String remedy) {
        if (has(one) & has(other)) {
            sheet.problem(originOf(other), thing + " with `" + one + "` and with `" + other + "`",
                    "the two could say different things", remedy);
        }
    }

    /** A range that something occupies, below a key of its own. */
    Optional<AddressRange> range(String key) {
        Optional<AddressRange> range = value(key, scalars::range);
        if (has(key)) {
            sheet.rangeAt(originOf(key), range);
        }
        return range;
    }

    /** A range as {@code range}, or as {@code base} and {@code size}; empty if none is written, or a faulty one. */
    Optional<AddressRange> span() {
        return extent(scalars::size).flatMap(Extent::range);
    }

    /** Like {@link #span()}, but reports it if none is written. */
    Optional<AddressRange> requiredSpan() {
        requireSpan();
        return span();
    }

    /**
     * Where something lies that may be of size 0.
     *
     * @param range what it occupies; empty if its size is 0
     */
    record Extent(long base, Optional<AddressRange> range) {
    }

    /** Like {@link #requiredSpan()}, but takes a {@code size} of 0 too. */
    Optional<Extent> requiredExtent() {
        requireSpan();
        return extent(scalars::sizeOrZero);
    }

    /**
     * What a base and a size register hold, of whatever value.
     *
     * @param range empty if the size is 0, or if either register has every bit set
     */
    record Registers(long base, long size, Optional<AddressRange> range) {

        boolean empty() {
            return size == 0;
        }

        boolean baseAllOnes() {
            return range.isEmpty() && base == -1L;
        }

        boolean sizeAllOnes() {
            return range.isEmpty() && size == -1L;
        }
    }

    /** A {@code range}, or the registers {@code base} and {@code size}; empty if neither is written, or a faulty one. */
    Optional<Registers> registers() {
        if (!has("range") & has("base") & has("size")) {
            Optional<Long> base = value("base", scalars::number);
            Optional<Long> size = value("size", scalars::sizeOrZero);
            if (base.isEmpty() || size.isEmpty()) {
                return Optional.empty();
            }
            if (size.get() == 0 || size.get() == -1L || base.get() == -1L) {
                origins.put("range", originOf("base"));
                return Optional.of(new Registers(base.get(), size.get(), Optional.empty()));
            }
        }
        return span().map(range -> new Registers(range.start(), range.size(), Optional.of(range)));
    }

    private void requireSpan() {
        if (!hasSpan()) {
            sheet.problem(origin, thing + " without `range`", "it must be known where it lies",
                    "add `range: START-END`, or `base` and `size`");
        }
    }

    private Optional<Extent> extent(Function<ScalarNode, Optional<Long>> sizes) {
        if (!hasSpan()) {
            return Optional.empty();
        }
        String other = has("base") ? "base" : "size";
        refuseBoth("range", other, "keep either `range`, or `base` and `size`");
        if (has("range")) {
            return range("range").map(range -> new Extent(range.start(), Optional.of(range)));
        }
        Optional<Extent> extent = baseAndSize(sizes);
        if (extent.isEmpty() || extent.get().range.isPresent()) {
            sheet.rangeAt(originOf(other), extent.flatMap(Extent::range));
        }
        return extent;
    }

    boolean hasSpan() {
        return has("range") | has("base") | has("size");
    }

    private Optional<Extent> baseAndSize(Function<ScalarNode, Optional<Long>> sizes) {
        if (has("base") != has("size")) {
            String written = has("base") ? "base" : "size";
            String missing = has("base") ? "size" : "base";
            sheet.problem(originOf(written), "`" + written + "` without `" + missing + "`",
                    "a range needs both, or `range` in their place", "add `" + missing + ": …`");
        }
        Optional<Long> base = value("base", scalars::number);
        Optional<Long> size = value("size", sizes);
        if (base.isEmpty() || size.isEmpty()) {
            return Optional.empty();
        }
        // Whoever asks where the range was written finds its base.
        origins.put("range", originOf("base"));
        if (size.get() == 0) {
            return Optional.of(new Extent(base.get(), Optional.empty()));
        }
        long end = base.get() + size.get() - 1;
        if (Long.compareUnsigned(end, base.get()) < 0) {
            sheet.problem(originOf("size"), "base " + AddressRange.hex(base.get()) + " and size "
                    + AddressRange.hex(size.get()) + " reach beyond 64 bits",
                    "the last address is 0xffffffffffffffff", "correct `base` or `size`");
            return Optional.empty();
        }
        return Optional.of(new Extent(base.get(), Optional.of(new AddressRange(base.get(), end))));
    }

    /** A single value, or a problem that names {@code thing}. */
    private Optional<ScalarNode> scalar(String thing, Node node) {
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar);
        }
        sheet.problem(node.origin(), thing + " is a single value, not " + kind(node), "it can be read in no other way",
                "write one value");
        return Optional.empty();
    }

    @FunctionalInterface
    private interface NodeReader<T> {
        Optional<T> read(int index, Node item);
    }

    private <T> Optional<List<T>> items(String key, Node node, NodeReader<T> reader) {
        if (!(node instanceof SequenceNode sequence)) {
            sheet.problem(node.origin(), "`" + key + "` is a list, not " + kind(node), "it may hold several entries",
                    "write each entry behind a `-`, or all of them between `[` and `]`");
            return Optional.empty();
        }
        List<T> read = new ArrayList<>();
        for (int i = 0; i < sequence.items().size(); i++) {
            Node item = sequence.items().get(i);
            if (isNull(item)) {
                sheet.problem(item.origin(), "an entry of `" + key + "` has no value", "nothing is said by it",
                        "write a value, or remove the entry");
            } else {
                reader.read(i, item).ifPresent(read::add);
            }
        }
        return Optional.of(read);
    }

    private void reportUnasked() {
        for (MappingNode.Entry entry : entries.values()) {
            if (!asked.contains(entry.key())) {
                sheet.problem(entry.keyOrigin(), "unknown key " + Quote.of(entry.key()) + " in " + thing,
                        "a key that is not understood would be a fact that is not checked",
                        new Spelling(asked).remedy(entry.key()));
            }
        }
    }

    private static boolean isNull(Node node) {
        return node instanceof ScalarNode scalar && scalar.isNull();
    }

    private static String kind(Node node) {
        if (node instanceof ScalarNode scalar) {
            return "the single value " + Quote.of(scalar.text());
        }
        return node instanceof MappingNode ? "a mapping" : "a list";
    }
}
