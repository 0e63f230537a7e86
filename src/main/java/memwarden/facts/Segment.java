package memwarden.facts;

import java.util.List;
import java.util.Optional;
import memwarden.model.AddressRange;
import memwarden.model.FirmwareKind;
import memwarden.model.Owner;
import memwarden.model.Spanned;

/**
 * A range in which nothing begins or ends: everything that covers one of its bytes covers all of them. A rule binds
 * what it decides by; that, and not all the rest, is its reason.
 *
 * @param covers everything that covers it, by address
 */
public record Segment(AddressRange range, List<Spanned> covers) implements Spanned {

    public Segment {
        covers = List.copyOf(covers);
    }

    /** The range of the memory map that covers it, if one does. */
    public Optional<MapRange> mapRange() {
        return coveredBy(MapRange.class).stream().findFirst();
    }

    /** What the memory map makes of it. */
    public FirmwareKind firmware() {
        return mapRange().map(MapRange::kind).orElse(FirmwareKind.NONE);
    }

    /** Whether it is in the firmware's map only, and the kernel dropped it there. */
    public boolean leftOut() {
        return covers.size() == 1 && firmware() == FirmwareKind.NONE && mapRange().isPresent();
    }

    /** The dax devices over it that a driver took. */
    public List<DaxDevice> working() {
        return coveredBy(DaxDevice.class).stream().filter(DaxDevice::works).toList();
    }

    /** The dax devices over it that no driver could take. */
    public List<DaxDevice> idle() {
        return coveredBy(DaxDevice.class).stream().filter(device -> !device.works()).toList();
    }

    /** What kmem adds of the dax device over it. */
    public List<KmemPart> onlined() {
        return coveredBy(KmemPart.class);
    }

    /** The claims over it that are served only if they come first. */
    public List<Rivalry> rivalries() {
        return coveredBy(Rivalry.class);
    }

    /** The claims to it in favour of {@code owner}. */
    public List<Claim> claimedFor(Owner owner) {
        return coveredBy(Claim.class).stream().filter(claim -> claim.owner() == owner).toList();
    }

    private <T extends Spanned> List<T> coveredBy(Class<T> kind) {
        return covers.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Override
    public String label() {
        return "range " + range;
    }
}
