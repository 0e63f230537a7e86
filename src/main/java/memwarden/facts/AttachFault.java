package memwarden.facts;

import memwarden.model.Endpoint;
import memwarden.model.Labelled;
import memwarden.model.Subject;

/**
 * Something for which an accelerator does not become a memory device of the kernel, so that its driver gets no CXL memory.
 *
 * @param cause what is so
 */
public record AttachFault(Endpoint endpoint, Kind kind, Subject cause) implements Subject {

    /** What stands in the way. */
    public enum Kind implements Labelled {
        NO_INTERFACE("the kernel has no interface for it"),
        NO_REGION_SUPPORT("the kernel is built without regions"),
        NO_DRIVER("its driver is not there"),
        MODULE_MISSING("a CXL module is missing"),
        NO_ROOT("the CXL root is missing"),
        PATH("its way to the host bridge is broken"),
        NO_MAILBOX("it lacks the mailbox that its class must have"),
        MEMORY_DISABLED("CXL.mem is off"),
        CAPACITY_UNKNOWN("its capacity is not known"),
        MEDIA_NOT_READY("its memory is not said to be ready"),
        REGISTERS_MISSING("it lacks registers that its driver needs"),
        NOT_COMMITTED("firmware committed no decoder"),
        INTERLEAVED("its decoder is interleaved");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Id of the device. */
    public String device() {
        return endpoint.id();
    }

    @Override
    public String label() {
        return endpoint.label() + " does not attach: " + kind.label();
    }
}
