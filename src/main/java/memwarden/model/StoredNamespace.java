package memwarden.model;

import java.util.Optional;

/**
 * A libnvdimm namespace that labels on the devices hold when the kernel boots.
 *
 * @param range the persistent region it lies in
 * @param size in bytes, from the start of the region; empty if it is not stated, and then the whole region
 */
public record StoredNamespace(AddressRange range, NamespaceMode mode, Optional<Long> size, Origins at)
        implements Located, Spanned {

    /** What it occupies; empty if it is larger than its region. */
    public Optional<AddressRange> occupied() {
        return size.isEmpty() ? Optional.of(range) : range.beginning(size.get());
    }

    @Override
    public String label() {
        return mode.label() + " namespace in " + range;
    }
}
