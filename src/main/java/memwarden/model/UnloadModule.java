package memwarden.model;

/**
 * A person unloads a kernel module ({@code modprobe -r}).
 *
 * @param module as {@code lsmod} prints it
 */
public record UnloadModule(String module, Origins at) implements OperatorAction {

    @Override
    public String label() {
        return "operator: unload module " + module;
    }
}
