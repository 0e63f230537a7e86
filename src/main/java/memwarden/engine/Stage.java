package memwarden.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import memwarden.model.Platform;
import memwarden.model.RootPort;
import memwarden.model.Truth;

/**
 * The stages of a run, in order, each with its strata, in order.
 *
 * <p>A rule may negate or count only what earlier strata made; so no conclusion is ever taken back, and the result does
 * not depend on the order in which rules fire.
 */
public enum Stage {

    /** What is known of the kernel: options, drivers. */
    KERNEL("kernel", "settings", "drivers"),
    /** What each range of the firmware's map becomes. */
    FIRMWARE_MAP("firmware-map", "options", "kinds", "changes", "pieces", "steps", "ranges"),
    /** The CXL windows that the kernel publishes. */
    WINDOWS("windows", "verification", "overlaps", "walk", "decoders", "assumptions", "windows", "flags", "offers"),
    /** Which memory devices attach. */
    TOPOLOGY("topology", "ranges", "ports", "devices", "faults", "attach"),
    /** Which regions assemble. */
    REGIONS("regions", "translation", "decoders", "assembly", "objects", "attach", "outcome"),
    /** Units of decision, who takes each at boot, and who takes each region. */
    OWNERSHIP("ownership", "units", "claims", "window-nodes", "nodes", "memory", "regions"),
    /** What a person does after boot: an action after the other, each on what the earlier ones have left. */
    OPERATOR("operator", "space", "settings", "size", "commit", "outcome", "afterwards"),
    /** Dax devices and their drivers, then one decision for each byte. */
    DAX("dax", "limits", "obstacles", "devices", "blocks", "decisions"),
    /** What /proc/iomem shows of all that. */
    IOMEM("iomem", "resources", "lines"),
    /** What the driver of an accelerator gets, and who may take it away. */
    ACCELERATOR("accelerator", "findings"),
    /** Which root ports are fit for CXL error isolation. */
    ISOLATION("isolation", "obstacles", "verdicts"),
    /** Where firmware, or a device, contradicts itself or the specification. */
    FIRMWARE_WORKAROUND("firmware-workaround", "tables", "contradictions", "log"),
    /** Where the real machine differs from all that. */
    OBSERVED("observed", "reasons", "differences");

    /** Each unit has its owner, and no region: the moment in which a person begins to act. */
    private static final String OPERATOR_ACTS_BEFORE = "ownership/window-nodes";
    /** The strata that each action of the operator passes through before the next one does. */
    private static final List<String> OF_EACH_ACTION =
            List.of("operator/settings", "operator/size", "operator/commit", "operator/outcome");

    private final String folder;
    private final List<String> strata;

    Stage(String folder, String... strata) {
        this.folder = folder;
        this.strata = List.of(strata);
    }

    /** Name of the folder below {@code rules/}. */
    public String folder() {
        return folder;
    }

    /** The agenda groups of its rules, in the order of their turns: {@code ownership/units}. */
    public List<String> agendaGroups() {
        return strata.stream().map(stratum -> folder + "/" + stratum).toList();
    }

    /**
     * The agenda groups of these stages in the order of their turns.
     *
     * @param actions of the operator: the strata that one passes through have a turn for each
     */
    public static List<String> turns(Collection<Stage> stages, int actions) {
        List<String> turns = new ArrayList<>();
        for (Stage stage : values()) {
            if (stage == OPERATOR || !stages.contains(stage)) {
                continue;
            }
            for (String group : stage.agendaGroups()) {
                if (group.equals(OPERATOR_ACTS_BEFORE) && stages.contains(OPERATOR)) {
                    turns.addAll(operatorTurns(actions));
                }
                turns.add(group);
            }
        }
        return turns;
    }

    private static List<String> operatorTurns(int actions) {
        List<String> turns = new ArrayList<>();
        for (String group : OPERATOR.agendaGroups()) {
            if (!OF_EACH_ACTION.contains(group)) {
                turns.add(group);
            } else if (group.equals(OF_EACH_ACTION.get(0))) {
                turns.addAll(Collections.nCopies(actions, OF_EACH_ACTION).stream().flatMap(List::stream).toList());
            }
        }
        return turns;
    }

    /** The DRL package of its rules; a package name takes no hyphen. */
    public String rulePackage() {
        return "rules." + folder.replace('-', '_');
    }

    /** Whether the platform has facts that the stage's rules could speak about. */
    boolean opensFor(Platform platform) {
        return switch (this) {
            case KERNEL, OWNERSHIP, DAX, IOMEM -> true;
            case FIRMWARE_MAP -> !platform.firmware().memoryMap().entries().isEmpty()
                    || !platform.firmware().e820().entries().isEmpty() || !platform.kernel().memmap().isEmpty();
            case WINDOWS -> !platform.firmware().cedt().windows().entries().isEmpty()
                    || !platform.firmware().cedt().emptyWindows().isEmpty();
            case TOPOLOGY -> !platform.endpoints().entries().isEmpty();
            case OPERATOR -> !platform.operator().isEmpty()
                    || !platform.firmware().cedt().windows().entries().isEmpty()
                            && !platform.endpoints().entries().isEmpty();
            case ACCELERATOR -> !platform.practice().isEmpty()
                    || platform.endpoints().entries().stream().anyMatch(endpoint -> endpoint.nature().type().isPresent());
            case ISOLATION -> !platform.practice().isEmpty() || platform.hostBridges().entries().stream()
                    .flatMap(bridge -> bridge.listed().stream()).anyMatch(RootPort::hasErrorPolicy);
            case FIRMWARE_WORKAROUND -> !platform.defects().isEmpty() || !platform.endpoints().entries().isEmpty()
                    || platform.firmware().describesMemory()
                    || platform.firmware().cedt().present() == Truth.YES
                    || !platform.observed().log().messages().entries().isEmpty();
            case REGIONS -> !platform.endpoints().entries().isEmpty() || !platform.operator().isEmpty();
            case OBSERVED -> platform.observed().stated() || !platform.defects().isEmpty();
        };
    }
}
