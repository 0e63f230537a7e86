package memwarden.model;

/**
 * A person takes a region apart ({@code cxl destroy-region}).
 *
 * @param range of the region
 * @param force whether the region is disabled first, its memory taken offline with it, as {@code --force} does
 */
public record DestroyRegion(AddressRange range, Truth force, Origins at) implements OperatorAction, Spanned {

    @Override
    public String label() {
        return "operator: destroy region " + range;
    }
}
