package memwarden.facts;

import java.util.List;
import memwarden.model.Located;

/**
 * The number that the kernel gives to a CFMWS: it counts those that pass the verification of their fields, whether or
 * not they become windows ({@code __cxl_parse_cfmws()}, drivers/cxl/acpi.c of 6.18).
 *
 * @param window the CFMWS, also one of size 0
 */
public record WindowNumber(Located window, int number) implements Measured {

    @Override
    public List<Located> measuredFrom() {
        return List.of(window);
    }

    @Override
    public String label() {
        return window.label() + " is CXL Window " + number;
    }
}
