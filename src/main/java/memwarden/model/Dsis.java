package memwarden.model;

/**
 * A Device Scoped Initiator Structure (CDAT 1.03, section 3.4).
 *
 * @param handle its own, or that of a DSMAS if memory is attached
 */
public record Dsis(String device, int handle, Truth memoryAttached, Origins at) implements CdatStructure {

    @Override
    public String label() {
        return "DSIS " + handle + " of " + device;
    }
}
