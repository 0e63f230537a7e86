package memwarden.facts;

import memwarden.model.Subject;

/** Whether a driver is there once the machine has booted. */
public record Driver(String name, boolean runs) implements Subject {

    @Override
    public String label() {
        return "driver " + name + (runs ? " runs" : " does not run");
    }
}
