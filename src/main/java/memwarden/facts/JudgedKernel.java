package memwarden.facts;

import memwarden.model.Confidence;
import memwarden.model.KernelRelease;
import memwarden.model.Located;
import memwarden.model.Origins;

/**
 * The kernel that the platform is judged for.
 *
 * @param stated false if nobody named a release and the newest known one was taken
 * @param newerThanKnown whether the release is newer than the last one the trait table speaks of
 */
public record JudgedKernel(KernelRelease release, boolean stated, boolean newerThanKnown, Origins at)
        implements Located, Weighed {

    @Override
    public Confidence confidence() {
        return stated && !newerThanKnown ? Confidence.CERTAIN : Confidence.LIKELY;
    }

    @Override
    public String label() {
        return "kernel " + release + (stated ? "" : " (assumed)");
    }
}
