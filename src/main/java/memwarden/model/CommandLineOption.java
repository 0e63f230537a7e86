package memwarden.model;

import java.util.List;

/**
 * One word of the kernel command line.
 *
 * @param name what stands before the first {@code =}
 * @param value what stands behind it; empty for a word without {@code =}
 */
public record CommandLineOption(String name, String value, Origins at) implements Located {

    /** The value, split at its commas: {@code efi=debug,nosoftreserve} has two. */
    public List<String> words() {
        return value.isEmpty() ? List.of() : List.of(value.split(","));
    }

    /** Whether it says yes to a parameter that takes yes or no: {@code kstrtobool()}, lib/kstrtox.c. A bare word does. */
    public boolean switchedOn() {
        return value.isEmpty() || value.matches("[yYtT1].*|[oO][nN].*");
    }

    @Override
    public String label() {
        return "kernel command line: " + name + (value.isEmpty() ? "" : "=" + value);
    }
}
