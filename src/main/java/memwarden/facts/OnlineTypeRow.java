package memwarden.facts;

import memwarden.model.Located;
import memwarden.model.OnlineType;
import memwarden.model.OptionValue;
import memwarden.model.Origins;

/**
 * A row of the table of options that say what becomes of memory which is added to a running kernel.
 *
 * @param replaced whether it is the option of older kernels, which knows two answers only
 */
public record OnlineTypeRow(String symbol, OptionValue value, boolean replaced, OnlineType type, Origins at)
        implements Located {

    @Override
    public String label() {
        return "CONFIG_" + symbol + "=" + value.label() + " means " + type.label();
    }
}
