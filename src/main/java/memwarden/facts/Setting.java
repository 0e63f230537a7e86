package memwarden.facts;

import memwarden.model.OptionValue;
import memwarden.model.Subject;

/** The value of a kernel option, stated or assumed. */
public record Setting(String symbol, OptionValue value) implements Subject {

    public boolean enabled() {
        return value != OptionValue.NO;
    }

    @Override
    public String label() {
        return "CONFIG_" + symbol + "=" + value.label();
    }
}
