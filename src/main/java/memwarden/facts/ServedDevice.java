package memwarden.facts;

import memwarden.model.AcceleratorDriver;
import memwarden.model.Located;
import memwarden.model.Origins;

/**
 * A driver of an accelerator, and one of the devices that it is for.
 *
 * @param endpoint id of the device
 */
public record ServedDevice(AcceleratorDriver driver, String endpoint) implements Located {

    @Override
    public Origins at() {
        return driver.at();
    }

    @Override
    public String label() {
        return driver.label() + " for " + endpoint;
    }
}
