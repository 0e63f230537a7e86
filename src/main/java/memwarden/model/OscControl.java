package memwarden.model;

/**
 * What firmware grants the operating system by _OSC of a CXL host bridge.
 *
 * @param grantsIsolation whether the operating system controls timeout and isolation; unknown to firmware older than CXL 4.0
 */
public record OscControl(Truth grantsIsolation, Origins at) implements Located {

    @Override
    public String label() {
        return switch (grantsIsolation) {
            case YES -> "firmware grants control of isolation";
            case NO -> "firmware keeps control of isolation";
            case UNKNOWN -> "nothing is said of the control of isolation";
        };
    }
}
