package memwarden.facts;

import java.util.List;
import java.util.stream.Stream;
import memwarden.model.Cfmws;
import memwarden.model.HostBridge;
import memwarden.model.Located;

/**
 * A host bridge, and the windows that have it as a target.
 *
 * @param windows in the order of the table
 */
public record BridgeWindows(HostBridge bridge, List<Cfmws> windows) implements Measured {

    public BridgeWindows {
        windows = List.copyOf(windows);
    }

    @Override
    public List<Located> measuredFrom() {
        return Stream.<Located>concat(Stream.of(bridge), windows.stream()).toList();
    }

    @Override
    public String label() {
        return windows.isEmpty() ? "no window" : String.join(", ", windows.stream().map(Cfmws::id).toList());
    }
}
