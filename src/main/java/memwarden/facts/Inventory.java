package memwarden.facts;

import memwarden.model.Confidence;
import memwarden.model.Located;
import memwarden.model.Origins;
import memwarden.model.Topic;

/**
 * Whether the description says anything about a topic. A rule that concludes from the absence of something binds the
 * inventory it would have been listed in: what is not listed is absent only if somebody made a list.
 */
public record Inventory(Topic topic, boolean stated, Origins at) implements Located, Weighed {

    @Override
    public Confidence confidence() {
        if (stated) {
            return Confidence.CERTAIN;
        }
        return switch (topic) {
            case MEMORY_MAP, WINDOWS, ENDPOINTS -> Confidence.UNKNOWN;
            case XOR_MAPS, SRAT, HMAT, HOST_BRIDGES -> Confidence.LIKELY;
            // What distributions do is a fair guess.
            case CONFIG, MODULES, COMMAND_LINE, INITRAMFS -> Confidence.LIKELY;
            case DRIVERS, AUTOMATION, RESETS, PLANS, PLANNED_REGIONS, ISOLATION -> Confidence.UNKNOWN;
        };
    }

    @Override
    public String label() {
        return topic.label() + (stated ? " is complete as stated" : " is not stated");
    }
}
