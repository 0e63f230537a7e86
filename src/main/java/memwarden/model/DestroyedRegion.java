package memwarden.model;

/** A region that a person destroyed after boot ({@code cxl destroy-region}). */
public record DestroyedRegion(AddressRange range, Origins at) implements OperatorAction {

    @Override
    public String label() {
        return "operator: destroy region " + range;
    }
}
