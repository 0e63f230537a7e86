package memwarden.facts;

import memwarden.model.Located;
import memwarden.model.Origins;

/** A row of the table of drivers: the option that builds a driver. The module is named like the driver. */
public record DriverModule(String driver, String symbol, Origins at) implements Located {

    @Override
    public String label() {
        return "driver " + driver + " is built by CONFIG_" + symbol;
    }
}
