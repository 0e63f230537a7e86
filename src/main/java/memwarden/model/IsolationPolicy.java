package memwarden.model;

import java.util.List;
import java.util.Optional;

/**
 * What shall be set for error isolation on a port, and who wants it (CXL 3.1, sections 8.2.4.24.2 and 12.3).
 *
 * @param port id of the root port; that it is one is not certain
 * @param enable bit 16 of the control register: CXL.mem isolation
 * @param linkDown bit 17
 * @param cache whether isolation or a timeout is asked for CXL.cache
 * @param timeoutEnable bit 4
 * @param timeoutValue bits 3:0
 * @param errCor bit 25
 * @param interrupt bit 26
 * @param optIn whether the user of the machine asked for it
 * @param tolerance what that user says of the loss
 * @param recovery what happens after the isolation, in order; empty if nothing is said
 * @param longTermPins whether devices of a guest or RDMA hold pages of what is below
 * @param disabledWhenOffline whether isolation is switched off when a region goes offline
 * @param checkedAgain whether the conditions are checked again before it is switched on after that
 */
public record IsolationPolicy(String port, Truth enable, Truth linkDown, Truth cache, Truth timeoutEnable,
        Optional<Integer> timeoutValue, Truth errCor, Truth interrupt, Truth optIn, Tolerance tolerance,
        Optional<List<RecoveryStep>> recovery, Truth longTermPins, Truth disabledWhenOffline, Truth checkedAgain,
        Origins at) implements Located {

    public IsolationPolicy {
        recovery = recovery.map(List::copyOf);
    }

    /**
     * The three questions that somebody who wants isolation must have answered.
     *
     * @param losesPort whether all that is below the port may be lost
     * @param userMemory whether the memory is managed by programs, and not by the kernel
     * @param insteadOfReboot whether that is preferred to a reboot
     */
    public record Tolerance(Truth losesPort, Truth userMemory, Truth insteadOfReboot) {

        public static final Tolerance NOT_STATED = new Tolerance(Truth.UNKNOWN, Truth.UNKNOWN, Truth.UNKNOWN);
    }

    @Override
    public String label() {
        return "isolation policy of " + port;
    }
}
