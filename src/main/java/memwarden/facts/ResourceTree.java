package memwarden.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import memwarden.model.AddressRange;
import memwarden.model.Spanned;

/**
 * The nesting of resources, by the rules of kernel/resource.c. What is inserted, when and how is not decided here: each
 * resource says it.
 */
public final class ResourceTree {

    private static final AddressRange EVERYTHING = new AddressRange(0, -1L);
    private static final Comparator<Resource> BY_TURN = Comparator.comparingInt((Resource one) -> one.row().turn())
            .thenComparing(one -> one.range().start(), Long::compareUnsigned)
            .thenComparing(one -> one.range().end(), (one, other) -> Long.compareUnsigned(other, one))
            .thenComparing(Resource::label);

    private final Entry root = new Entry(null, EVERYTHING);
    private final Map<Resource, Entry> entries = new IdentityHashMap<>();
    private final Map<Resource, Resource> displacedBy = new IdentityHashMap<>();
    private final TreeMap<Long, Entry> published = new TreeMap<>(Long::compareUnsigned);

    private ResourceTree() {
    }

    /** A resource at its place, with what lies in it by address. */
    private static final class Entry {

        private final Resource resource;
        private final AddressRange place;
        private final List<Entry> children = new ArrayList<>();

        private Entry(Resource resource, AddressRange place) {
            this.resource = resource;
            this.place = place;
        }

        /** The index of the first child that ends in the range or behind it: that is where the range would stand. */
        private int firstTouching(AddressRange range) {
            int low = 0;
            int high = children.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (Long.compareUnsigned(children.get(middle).place.end(), range.start()) < 0) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        private int behindLastTouching(AddressRange range) {
            int behind = firstTouching(range);
            while (behind < children.size() && children.get(behind).place.overlaps(range)) {
                behind++;
            }
            return behind;
        }
    }

    /**
     * Inserts every resource in its turn, those of one turn by address.
     *
     * @param windowNumbers numbers of resources that do not count by address
     * @return those that have a line in the order of the lines, then the others
     */
    public static List<PlacedResource> of(Collection<Resource> resources, Collection<WindowNumber> windowNumbers) {
        ResourceTree tree = new ResourceTree();
        List<Resource> byTurn = resources.stream().sorted(BY_TURN).toList();
        for (Resource resource : byTurn) {
            switch (resource.row().how()) {
                case INSERT -> tree.insert(tree.root, resource, resource.range());
                case EXPAND -> tree.expand(resource, resource.range());
                case PUBLISH -> tree.publish(resource);
                case BELOW -> tree.publishedOver(resource.range().start())
                        .filter(window -> window.place.contains(resource.range()))
                        .ifPresent(window -> tree.insert(window, resource, resource.range()));
                case REQUEST -> tree.request(resource);
            }
        }
        Names names = new Names(windowNumbers);
        List<PlacedResource> lines = new ArrayList<>();
        tree.list(tree.root, 0, names, lines);
        byTurn.stream().filter(resource -> !tree.entries.containsKey(resource))
                .forEach(resource -> lines.add(new PlacedResource(resource, Optional.empty(), 0,
                        names.of(resource), Optional.ofNullable(tree.displacedBy.get(resource)))));
        return lines;
    }

    private void list(Entry parent, int depth, Names names, List<PlacedResource> lines) {
        for (Entry entry : parent.children) {
            lines.add(new PlacedResource(entry.resource, Optional.of(entry.place), depth, names.of(entry.resource),
                    Optional.ofNullable(displacedBy.get(entry.resource))));
            list(entry, depth + 1, names, lines);
        }
    }

    /** The entry that is in the way; empty if the resource has found its place. */
    private Optional<Entry> insert(Entry top, Resource resource, AddressRange place) {
        Entry parent = top;
        int first = parent.firstTouching(place);
        while (first < parent.children.size() && !parent.children.get(first).place.equals(place)
                && parent.children.get(first).place.contains(place)) {
            parent = parent.children.get(first);
            first = parent.firstTouching(place);
        }
        int behind = parent.behindLastTouching(place);
        List<Entry> covered = parent.children.subList(first, behind);
        Optional<Entry> crossed = covered.stream().filter(entry -> !place.contains(entry.place)).findFirst();
        if (crossed.isPresent()) {
            return crossed;
        }
        if (!parent.place.contains(place)) {
            return Optional.of(parent);
        }
        Entry entry = new Entry(resource, place);
        entry.children.addAll(covered);
        covered.clear();
        parent.children.add(first, entry);
        entries.put(resource, entry);
        return Optional.empty();
    }

    private void expand(Resource resource, AddressRange wanted) {
        AddressRange place = wanted;
        for (Optional<Entry> crossed = insert(root, resource, place); crossed.isPresent();
                crossed = insert(root, resource, place)) {
            place = place.span(crossed.get().place);
        }
    }

    private void publish(Resource resource) {
        Optional<Entry> before = publishedOver(resource.range().start());
        if (before.isPresent() && before.get().resource.range().contains(resource.range())) {
            // Inside another in the driver's own tree, of which only the outermost are published.
            return;
        }
        Optional<AddressRange> left = Optional.of(resource.range());
        if (before.isPresent()) {
            displacedBy.put(resource, before.get().resource);
            left = resource.range().after(before.get().place);
        }
        left.ifPresent(place -> {
            expand(resource, place);
            published.put(entries.get(resource).place.start(), entries.get(resource));
        });
    }

    /** The published entry that occupies an address. */
    private Optional<Entry> publishedOver(long address) {
        return Optional.ofNullable(published.floorEntry(address)).map(Map.Entry::getValue)
                .filter(entry -> Long.compareUnsigned(address, entry.place.end()) <= 0);
    }

    private void request(Resource resource) {
        Entry parent = root;
        int first = parent.firstTouching(resource.range());
        while (first < parent.children.size() && !parent.children.get(first).resource.row().busy()
                && parent.children.get(first).place.contains(resource.range())) {
            parent = parent.children.get(first);
            first = parent.firstTouching(resource.range());
        }
        if (parent.behindLastTouching(resource.range()) == first) {
            Entry entry = new Entry(resource, resource.range());
            parent.children.add(first, entry);
            entries.put(resource, entry);
        }
    }

    /** Numbers what shares a name, in the order of the lines. */
    private static final class Names {

        private static final String NUMBER = "{n}";

        private final Map<Spanned, Integer> windows = new IdentityHashMap<>();
        private final Map<String, Integer> next = new HashMap<>();

        private Names(Collection<WindowNumber> numbers) {
            for (WindowNumber one : numbers) {
                if (one.window() instanceof Spanned window) {
                    windows.put(window, one.number());
                }
            }
        }

        private String of(Resource resource) {
            String name = resource.row().name();
            if (!name.contains(NUMBER)) {
                return name;
            }
            Integer given = given(resource.of());
            int number = given != null ? given : next.merge(name, 1, Integer::sum) - 1;
            return name.replace(NUMBER, Integer.toString(number));
        }

        private Integer given(Spanned of) {
            if (of instanceof CxlWindow window) {
                return windows.get(window.cfmws());
            }
            return of instanceof BareWindow window ? windows.get(window.cfmws()) : null;
        }
    }
}
