package memwarden.model;

/**
 * A person takes the driver away from a memory device ({@code cxl disable-memdev}).
 *
 * @param endpoint its id
 */
public record DisableDevice(String endpoint, Origins at) implements OperatorAction {

    @Override
    public String label() {
        return "operator: disable device " + endpoint;
    }
}
