package memwarden.model;

/**
 * The Platform Runtime Mechanism table (PRMT).
 *
 * @param addressTranslation whether it has the handler that translates device addresses to system addresses
 */
public record Prm(Truth addressTranslation, Origins at) implements Located {

    @Override
    public String label() {
        return switch (addressTranslation) {
            case YES -> "firmware translates addresses";
            case NO -> "firmware translates no addresses";
            case UNKNOWN -> "nothing is said of address translation";
        };
    }
}
