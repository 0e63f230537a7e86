package memwarden.model;

import java.util.Optional;

/**
 * Memory blocks as {@code lsmem} lists them.
 *
 * @param online whether they are online
 * @param removable whether the kernel says that they can be taken offline
 * @param node they belong to; empty if no source told
 * @param zones that they are in, or may be brought online into: {@code Normal/Movable}; empty if no source told
 */
public record ObservedBlocks(AddressRange range, boolean online, Truth removable, Optional<Integer> node,
        Optional<String> zones, Origins at) implements Located, Spanned {

    @Override
    public String label() {
        return "memory blocks " + range + (online ? " online" : " offline");
    }
}
