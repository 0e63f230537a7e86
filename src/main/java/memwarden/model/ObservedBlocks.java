package memwarden.model;

/**
 * Memory blocks as {@code lsmem} lists them.
 *
 * @param online whether they are online
 */
public record ObservedBlocks(AddressRange range, boolean online, Origins at) implements Located, Spanned {

    @Override
    public String label() {
        return "memory blocks " + range + (online ? " online" : " offline");
    }
}
