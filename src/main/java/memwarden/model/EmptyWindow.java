package memwarden.model;

/** A CFMWS with a window size of 0. */
public record EmptyWindow(String id, long base, Origins at) implements Located {

    @Override
    public String label() {
        return "CFMWS " + id + " of size 0 at " + AddressRange.hex(base);
    }
}
