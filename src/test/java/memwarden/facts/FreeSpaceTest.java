package memwarden.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import memwarden.model.AddressRange;
import memwarden.model.Cfmws;
import memwarden.model.OptionOrigin;
import memwarden.model.Origins;
import org.junit.jupiter.api.Test;

/** Holes against the definition, which looks at every byte; places against the kernel's way of trying one after another. */
class FreeSpaceTest {

    private static final AddressRange WINDOW = new AddressRange(16, 79);

    @Test
    void holesAreTheBytesThatNothingHolds() {
        for (int seed = 0; seed < 300; seed++) {
            FreeSpace space = space(WINDOW, taken(new Random(seed)));
            for (long at = WINDOW.start(); at <= WINDOW.end(); at++) {
                AddressRange here = new AddressRange(at, at);
                boolean held = space.held().stream().anyMatch(one -> one.range().contains(here));
                assertEquals(held ? 0 : 1, space.holes().stream().filter(hole -> hole.contains(here)).count(),
                        "byte " + at + ", seed " + seed);
            }
            long free = space.holes().stream().mapToLong(AddressRange::size).sum();
            assertEquals(free, space.free().bytes());
            assertEquals(free == 0, space.full());
        }
    }

    /** {@code get_free_mem_region()}: from the start of the window on, one multiple of the unit after the other. */
    @Test
    void theFirstPlaceIsTheOneThatTheKernelTriesFirst() {
        long unit = 4;
        for (int seed = 0; seed < 300; seed++) {
            FreeSpace space = space(WINDOW, taken(new Random(seed)));
            for (long bytes = 1; bytes <= 20; bytes++) {
                Optional<AddressRange> expected = Optional.empty();
                for (long at = WINDOW.start(); at + bytes - 1 <= WINDOW.end() && expected.isEmpty(); at += unit) {
                    AddressRange tried = new AddressRange(at, at + bytes - 1);
                    if (space.held().stream().noneMatch(one -> one.range().overlaps(tried))) {
                        expected = Optional.of(tried);
                    }
                }
                assertEquals(expected, space.firstPlace(bytes, unit), bytes + " bytes, seed " + seed);
            }
        }
    }

    @Test
    void theLargestPlaceIsWhole() {
        FreeSpace space = space(WINDOW, List.of(new AddressRange(30, 33), new AddressRange(60, 79)));
        assertEquals(Optional.of(new AddressRange(36, 59)), space.largestPlace(4));
        assertEquals(Optional.of(new AddressRange(34, 59)), space.largestPlace(1));
        assertEquals(Optional.empty(), space.largestPlace(64));
        assertEquals(Optional.of(WINDOW), space(WINDOW, List.of()).largestPlace(16));
    }

    @Test
    void theTopOfTheAddressSpaceIsNoSpecialCase() {
        AddressRange top = new AddressRange(-64, -1);
        assertEquals(List.of(), space(top, List.of(new AddressRange(0, -1))).holes());
        assertEquals(List.of(new AddressRange(-16, -1)), space(top, List.of(new AddressRange(-64, -17))).holes());
        assertEquals(Optional.of(new AddressRange(-16, -1)),
                space(top, List.of(new AddressRange(-64, -18))).firstPlace(16, 16));
        assertEquals(Optional.empty(), space(top, List.of(new AddressRange(-64, -16))).firstPlace(16, 16));
    }

    private static List<AddressRange> taken(Random random) {
        List<AddressRange> taken = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            long start = random.nextInt(90);
            taken.add(new AddressRange(start, start + random.nextInt(20)));
        }
        return taken;
    }

    private static FreeSpace space(AddressRange window, List<AddressRange> taken) {
        Cfmws cfmws = new Cfmws("w0", window, List.of(), new Cfmws.Encoding(Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty()), Optional.empty(), Optional.empty(), Origins.of(new OptionOrigin("test")));
        CxlWindow published = new CxlWindow(window, cfmws);
        return new FreeSpace(published, 0,
                taken.stream().map(range -> new HeldSpace(range, published)).toList(), List.of());
    }
}
