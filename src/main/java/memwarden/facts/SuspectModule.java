package memwarden.facts;

import memwarden.model.Located;
import memwarden.model.Origins;

/**
 * A row of the table of topics.
 *
 * @param topic in which a machine may differ from its prediction
 * @param module without which it would
 */
public record SuspectModule(String topic, String module, Origins at) implements Located {

    @Override
    public String label() {
        return topic + " need " + module;
    }
}
