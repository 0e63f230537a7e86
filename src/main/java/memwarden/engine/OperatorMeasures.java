package memwarden.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import memwarden.facts.AddedDecoder;
import memwarden.facts.AddedDevice;
import memwarden.facts.CommittedDecoder;
import memwarden.facts.Contacts;
import memwarden.facts.CxlWindow;
import memwarden.facts.DaxTarget;
import memwarden.facts.DeviceArrival;
import memwarden.facts.DevicePath;
import memwarden.facts.DeviceReach;
import memwarden.facts.DeviceSpace;
import memwarden.facts.DeviceTarget;
import memwarden.facts.DisabledDevice;
import memwarden.facts.EndpointState;
import memwarden.facts.FreeSpace;
import memwarden.facts.Geometry;
import memwarden.facts.HeldSpace;
import memwarden.facts.ModuleTarget;
import memwarden.facts.OperatorRegion;
import memwarden.facts.RefusedWindow;
import memwarden.facts.Region;
import memwarden.facts.RegionAsked;
import memwarden.facts.RegionPlan;
import memwarden.facts.RegionTarget;
import memwarden.facts.UnloadedModule;
import memwarden.facts.WindowChoice;
import memwarden.facts.WithdrawnWindow;
import memwarden.model.AddDevice;
import memwarden.model.AddressRange;
import memwarden.model.CapacityMode;
import memwarden.model.Cfmws;
import memwarden.model.CreateNamespace;
import memwarden.model.CreateRegion;
import memwarden.model.DestroyRegion;
import memwarden.model.DisableDevice;
import memwarden.model.EmptyWindow;
import memwarden.model.Endpoint;
import memwarden.model.EndpointDecoder;
import memwarden.model.Located;
import memwarden.model.OfflineMemory;
import memwarden.model.OnlineMemory;
import memwarden.model.OperatorAction;
import memwarden.model.ReconfigureDevice;
import memwarden.model.ResizeRegion;
import memwarden.model.Spanned;
import memwarden.model.Subject;
import memwarden.model.Place;
import memwarden.model.Truth;
import memwarden.model.UnloadModule;

/**
 * What an action of the operator finds when its turn comes: measured anew for each, from what the rules have concluded
 * about the actions before it. So a rule about one action needs to negate nothing that its own stratum concludes.
 */
final class OperatorMeasures {

    private static final Comparator<Located> IN_ORDER = Comparator.comparing(
            thing -> thing.at().whole() instanceof Place text ? text : null,
            Comparator.nullsLast(Comparator.naturalOrder()));

    private final List<OperatorAction> actions = new ArrayList<>();
    private final List<Cfmws> described = new ArrayList<>();
    private final List<EmptyWindow> emptyWindows = new ArrayList<>();
    private final List<RefusedWindow> refused = new ArrayList<>();
    private final List<CxlWindow> windows = new ArrayList<>();
    private final List<HeldSpace> held = new ArrayList<>();
    private final ClaimMeasures claims = new ClaimMeasures();
    private final List<Endpoint> endpoints = new ArrayList<>();
    private final List<DevicePath> paths = new ArrayList<>();
    private final List<EndpointState> states = new ArrayList<>();
    private final List<AddedDevice> added = new ArrayList<>();
    private final List<DisabledDevice> disabled = new ArrayList<>();
    private final List<UnloadedModule> unloaded = new ArrayList<>();
    private final Set<Object> withdrawn = Collections.newSetFromMap(new IdentityHashMap<>());
    private final MemoryMeasures memory = new MemoryMeasures();
    private final List<EndpointDecoder> decoders = new ArrayList<>();
    private final List<CommittedDecoder> committed = new ArrayList<>();
    private int step;

