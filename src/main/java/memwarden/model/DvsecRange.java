package memwarden.model;

/** A range register of the DVSEC for CXL devices (CXL 3.1, section 8.1.3.8). */
public record DvsecRange(String endpoint, AddressRange range, Origins at) implements Located, Spanned {

    @Override
    public String label() {
        return "DVSEC range " + range + " of " + endpoint;
    }
}
