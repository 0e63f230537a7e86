package memwarden.model;

import java.util.List;

/**
 * The Coherent Device Attribute Table of one device (CDAT 1.03).
 *
 * @param device id of the endpoint or switch
 * @param structures in the order of the description; empty unless the table is present
 */
public record Cdat(String device, CdatState state, List<CdatStructure> structures, Origins at) implements Located {

    public Cdat {
        structures = List.copyOf(structures);
    }

    @Override
    public String label() {
        return "CDAT of " + device + " (" + state.label() + ")";
    }
}
