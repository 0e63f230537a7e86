package memwarden.model;

import java.util.stream.Stream;

/**
 * What software and people do with the machine, as far as nothing in it tells.
 *
 * @param drivers drivers of accelerators
 * @param automation what the machine does by itself
 * @param resets that are planned
 * @param plans what people rely upon
 * @param regions that are to be made
 * @param isolation what shall be set for error isolation
 * @param coherentMemory memory of devices on other fabrics
 */
public record Practice(Section<AcceleratorDriver> drivers, Section<Automation> automation, Section<ResetPlan> resets,
        Section<Plan> plans, Section<PlannedRegion> regions, Section<IsolationPolicy> isolation,
        Section<CoherentMemory> coherentMemory) {

    /** Whether it has no entry. */
    public boolean isEmpty() {
        return Stream.of(drivers, automation, resets, plans, regions, isolation, coherentMemory)
                .allMatch(section -> section.entries().isEmpty());
    }

    /** Of which nothing is said. */
    public static Practice missing(Origin where) {
        return new Practice(Section.missing(where), Section.missing(where), Section.missing(where),
                Section.missing(where), Section.missing(where), Section.missing(where), Section.missing(where));
    }
}
