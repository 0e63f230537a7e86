package memwarden.facts;

import java.util.List;
import java.util.stream.Stream;
import memwarden.model.Cfmws;
import memwarden.model.Endpoint;
import memwarden.model.Located;

/**
 * A window, and the devices that can be below it: those whose way up ends at one of its targets.
 *
 * @param paths the ways of these devices
 */
public record WindowDevices(Cfmws cfmws, List<DevicePath> paths) implements Measured {

    public WindowDevices {
        paths = List.copyOf(paths);
    }

    public List<Endpoint> devices() {
        return paths.stream().map(DevicePath::endpoint).toList();
    }

    @Override
    public List<Located> measuredFrom() {
        return Stream.<Located>concat(Stream.of(cfmws), devices().stream()).toList();
    }

    @Override
    public String label() {
        return paths.isEmpty() ? "no device"
                : String.join(", ", paths.stream().map(DevicePath::device).sorted().toList());
    }
}
