package memwarden.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import memwarden.facts.Decision;
import memwarden.facts.Judgement.Decided;
import memwarden.model.DeviceKind;
import memwarden.model.FirmwareKind;
import memwarden.model.Owner;
import memwarden.model.Use;

/** What a decision says about its range, without the range: two kernels agree where their answers are equal. */
record Answer(FirmwareKind firmware, Owner owner, DeviceKind device, String driver, Use use,
        Optional<Integer> targetNode) {

    private static final String NO_DRIVER = "none";

    static Answer of(Decided decided) {
        Decision decision = decided.decision();
        return new Answer(decision.segment().firmware(), decision.owner(), decision.device(), decision.driver(),
                decision.use(), decision.targetNode());
    }

    /** {@code dax_hmem (kmem, system-ram, node 1)}: what is none is left out. */
    String words() {
        List<String> details = details();
        return owner.label() + (details.isEmpty() ? "" : " (" + String.join(", ", details) + ")");
    }

    /** Driver, use and node, as far as there are any. */
    List<String> details() {
        List<String> details = new ArrayList<>();
        if (!driver.equals(NO_DRIVER)) {
            details.add(driver);
        }
        if (use != Use.NONE) {
            details.add(use.label());
        }
        targetNode.ifPresent(node -> details.add("node " + node));
        return details;
    }
}
