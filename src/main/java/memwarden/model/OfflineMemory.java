package memwarden.model;

/**
 * A person takes memory blocks offline ({@code daxctl offline-memory}, or {@code offline} written to the {@code state}
 * of each).
 *
 * @param range of the blocks
 */
public record OfflineMemory(AddressRange range, Origins at) implements OperatorAction, Spanned {

    @Override
    public String label() {
        return "operator: take " + range + " offline";
    }
}
