package memwarden.model;

/** A CFMWS with a window size of 0. */
public record EmptyWindow(String id, long base, Origins at) implements Located {

    /** Both ends as cxl_acpi prints them: the last address comes before the first. */
    public String ends() {
        return AddressRange.hex(base) + " - " + AddressRange.hex(base - 1);
    }

    @Override
    public String label() {
        return "CFMWS " + id + " of size 0 at " + AddressRange.hex(base);
    }
}
