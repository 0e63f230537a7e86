package memwarden.model;

/**
 * A person makes a libnvdimm namespace ({@code ndctl create-namespace}).
 *
 * @param range the persistent region it lies in
 */
public record CreateNamespace(AddressRange range, NamespaceMode mode, Origins at) implements OperatorAction, Spanned {

    @Override
    public String label() {
        return "operator: create " + mode.label() + " namespace in " + range;
    }
}
