package memwarden.facts;

import memwarden.model.Subject;

/**
 * A flag of a window's root decoder.
 *
 * @param flag name of its sysfs attribute: {@code cap_type2}, {@code cap_type3}, {@code cap_ram}, {@code cap_pmem},
 *     {@code locked}
 */
public record WindowFlag(CxlWindow window, String flag) implements Subject {

    @Override
    public String label() {
        return window.label() + " has " + flag;
    }
}
