package memwarden.model;

import java.util.Optional;

/**
 * Memory of a device that is coherent over a fabric other than CXL, such as the memory of a GPU.
 *
 * @param driver that manages it; empty if not stated
 */
public record CoherentMemory(String id, AddressRange range, Optional<String> driver, Origins at)
        implements Located, Spanned {

    @Override
    public String label() {
        return "coherent memory " + id;
    }
}
