package memwarden.facts;

import java.util.Optional;
import memwarden.model.Confidence;
import memwarden.model.KernelRelease;
import memwarden.model.Located;
import memwarden.model.OptionValue;
import memwarden.model.Origins;

/**
 * A row of the table of kernel options: what distributions build, assumed where the description is silent.
 *
 * @param since the release that brought the option; empty for one that is older than every kernel of interest
 */
public record OptionDefault(String symbol, OptionValue value, Optional<KernelRelease> since, Origins at)
        implements Located, Weighed {

    /** Whether that kernel has the option at all. */
    public boolean isIn(KernelRelease release) {
        return since.isEmpty() || release.compareTo(since.get()) >= 0;
    }

    @Override
    public Confidence confidence() {
        return Confidence.LIKELY;
    }

    @Override
    public String label() {
        return "distributions build CONFIG_" + symbol + "=" + value.label();
    }
}