    /** Takes note of a fact, if it is of a kind that an action of the operator may find. */
    void note(Subject fact) {
        memory.note(fact);
        claims.note(fact);
        if (fact instanceof OperatorAction action) {
            insertInOrder(actions, action, IN_ORDER);
        } else if (fact instanceof Cfmws window) {
            described.add(window);
        } else if (fact instanceof EmptyWindow window) {
            emptyWindows.add(window);
        } else if (fact instanceof RefusedWindow window) {
            refused.add(window);
        } else if (fact instanceof CxlWindow window) {
            insertInOrder(windows, window, Comparator.comparing(CxlWindow::cfmws, IN_ORDER));
        } else if (fact instanceof HeldSpace space) {
            held.add(space);
        } else if (fact instanceof Endpoint endpoint) {
            endpoints.add(endpoint);
        } else if (fact instanceof DevicePath path) {
            paths.add(path);
        } else if (fact instanceof EndpointState state) {
            states.add(state);
        } else if (fact instanceof AddedDevice device) {
            added.add(device);
        } else if (fact instanceof DisabledDevice device) {
            disabled.add(device);
        } else if (fact instanceof UnloadedModule module) {
            unloaded.add(module);
        } else if (fact instanceof WithdrawnWindow window) {
            withdrawn.add(window.window());
        } else if (fact instanceof EndpointDecoder decoder) {
            insertInOrder(decoders, decoder, IN_ORDER);
        } else if (fact instanceof CommittedDecoder decoder) {
            committed.add(decoder);
        }
    }

    /** Facts come in any order; what they are measured for does not depend on it. */
    private static <T> void insertInOrder(List<T> list, T thing, Comparator<? super T> order) {
        int equal = Collections.binarySearch(list, thing, order);
        list.add(equal < 0 ? -equal - 1 : equal + 1, thing);
    }

    /** What the next action finds. */
    List<Subject> nextStep() {
        OperatorAction action = actions.get(step);
        step++;
        if (action instanceof CreateRegion request) {
            return request.otherwise() && hasMadeRegion(step - 2) ? List.of() : plan(request);
        }
        if (action instanceof DestroyRegion request) {
            List<Region> found = claims.at(request.range());
            return Stream.<Subject>concat(Stream.of(regionsAt(request, request.range())),
                    memory.targets(step, request,
                            found.stream().filter(region -> region.mode() == CapacityMode.RAM).toList()).stream())
                    .toList();
        }
        if (action instanceof CreateNamespace request) {
            return List.of(regionsAt(request, request.range()));
        }
        if (action instanceof ResizeRegion request) {
            return List.of(regionsAt(request, request.range()));
        }
        if (action instanceof AddDevice request) {
            return arrival(request);
        }
        if (action instanceof DisableDevice request) {
            return List.of(new DeviceTarget(step, request, request.endpoint(), users(request.endpoint())));
        }
        if (action instanceof UnloadModule request) {
            return unloading(request);
        }
        if (action instanceof OnlineMemory request) {
            return List.of(memory.request(step, request, request.range(), claims.memoryOwners()));
        }
        if (action instanceof OfflineMemory request) {
            return List.of(memory.request(step, request, request.range(), claims.memoryOwners()));
        }
        if (action instanceof ReconfigureDevice request) {
            return reconfiguring(request);
        }
        throw new IllegalStateException("nothing is measured for " + action);
    }

    private RegionTarget regionsAt(OperatorAction action, AddressRange range) {
        List<Region> found = claims.at(range);
        OptionalInt end = found.isEmpty() ? claims.endOf(range) : OptionalInt.empty();
        return new RegionTarget(step, action, found,
                end.isPresent() ? Optional.of(actions.get(end.getAsInt() - 1)) : Optional.empty());
    }

    private List<Subject> reconfiguring(ReconfigureDevice request) {
        List<Spanned> devices = claims.memoryOwners().stream()
                .filter(thing -> thing.range().equals(request.range())).toList();
        List<Subject> found = new ArrayList<>(memory.targets(step, request, devices));
        found.add(new DaxTarget(step, request, devices, claims.present().stream().filter(
                region -> region.mode() == CapacityMode.PMEM && region.range().overlaps(request.range())).toList()));
        return found;
    }

