package memwarden.ingest.capture.devices;

import java.util.Optional;
import memwarden.model.Place;
import memwarden.yaml.ScalarNode;

/**
 * A namespace as {@code ndctl list} shows it.
 *
 * @param name {@code namespace0.0}
 * @param region the name of the region that it is cut from
 * @param mode in ndctl's word
 * @param size in bytes; empty if it takes the whole region, or if it is not told
 */
public record ListedNamespace(String name, String region, ScalarNode mode, Optional<ScalarNode> size, Place at) {
}
