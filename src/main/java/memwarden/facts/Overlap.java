package memwarden.facts;

import java.util.List;
import memwarden.model.AddressRange;
import memwarden.model.FirmwareKind;
import memwarden.model.Located;
import memwarden.model.Spanned;
import memwarden.model.Place;

/**
 * Two things share bytes.
 *
 * @param relation how the one lies to the other
 * @param shared the bytes both occupy
 */
public record Overlap(Spanned one, Spanned other, Relation relation, AddressRange shared) implements Measured {

    /** Whether every byte of the one belongs to the other too. */
    public boolean within() {
        return relation == Relation.EQUAL || relation == Relation.INSIDE;
    }

    /** Whether the first byte of the one belongs to the other too. */
    public boolean startsInside() {
        return shared.start() == one.range().start();
    }

    /** Whether the other stands before the one in the input, which is the order of a table. */
    public boolean otherStatedFirst() {
        return one instanceof Located mine && other instanceof Located its
                && mine.at().whole() instanceof Place here && its.at().whole() instanceof Place there
                && there.compareTo(here) < 0;
    }

    /** What the memory map makes of the other; none if the other is no range of the map. */
    public FirmwareKind otherFirmware() {
        return other instanceof MapRange map ? map.kind() : FirmwareKind.NONE;
    }

    @Override
    public List<Spanned> measuredFrom() {
        return List.of(one, other);
    }

    @Override
    public String label() {
        String how = switch (relation) {
            case EQUAL -> " equals ";
            case INSIDE -> " lies in ";
            case AROUND -> " contains ";
            case CROSSING -> " crosses ";
        };
        return one.label() + how + other.label();
    }
}
