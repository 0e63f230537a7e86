package memwarden.model;

/** The word of the command line that says whether added memory goes online: {@code memhp_default_state=}. */
public record DefaultOnlineState(OnlineType type, Origins at) implements Located {

    @Override
    public String label() {
        return "kernel command line: memhp_default_state=" + type.label();
    }
}
