package memwarden.model;

/**
 * A line of a captured {@code /proc/iomem}.
 *
 * @param depth of its nesting, from 0
 */
public record ObservedResource(AddressRange range, String name, int depth, Origins at) implements Located, Spanned {

    @Override
    public String label() {
        return "/proc/iomem " + range + " " + name;
    }
}
