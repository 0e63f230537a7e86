package memwarden.facts;

import memwarden.model.Subject;

/**
 * Where the kernel keeps its Soft Reserved ranges.
 *
 * @param inIomem whether they stand among the resources of /proc/iomem, or else in a tree of their own
 * @param searched whether dax_hmem looks for them there
 */
public record SoftReservedPlace(boolean inIomem, boolean searched) implements Subject {

    @Override
    public String label() {
        return "Soft Reserved ranges are kept in " + (inIomem ? "iomem" : "a tree of their own")
                + (searched ? "" : ", where dax_hmem does not look");
    }
}
