package memwarden.model;

/**
 * A person plugs a memory device in, which was not there at boot.
 *
 * @param endpoint its id; it is described with the others, as it is found then
 */
public record AddDevice(String endpoint, Origins at) implements OperatorAction {

    @Override
    public String label() {
        return "operator: add device " + endpoint;
    }
}
