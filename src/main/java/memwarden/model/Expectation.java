package memwarden.model;

import java.util.List;
import java.util.Optional;

/**
 * What an author says the result must be. A field that was not written is not compared.
 *
 * <p>One with a severity speaks of a finding, one with lines of /proc/iomem of these, one with a root port of
 * its isolation, any other of the decisions inside
 * its range.
 *
 * @param kernels releases it holds for; empty for every release judged
 * @param range for a decision: every byte of it must be decided so; for a finding: its exact range
 * @param node the NUMA node that the memory goes to
 * @param rule id of the rule that reports the finding, or that made the decision
 * @param message a part of the finding's message
 * @param kernelMessage a part of the kernel's own message
 * @param returnCode what the kernel function that refuses returns
 * @param unsettled whether the finding is marked as disputed
 * @param iomem the names of the lines of /proc/iomem from the top to the one with exactly this range; an empty list if
 *     there is none
 * @param port what must come out for a root port
 * @param line the line that a finding must point at
 */
public record Expectation(List<KernelRelease> kernels, Optional<AddressRange> range, Optional<FirmwareKind> firmware,
        Optional<Owner> owner, Optional<DeviceKind> device, Optional<String> driver, Optional<Use> use,
        Optional<Integer> node, Optional<Confidence> confidence, Optional<String> rule, Optional<Severity> finding,
        Optional<String> message, Optional<String> kernelMessage, Optional<ReturnCode> returnCode, Optional<Boolean> unsettled,
        Optional<List<String>> iomem, Optional<ExpectedPort> port, Optional<Integer> line, Origins at) implements Located {

    public Expectation {
        kernels = List.copyOf(kernels);
        iomem = iomem.map(List::copyOf);
    }

    /** One that speaks of a root port. */
    public static Expectation ofPort(List<KernelRelease> kernels, ExpectedPort port, Origins at) {
        return new Expectation(kernels, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.of(port), Optional.empty(), at);
    }

    /** Whether it speaks of a finding; otherwise of decisions. */
    public boolean ofFinding() {
        return finding.isPresent();
    }

    /** Whether it speaks of a line of /proc/iomem. */
    public boolean ofIomem() {
        return iomem.isPresent();
    }

    /** Whether it speaks of a root port. */
    public boolean ofPort() {
        return port.isPresent();
    }

    @Override
    public String label() {
        return "expectation";
    }
}
