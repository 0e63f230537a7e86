package memwarden.model;

/**
 * One word of the kernel command line.
 *
 * @param name what stands before the first {@code =}
 * @param value what stands behind it; empty for a word without {@code =}
 */
public record CommandLineOption(String name, String value, Origins at) implements Located {

    @Override
    public String label() {
        return "kernel command line: " + name + (value.isEmpty() ? "" : "=" + value);
    }
}