    private List<Subject> unloading(UnloadModule request) {
        List<Subject> found = new ArrayList<>(List.of(new ModuleTarget(step, request, unloaded)));
        claims.volatileOnes().stream().findFirst().ifPresent(region -> found.add(new RegionAsked(request, region)));
        claims.present().forEach(region -> found.add(new RegionTarget(step, request, region)));
        found.addAll(memory.targets(step, request, claims.memoryOwners()));
        return found;
    }

    /** Whether an action made a region; one that was not tried because of an earlier one counts as that one does. */
    private boolean hasMadeRegion(int index) {
        if (index < 0) {
            return false;
        }
        OperatorAction action = actions.get(index);
        return claims.made().anyMatch(made -> made.action() == action)
                || action instanceof CreateRegion request && request.otherwise() && hasMadeRegion(index - 1);
    }

    /** What is free of each window, and which devices could use it, when the last action has had its turn. */
    List<Subject> afterwards() {
        List<HeldSpace> stillHeld = held.stream().filter(one -> !claims.isGone(one.holder())).toList();
        Map<Located, Integer> numbers = numbers();
        List<FreeSpace> spaces = new ArrayList<>();
        for (Contacts contacts : Geometry.contacts(published(), stillHeld, HeldSpace.class)) {
            CxlWindow window = (CxlWindow) contacts.thing();
            spaces.add(new FreeSpace(window, numbers.get(window.cfmws()), contacts.overlaps().stream()
                    .map(overlap -> (HeldSpace) overlap.other()).toList(), claims.freedIn(window.range())));
        }
        List<Subject> found = new ArrayList<>(spaces);
        found.addAll(reaches(spaces));
        found.addAll(memory.afterwards(claims.memoryOwners()));
        found.addAll(memory.modes(claims.memoryOwners()));
        return found;
    }

    /** The windows that are still there. */
    private List<CxlWindow> published() {
        return windows.stream().filter(window -> !withdrawn.contains(window)).toList();
    }

    private List<DeviceReach> reaches(List<FreeSpace> spaces) {
        Map<String, FreeSpace> roomiest = new HashMap<>();
        for (FreeSpace space : spaces) {
            space.window().cfmws().targets()
                    .forEach(bridge -> roomiest.merge(bridge, space, OperatorMeasures::roomier));
        }
        Set<String> used = new HashSet<>();
        committed.forEach(decoder -> used.add(decoder.endpoint()));
        claims.made().map(OperatorRegion::action).forEach(action -> used.addAll(action instanceof CreateRegion request ? request.endpoints() : List.of()));
        Map<CxlWindow, List<CommittedDecoder>> inWindow = new IdentityHashMap<>();
        Geometry.overlaps(windows, committed).forEach(overlap -> inWindow
                .computeIfAbsent((CxlWindow) overlap.one(), none -> new ArrayList<>())
                .add((CommittedDecoder) overlap.other()));
        Map<String, FreeSpace> ofDevice = new HashMap<>();
        paths.forEach(path -> path.top().map(roomiest::get)
                .ifPresent(space -> ofDevice.put(path.endpoint().id(), space)));
        List<DeviceReach> found = new ArrayList<>();
        for (Endpoint endpoint : endpoints) {
            FreeSpace space = ofDevice.get(endpoint.id());
            if (space != null && !used.contains(endpoint.id()) && isPlugged(endpoint.id())) {
                found.add(new DeviceReach(endpoint, space, inWindow.getOrDefault(space.window(), List.of())));
            }
        }
        return found;
    }

    private static FreeSpace roomier(FreeSpace one, FreeSpace other) {
        long mine = one.largestPlace(1).map(AddressRange::size).orElse(0L);
        long its = other.largestPlace(1).map(AddressRange::size).orElse(0L);
        return Long.compareUnsigned(its, mine) > 0 ? other : one;
    }

    private List<Subject> plan(CreateRegion request) {
        WindowChoice choice = new WindowChoice(step, request, published().stream()
                .filter(window -> request.window().map(window.cfmws().id()::equals)
                        .orElseGet(() -> request.range().map(window.range()::contains).orElse(true))).toList());
        if (choice.windows().size() != 1) {
            return List.of(choice);
        }
        List<DeviceSpace> devices = request.endpoints().stream().map(id -> space(id, request.mode())).toList();
        return List.of(choice, new RegionPlan(step, request, space(choice.windows().get(0)), devices));
    }

