package memwarden.facts;

import java.util.List;
import java.util.stream.Stream;
import memwarden.model.AddressRange;
import memwarden.model.Located;
import memwarden.model.Observed;
import memwarden.model.ObservedRegion;
import memwarden.model.ObservedResource;
import memwarden.model.Origins;
import memwarden.model.Spanned;

/** A CXL region of the running machine, where it lies. */
public record SeenRegion(AddressRange range, ObservedRegion region) implements Located, Spanned {

    /** Those whose range is told, by the listing of regions or by the line of that name in /proc/iomem. */
    public static List<SeenRegion> of(Observed observed) {
        return observed.regions().entries().stream()
                .flatMap(region -> ranges(region, observed).map(range -> new SeenRegion(range, region))).toList();
    }

    /** Whether that is all of them: sysfs shows the range of a region to root only. */
    public static boolean complete(Observed observed) {
        return observed.regions().stated()
                && observed.regions().entries().stream().allMatch(region -> ranges(region, observed).findAny().isPresent());
    }

    private static Stream<AddressRange> ranges(ObservedRegion region, Observed observed) {
        return region.range().isPresent() ? region.range().stream() : observed.iomem().entries().stream()
                .filter(line -> line.name().equals(region.id())).map(ObservedResource::range);
    }

    @Override
    public Origins at() {
        return region.at();
    }

    @Override
    public String label() {
        return region.label();
    }
}
