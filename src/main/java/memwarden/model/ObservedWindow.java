package memwarden.model;

/**
 * A root decoder that was there on the running machine: a window that the kernel had published.
 *
 * @param id {@code decoder0.0}
 */
public record ObservedWindow(String id, AddressRange range, Origins at) implements Located, Spanned {

    @Override
    public String label() {
        return id + " " + range;
    }
}
