package memwarden.facts;

import memwarden.model.Subject;

/** Whether the kernel honours EFI_MEMORY_SP. */
public record SoftReservation(boolean on) implements Subject {

    @Override
    public String label() {
        return "soft reservation is " + (on ? "on" : "off");
    }
}
