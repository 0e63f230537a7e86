package memwarden.facts;

import java.util.List;
import memwarden.model.Subject;
import memwarden.model.UnloadModule;

/**
 * A region of volatile memory has been there when a person unloads a module, so that udev has loaded its driver.
 *
 * @param region the first one by address, which may be gone again
 */
public record RegionAsked(UnloadModule action, Region region) implements Measured {

    @Override
    public List<Subject> measuredFrom() {
        return List.of(action, region);
    }

    @Override
    public String label() {
        return region.label() + " has asked for its driver";
    }
}
