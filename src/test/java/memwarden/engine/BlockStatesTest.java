package memwarden.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import memwarden.model.AddressRange;
import memwarden.model.OnlineType;
import memwarden.model.Truth;
import org.junit.jupiter.api.Test;

class BlockStatesTest {

    private static final AddressRange WHOLE = new AddressRange(0x1000, 0x4fff);
    private static final AddressRange INNER = new AddressRange(0x2000, 0x2fff);
    /** From before the first block up to the inner range. */
    private static final AddressRange LOWER = new AddressRange(0, 0x1fff);
    private static final AddressRange UPPER = new AddressRange(0x3000, 0x4fff);

    @Test
    void blocksBeginAsThePolicySays() {
        assertEquals(Truth.NO, new BlockStates(WHOLE, Optional.of(OnlineType.OFFLINE)).online());
        assertEquals(Truth.UNKNOWN, new BlockStates(WHOLE, Optional.empty()).online());
        assertEquals(Truth.UNKNOWN, new BlockStates(WHOLE, Optional.empty()).movable());
        assertEquals(Truth.NO, new BlockStates(WHOLE, Optional.of(OnlineType.ONLINE)).movable());
        assertEquals(Truth.YES, new BlockStates(WHOLE, Optional.of(OnlineType.ONLINE_MOVABLE)).online());
        assertEquals(Truth.YES, new BlockStates(WHOLE, Optional.of(OnlineType.ONLINE_MOVABLE)).movable());
    }

    @Test
    void oneBlockOnlineIsEnough() {
        BlockStates states = new BlockStates(WHOLE, Optional.of(OnlineType.OFFLINE));
        states.online(INNER, OnlineType.ONLINE_MOVABLE);
        assertEquals(Truth.YES, states.online());
        assertTrue(states.allOnline(INNER));
        assertFalse(states.allOnline(WHOLE));
        assertTrue(states.allOffline(UPPER));
        assertFalse(states.allOffline(WHOLE));
    }

    @Test
    void allBlocksOfflineTakesAllOfThem() {
        BlockStates states = new BlockStates(WHOLE, Optional.of(OnlineType.ONLINE));
        states.offline(LOWER);
        states.offline(UPPER);
        assertEquals(Truth.YES, states.online());
        states.offline(INNER);
        assertEquals(Truth.NO, states.online());
        assertEquals(Truth.YES, states.movable());
    }

    @Test
    void whatIsOnlineKeepsItsZone() {
        BlockStates states = new BlockStates(INNER, Optional.of(OnlineType.ONLINE_KERNEL));
        states.online(WHOLE, OnlineType.ONLINE_MOVABLE);
        assertEquals(Truth.NO, states.movable());
        states.offline(WHOLE);
        states.online(WHOLE, OnlineType.ONLINE_MOVABLE);
        assertEquals(Truth.YES, states.movable());
    }

    @Test
    void whatAPersonDidIsKnown() {
        BlockStates states = new BlockStates(WHOLE, Optional.empty());
        states.offline(INNER);
        assertEquals(Truth.UNKNOWN, states.online());
        assertTrue(states.allOffline(INNER));
        states.offline(WHOLE);
        assertEquals(Truth.NO, states.online());
        states.online(new AddressRange(0x5000, 0x5fff), OnlineType.ONLINE);
        assertEquals(Truth.NO, states.online());
    }
}