    private FreeSpace space(CxlWindow window) {
        return new FreeSpace(window, numbers().get(window.cfmws()), held.stream()
                .filter(one -> one.range().overlaps(window.range()) && !claims.isGone(one.holder()))
                .sorted(Comparator.comparing(HeldSpace::range).thenComparing(HeldSpace::label)).toList(),
                claims.freedIn(window.range()));
    }

    /** Windows have their number of the CEDT's order, also where one before them was not published. */
    private Map<Located, Integer> numbers() {
        Map<Located, Integer> numbers = new HashMap<>();
        Geometry.windowNumbers(described, emptyWindows, refused)
                .forEach(number -> numbers.put(number.window(), number.number()));
        return numbers;
    }

    private DeviceSpace space(String id, CapacityMode mode) {
        List<Subject> users = new ArrayList<>();
        long used = 0;
        for (CommittedDecoder decoder : committed) {
            EndpointDecoder on = decoder.decoder();
            if (on.endpoint().equals(id) && on.mode().orElse(CapacityMode.RAM) == mode
                    && !claims.destroyedAround(decoder.range())) {
                users.add(decoder);
                used += on.dpa().map(AddressRange::size)
                        .orElseGet(() -> decoder.range().size() / on.ways().orElse(1));
            }
        }
        for (OperatorRegion made : claims.made().toList()) {
            if (made.mode() == mode && claims.isThere(made) && made.action() instanceof CreateRegion request && request.endpoints().contains(id)) {
                users.add(made);
                used += made.range().size() / request.endpoints().size();
            }
        }
        return new DeviceSpace(id, endpoint(id), hostBridge(id), isAttached(id), mode, used, users);
    }

    /** All that is in use of a device: its committed decoders, and the regions that came to be after boot. */
    private List<Subject> users(String id) {
        List<Subject> users = new ArrayList<>();
        for (CapacityMode mode : CapacityMode.values()) {
            users.addAll(space(id, mode).users());
        }
        claims.made().filter(made -> claims.isThere(made) && made.action() instanceof AddDevice add && add.endpoint().equals(id)).forEach(users::add);
        return users;
    }

    /** Whether nothing is known that keeps it from having its driver. */
    private boolean isAttached(String id) {
        return isPlugged(id) && states.stream().allMatch(state -> state.attached() || !state.id().equals(id));
    }

    /** Whether it was there at boot or has come since, and nobody has disabled it. */
    private boolean isPlugged(String id) {
        boolean there = actions.stream().noneMatch(action -> action instanceof AddDevice add
                && add.endpoint().equals(id)) || added.stream().anyMatch(device -> device.endpoint().equals(id));
        return there && disabled.stream().noneMatch(device -> device.endpoint().equals(id));
    }

    private List<Subject> arrival(AddDevice request) {
        List<Subject> found = new ArrayList<>(List.of(new DeviceArrival(step, request, endpoint(request.endpoint()))));
        decoders.stream().filter(decoder -> decoder.endpoint().equals(request.endpoint())
                        && decoder.committed() == Truth.YES && decoder.range().isPresent())
                .forEach(decoder -> found.add(new AddedDecoder(step, request, decoder, decoder.range().get(),
                        windowAround(decoder.range().get()))));
        return found;
    }

    private Optional<Endpoint> endpoint(String id) {
        return endpoints.stream().filter(endpoint -> endpoint.id().equals(id)).findFirst();
    }

    private Optional<String> hostBridge(String id) {
        return paths.stream().filter(path -> path.endpoint().id().equals(id)).findFirst().flatMap(DevicePath::top);
    }

    private Optional<CxlWindow> windowAround(AddressRange range) {
        return published().stream().filter(window -> window.range().contains(range)).findFirst();
    }
}
