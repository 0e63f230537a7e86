package memwarden.facts;

import java.util.List;
import java.util.stream.Stream;
import memwarden.model.Observed;
import memwarden.model.ObservedResource;

/**
 * A "CXL Window n" of an observed {@code /proc/iomem}, and PCI apertures that share addresses with it.
 *
 * @param apertures the outermost of them, in the order of the listing; never empty
 */
public record ApertureInWindow(ObservedResource window, List<ObservedResource> apertures) implements Measured {

    private static final String WINDOW = "CXL Window ";
    private static final String APERTURE = "PCI Bus ";

    public ApertureInWindow {
        apertures = List.copyOf(apertures);
    }

    /** One for each window that has any. */
    public static List<ApertureInWindow> in(Observed observed) {
        List<ObservedResource> buses = named(observed, APERTURE);
        return named(observed, WINDOW).stream().map(window -> new ApertureInWindow(window, outermost(buses.stream()
                .filter(bus -> bus.range().overlaps(window.range())).toList())))
                .filter(found -> !found.apertures.isEmpty()).toList();
    }

    private static List<ObservedResource> named(Observed observed, String prefix) {
        return observed.iomem().entries().stream().filter(line -> line.name().startsWith(prefix)).toList();
    }

    private static List<ObservedResource> outermost(List<ObservedResource> lines) {
        return lines.stream().filter(line -> lines.stream().noneMatch(other -> other.depth() < line.depth()
                && other.range().contains(line.range()))).toList();
    }

    @Override
    public List<ObservedResource> measuredFrom() {
        return Stream.concat(Stream.of(window), apertures.stream()).toList();
    }

    @Override
    public String label() {
        return String.join(", ", apertures.stream().map(bus -> "\"" + bus.name() + "\" " + bus.range()).toList());
    }
}
