package memwarden.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class AddressRangeTest {

    /** Thread 003's range: 128 GiB at 0x850000000. */
    private static final AddressRange RANGE = new AddressRange(0x850000000L, 0x284fffffffL);

    @Test
    void endsAreInclusive() {
        assertEquals(0x2000000000L, RANGE.size());
        assertEquals("0x850000000-0x284fffffff", RANGE.toString());
        assertTrue(RANGE.overlaps(new AddressRange(0x284fffffffL, 0x284fffffffL)));
        assertFalse(RANGE.overlaps(new AddressRange(0x2850000000L, 0x2850000000L)));
        assertTrue(RANGE.isFollowedBy(new AddressRange(0x2850000000L, 0x2850000000L)));
    }

    @Test
    void addressesAreUnsigned() {
        AddressRange high = new AddressRange(0x8000000000000000L, 0xffffffffffffffffL);
        assertTrue(RANGE.compareTo(high) < 0);
        assertEquals("0x8000000000000000-0xffffffffffffffff", high.toString());
        assertFalse(high.isFollowedBy(new AddressRange(0, 0)));
        assertEquals(0, new AddressRange(0, -1).size());
        assertEquals(new AddressRange(0x850000000L, -1), RANGE.span(high));
    }

    @Test
    void anEndBeforeItsStartIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new AddressRange(-1, 0));
    }

    @Test
    void whatIsLeftBehindAnotherMayBeNothing() {
        AddressRange range = new AddressRange(0x40, 0x5f);
        assertEquals(Optional.of(new AddressRange(0x50, 0x5f)), range.after(new AddressRange(0x20, 0x4f)));
        assertEquals(Optional.empty(), range.after(new AddressRange(0x20, 0x5f)));
        assertEquals(Optional.of(range), range.after(new AddressRange(0x20, 0x3f)));
    }

    @Test
    void theFirstBytesAreNoMoreThanThereAre() {
        assertEquals(new AddressRange(0x40, 0x4f), new AddressRange(0x40, 0x5f).first(0x10));
        assertEquals(new AddressRange(0x40, 0x5f), new AddressRange(0x40, 0x5f).first(0x100));
        assertEquals(new AddressRange(0x40, 0x5f), new AddressRange(0x40, 0x5f).first(0x20));
    }
}
