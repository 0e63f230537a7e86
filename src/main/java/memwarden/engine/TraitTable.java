package memwarden.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import memwarden.facts.JudgedKernel;
import memwarden.facts.Trait;
import memwarden.model.BackportedTrait;
import memwarden.model.Confidence;
import memwarden.model.KernelRelease;
import memwarden.model.Origins;

/**
 * The behaviours that changed at some kernel release.
 *
 * @param newest the newest release that the table speaks of
 */
record TraitTable(KernelRelease newest, List<Row> rows) {

    /**
     * One behaviour.
     *
     * @param since the release that brought it; empty if none has
     * @param absentIn the newest release that was seen, or read, without it
     * @param presentIn the oldest release that was seen, or read, with it; empty if none has it
     */
    record Row(String name, Optional<KernelRelease> since, KernelRelease absentIn, Optional<KernelRelease> presentIn,
            Origins at) {

        private Trait of(JudgedKernel kernel) {
            boolean present = since.filter(first -> kernel.release().compareTo(first) >= 0).isPresent();
            boolean established = kernel.release().compareTo(absentIn) <= 0
                    || presentIn.filter(seen -> kernel.release().compareTo(seen) >= 0).isPresent();
            return new Trait(name, present,
                    established ? kernel.confidence() : Confidence.LIKELY, at);
        }
    }

    /** Every trait with whether this kernel has it. What the description switches on is there, whatever the release. */
    List<Trait> traitsOf(JudgedKernel kernel, List<BackportedTrait> backports) {
        Map<String, BackportedTrait> switchedOn = new HashMap<>();
        backports.forEach(backport -> switchedOn.put(backport.name(), backport));
        List<Trait> traits = new ArrayList<>();
        for (Row row : rows) {
            BackportedTrait backport = switchedOn.get(row.name());
            traits.add(backport == null ? row.of(kernel)
                    : new Trait(row.name(), true, Confidence.CERTAIN, backport.at()));
        }
        return traits;
    }
}
