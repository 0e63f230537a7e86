package memwarden.model;

/**
 * A libnvdimm namespace that a person made after boot ({@code ndctl create-namespace}).
 *
 * @param range the persistent region it lies in
 */
public record Namespace(AddressRange range, NamespaceMode mode, Origins at) implements OperatorAction {

    @Override
    public String label() {
        return "operator: create " + mode.label() + " namespace in " + range;
    }
}
