package memwarden.engine;

import java.util.List;
import memwarden.model.Platform;

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
    FIRMWARE_MAP("firmware-map", "options", "kinds", "pieces", "ranges"),
    /** The CXL windows that the kernel publishes. */
    WINDOWS("windows", "verification", "overlaps", "windows"),
    /** Which memory devices attach. */
    TOPOLOGY("topology", "attach"),
    /** Which regions assemble. */
    REGIONS("regions", "decoders", "assembly", "objects", "attach", "outcome"),
    /** Units of decision, who takes each at boot, what a person then adds, and who takes each region. */
    OWNERSHIP("ownership", "units", "claims", "operator", "window-nodes", "nodes", "memory", "regions"),
    /** Dax devices and their drivers, then one decision for each byte. */
    DAX("dax", "limits", "obstacles", "devices", "blocks", "decisions");

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

    /** The DRL package of its rules; a package name takes no hyphen. */
    public String rulePackage() {
        return "rules." + folder.replace('-', '_');
    }

    /** Whether the platform has facts that the stage's rules could speak about. */
    boolean opensFor(Platform platform) {
        return switch (this) {
            case KERNEL, OWNERSHIP, DAX -> true;
            case FIRMWARE_MAP -> !platform.firmware().memoryMap().entries().isEmpty()
                    || !platform.kernel().memmap().isEmpty();
            case WINDOWS -> !platform.firmware().cedt().windows().entries().isEmpty()
                    || !platform.firmware().cedt().emptyWindows().isEmpty();
            case TOPOLOGY -> !platform.endpoints().entries().isEmpty();
            case REGIONS -> !platform.endpoints().entries().isEmpty() || !platform.operator().isEmpty();
        };
    }
}
