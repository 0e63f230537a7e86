package memwarden.ingest.capture.devices;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import memwarden.ingest.capture.frame.Numbers;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.model.AddressRange;
import memwarden.model.DefectKind;
import memwarden.model.Place;
import memwarden.yaml.ScalarNode;

/**
 * A device of the CXL bus, as one or several listings show it. What the first of them says stands, unless it was
 * rounded.
 */
public final class CxlObject {

    private static final long UNSET = -1L;

    private final CxlKind kind;
    private final String name;
    private final Place at;
    private final int ordinal;
    private final int index;
    private final Map<CxlTrait, ScalarNode> traits = new EnumMap<>(CxlTrait.class);
    private final Set<CxlTrait> rounded = EnumSet.noneOf(CxlTrait.class);
    private final Map<String, Dport> dports = new LinkedHashMap<>();
    private final List<ScalarNode> targets = new ArrayList<>();
    private Optional<String> parent = Optional.empty();

    /** @param name one that {@link CxlKind#of} knows */
    CxlObject(CxlKind kind, String name, Place at) {
        this.kind = kind;
        this.name = name;
        this.at = at;
        String[] numbers = name.substring(kind.prefix()).split("\\.");
        ordinal = Integer.parseInt(numbers[0]);
        index = numbers.length > 1 ? Integer.parseInt(numbers[1]) : 0;
    }

    public CxlKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    /** Its number; of a decoder that of its port. */
    int ordinal() {
        return ordinal;
    }

    /** Of a decoder its number within its port. */
    int index() {
        return index;
    }

    /** Where it was shown first. */
    Place at() {
        return at;
    }

    /** The port that it hangs from. */
    Optional<String> parent() {
        return parent;
    }

    public void below(String port) {
        parent = parent.or(() -> Optional.of(port));
    }

    public void tell(CxlTrait trait, ScalarNode value, Testimony testimony) {
        ScalarNode first = traits.get(trait);
        if (first == null || rounded.remove(trait)) {
            traits.put(trait, value);
        } else if (!same(first, value)) {
            Place from = value.origin();
            String file = from.path().substring(from.path().lastIndexOf('/') + 1);
            testimony.defect(DefectKind.CONTRADICTION, file, from).putText("device", name, from)
                    .putText("field", trait.kernelName(), from).putText("text", value.text(), from);
        }
    }

    /** Like {@link #tell}, of a number that was printed rounded; anything exact is better. */
    public void tellRounded(CxlTrait trait, ScalarNode value) {
        if (traits.putIfAbsent(trait, value) == null) {
            rounded.add(trait);
        }
    }

    /** The traits of which only a rounded number is known. */
    Set<CxlTrait> rounded() {
        return Collections.unmodifiableSet(rounded);
    }

    public void add(Dport dport) {
        dports.putIfAbsent(dport.name(), dport);
    }

    /** What is below it, in the order of the listing. */
    List<Dport> dports() {
        return List.copyOf(dports.values());
    }

    /** The names of what a decoder leads to, in the order of its target list; the first listing that has any stands. */
    public void leadsTo(List<ScalarNode> names) {
        if (targets.isEmpty()) {
            targets.addAll(names);
        }
    }

    List<ScalarNode> targets() {
        return Collections.unmodifiableList(targets);
    }

    Optional<ScalarNode> trait(CxlTrait trait) {
        return Optional.ofNullable(traits.get(trait));
    }

    Optional<String> word(CxlTrait trait) {
        return trait(trait).map(ScalarNode::text);
    }

    public Optional<Long> number(CxlTrait trait) {
        return word(trait).flatMap(Numbers::unsigned);
    }

    public boolean is(CxlTrait trait, long number) {
        return number(trait).filter(value -> value == number).isPresent();
    }

    /** Where a trait was told, or where the device was shown. */
    Place place(CxlTrait trait) {
        return trait(trait).map(ScalarNode::origin).orElse(at);
    }

    /** The system addresses that a decoder decodes; empty if none, if unknown, or if they end beyond 64 bits. */
    Optional<AddressRange> range() {
        return span(CxlTrait.START, CxlTrait.SIZE);
    }

    /** The device addresses that a decoder maps to; empty like {@link #range}. */
    Optional<AddressRange> dpa() {
        return span(CxlTrait.DPA_START, CxlTrait.DPA_SIZE);
    }

    /** Whether addresses were told that end beyond 64 bits. */
    boolean overflows(CxlTrait start, CxlTrait size) {
        return occupied(start, size) && span(start, size).isEmpty();
    }

    /** Where something begins and how large it is are both known, and it is something. */
    private boolean occupied(CxlTrait start, CxlTrait size) {
        return number(start).filter(address -> address != UNSET).isPresent()
                && number(size).filter(bytes -> bytes != 0 && bytes != UNSET).isPresent();
    }

    private Optional<AddressRange> span(CxlTrait start, CxlTrait size) {
        return occupied(start, size) ? new AddressRange(number(start).orElseThrow(), UNSET).beginning(number(size).orElseThrow())
                : Optional.empty();
    }

    private static boolean same(ScalarNode one, ScalarNode other) {
        Optional<Long> number = Numbers.unsigned(one.text());
        return number.isPresent() ? number.equals(Numbers.unsigned(other.text())) : one.text().equals(other.text());
    }
}
