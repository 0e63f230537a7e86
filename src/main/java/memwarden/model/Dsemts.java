package memwarden.model;

/**
 * A Device Scoped EFI Memory Type Structure (CDAT 1.03, section 3.5): what the device asks firmware for.
 *
 * @param handle of a DSMAS
 * @param offset bytes from the base of that DSMAS
 * @param length in bytes
 */
public record Dsemts(String device, int handle, DsemtsType type, long offset, long length, Origins at) implements CdatStructure {

    @Override
    public String label() {
        return "DSEMTS of handle " + handle + " of " + device + ": " + type.label();
    }
}
