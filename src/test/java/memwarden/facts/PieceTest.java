package memwarden.facts;

import java.util.List;
import java.util.Optional;
import memwarden.model.AddressRange;
import memwarden.model.FirmwareKind;
import memwarden.model.MemmapOption;
import memwarden.model.OptionOrigin;
import memwarden.model.Origins;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The map cut at the boundaries of entries and changes, and the list of types that the changes work on. */
class PieceTest {

    private static final MapEntry RAM = entry(0, 0x2fff, FirmwareKind.USABLE);
    private static final MapEntry ACPI = entry(0x2000, 0x3fff, FirmwareKind.ACPI);

    @Test
    void isCutWhereAnEntryOrAChangeBeginsOrEnds() {
        MapChange change = word(0, 0x1000, 0x1fff);
        assertEquals(List.of("0x0-0xfff 1 0", "0x1000-0x1fff 1 1", "0x2000-0x2fff 2 0", "0x3000-0x3fff 1 0"),
                Geometry.pieces(List.of(ACPI, RAM), List.of(change)).stream()
                        .map(piece -> piece.range() + " " + piece.entries().size() + " " + piece.changes().size()).toList());
    }

    @Test
    void hasItsChangesInTheOrderOfTheBoot() {
        MapChange mmio = new MapChange(RAM, FirmwareKind.RESERVED, FirmwareKind.NONE, BootStep.LARGE_MMIO);
        MapChange again = new MapChange(RAM, FirmwareKind.RESERVED, BootStep.EFI_MAP);
        MapChange first = word(0, 0, 0x2fff);
        MapChange second = word(1, 0, 0x2fff);
        Piece piece = Geometry.pieces(List.of(RAM), List.of(mmio, second, again, first)).get(0);
        assertEquals(List.of(first, second, again, mmio), piece.changes());
        assertTrue(piece.commanded());
    }

    @Test
    void beginsWithTheLargestTypeOfItsEntries() {
        Piece overlapped = Geometry.pieces(List.of(RAM, ACPI), List.of()).get(1);
        assertEquals(List.of(3L), new PieceState(overlapped).types());
        Piece dropped = Geometry.pieces(List.of(entry(0, 0xfff, FirmwareKind.NONE)), List.of()).get(0);
        assertEquals(List.of(), new PieceState(dropped).types());
        assertEquals(0, new PieceState(dropped).largest());
    }

    @Test
    void goesFromChangeToChange() {
        Piece piece = Geometry.pieces(List.of(RAM), List.of(word(0, 0, 0x2fff))).get(0);
        PieceState before = new PieceState(piece);
        PieceState after = new PieceState(before, before.with(2));
        assertEquals(Optional.of(piece.changes().get(0)), before.next());
        assertEquals(Optional.empty(), after.next());
        assertEquals(List.of(1L, 2L), after.types());
        assertTrue(after.reserved());
        assertEquals(List.of(2L), after.without(1));
        assertEquals(List.of(1L, 3L), after.replacing(2, 3));
        assertFalse(new PieceState(before, before.cleared()).reserved());
    }

    private static MapEntry entry(long start, long end, FirmwareKind kind) {
        return new MapEntry(new MapPiece(new AddressRange(start, end), kind), kind);
    }

    private static MapChange word(int turn, long start, long end) {
        return new MapChange(new MemmapOption(turn, new AddressRange(start, end), Optional.empty(), Optional.of(2L),
                Origins.of(new OptionOrigin("memmap"))));
    }
}
