package memwarden.model;

import java.util.Optional;

/**
 * A person brings memory blocks online ({@code daxctl online-memory}, or a word written to the {@code state} of each).
 *
 * @param range of the blocks
 * @param policy the word that was written; empty if nobody says which
 */
public record OnlineMemory(AddressRange range, Optional<OnlineType> policy, Origins at)
        implements OperatorAction, Spanned {

    /** The word that was written, or the one that daxctl writes if it is told nothing. */
    public OnlineType type() {
        return policy.orElse(OnlineType.ONLINE_MOVABLE);
    }

    @Override
    public String label() {
        return "operator: bring " + range + " online";
    }
}
