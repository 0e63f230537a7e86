package memwarden.model;

/**
 * What the description says about one kernel module.
 *
 * @param name with underscores, as {@code lsmod} prints it
 */
public record ModuleEntry(String name, ModuleState state, Origins at) implements Located {

    @Override
    public String label() {
        return "module " + name + " is " + state.label();
    }
}
