package memwarden.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import memwarden.facts.ChosenMode;
import memwarden.facts.MapRange;
import memwarden.facts.MemoryRequest;
import memwarden.facts.MemoryState;
import memwarden.facts.MemoryTarget;
import memwarden.facts.OfflinedMemory;
import memwarden.facts.OnlinePolicy;
import memwarden.facts.OnlinedMemory;
import memwarden.facts.OperatorRegion;
import memwarden.facts.ReconfiguredDevice;
import memwarden.facts.ReleasedMemory;
import memwarden.facts.RetainedMemory;
import memwarden.model.AddressRange;
import memwarden.model.DaxMode;
import memwarden.model.FirmwareKind;
import memwarden.model.OnlineMemory;
import memwarden.model.OnlineType;
import memwarden.model.OperatorAction;
import memwarden.model.Spanned;
import memwarden.model.Subject;
import memwarden.model.Truth;

/** What the actions of a person have done with memory blocks so far. */
final class MemoryMeasures {

    private final List<OnlinePolicy> policies = new ArrayList<>();
    private final List<MapRange> ofBoot = new ArrayList<>();
    /** {@link OnlinedMemory}, {@link OfflinedMemory} and {@link ReconfiguredDevice}, in the order of the actions. */
    private final List<Spanned> changes = new ArrayList<>();
    /** By the region or the unit, the first that was concluded of its memory. */
    private final Map<Object, RetainedMemory> retained = new IdentityHashMap<>();
    private final Map<Object, ReleasedMemory> released = new IdentityHashMap<>();

    /** Takes note of a fact, if it says something of memory blocks. */
    void note(Subject fact) {
        if (fact instanceof OnlinePolicy policy) {
            policies.add(policy);
        } else if (fact instanceof MapRange range && range.kind() == FirmwareKind.USABLE) {
            ofBoot.add(range);
        } else if (fact instanceof OnlinedMemory memory) {
            changes.add(memory);
        } else if (fact instanceof OfflinedMemory memory) {
            changes.add(memory);
        } else if (fact instanceof ReconfiguredDevice device) {
            changes.add(device);
        } else if (fact instanceof RetainedMemory memory) {
            retained.putIfAbsent(memory.of(), memory);
        } else if (fact instanceof ReleasedMemory memory) {
            released.putIfAbsent(memory.of(), memory);
        }
    }

    /** The memory of each of these regions and units, when the turn of an action comes. */
    List<MemoryTarget> targets(int step, OperatorAction action, List<? extends Spanned> things) {
        return things.stream().map(thing -> target(step, action, thing)).toList();
    }

    /** What lies at a range whose blocks are to change their state. */
    MemoryRequest request(int step, OperatorAction action, AddressRange range, List<? extends Spanned> things) {
        List<Spanned> there = added(things).filter(thing -> thing.range().overlaps(range)).toList();
        boolean done = !there.isEmpty() && there.stream().allMatch(thing -> action instanceof OnlineMemory
                ? states(thing).allOnline(range) : states(thing).allOffline(range));
        return new MemoryRequest(step, action, range, targets(step, action, there),
                ofBoot.stream().filter(ram -> ram.range().overlaps(range)).sorted(Comparator.comparing(MapRange::range))
                        .toList(), done);
    }

    /** The mode that each of these devices has been given, as far as a person gave it one. */
    List<ChosenMode> modes(List<? extends Spanned> things) {
        return things.stream().flatMap(thing -> chosen(thing).stream().map(last -> new ChosenMode(thing, last))).toList();
    }

    private Optional<ReconfiguredDevice> chosen(Spanned thing) {
        return changesOf(thing).stream().filter(ReconfiguredDevice.class::isInstance)
                .map(ReconfiguredDevice.class::cast).reduce((first, second) -> second);
    }

    private boolean isDevdax(Spanned thing) {
        return chosen(thing).filter(device -> device.mode() == DaxMode.DEVDAX).isPresent();
    }

    /** Without those whose memory has gone or is not System RAM, and with those whose memory stays although they are gone. */
    private Stream<Spanned> added(List<? extends Spanned> things) {
        return Stream.concat(things.stream().filter(thing -> !released.containsKey(thing)
                && !isDevdax(thing) && !retained.containsKey(thing)), retained.values().stream().map(RetainedMemory::of)
                .sorted(Comparator.comparing(Spanned::range).thenComparing(Spanned::label)));
    }

    private MemoryTarget target(int step, OperatorAction action, Spanned thing) {
        List<Subject> from = grounds(thing);
        Optional<RetainedMemory> stays = Optional.ofNullable(retained.get(thing));
        Optional<ReleasedMemory> gone = Optional.ofNullable(released.get(thing));
        stays.ifPresent(from::add);
        gone.ifPresent(from::add);
        BlockStates states = states(thing);
        return new MemoryTarget(step, action, thing,
                stays.isPresent() ? Truth.YES : gone.isPresent() ? Truth.NO : states.online(), states.movable(), chosen(thing), from);
    }

    private List<Subject> grounds(Spanned thing) {
        List<Subject> from = new ArrayList<>(policies);
        from.addAll(changesOf(thing));
        return from;
    }

    private BlockStates states(Spanned thing) {
        BlockStates states = asAdded(thing);
        for (Spanned change : changesOf(thing)) {
            if (change instanceof ReconfiguredDevice device) {
                states = device.mode() == DaxMode.SYSTEM_RAM ? asAdded(thing)
                        : new BlockStates(thing.range(), Optional.of(OnlineType.OFFLINE));
            } else if (change instanceof OnlinedMemory memory) {
                states.online(memory.range(), memory.type());
            } else {
                states.offline(change.range());
            }
        }
        return states;
    }

    private BlockStates asAdded(Spanned thing) {
        return new BlockStates(thing.range(), policies.stream().map(OnlinePolicy::type).findFirst());
    }

    /** What was done with its blocks; a region that a person made has none before. */
    private List<Spanned> changesOf(Spanned thing) {
        int since = thing instanceof OperatorRegion region ? region.step() : 0;
        return changes.stream().filter(change -> stepOf(change) > since && concerns(change, thing))
                .toList();
    }

    private static boolean concerns(Spanned change, Spanned thing) {
        return change instanceof ReconfiguredDevice device ? device.of() == thing
                : change.range().overlaps(thing.range());
    }

    private static int stepOf(Spanned change) {
        return change instanceof ReconfiguredDevice device ? device.step()
                : change instanceof OnlinedMemory memory ? memory.step() : ((OfflinedMemory) change).step();
    }

    /** The memory of these regions and units when all has been done; nothing if nobody has changed any block. */
    List<MemoryState> afterwards(List<? extends Spanned> things) {
        return changes.isEmpty() ? List.of()
                : added(things).map(thing -> new MemoryState(thing, states(thing).online(), grounds(thing))).toList();
    }
}
