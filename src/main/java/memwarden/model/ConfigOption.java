package memwarden.model;

/**
 * An option of the kernel configuration.
 *
 * @param symbol without the {@code CONFIG_} prefix
 */
public record ConfigOption(String symbol, OptionValue value, Origins at) implements Located {

    @Override
    public String label() {
        return "CONFIG_" + symbol + "=" + value.label();
    }
}
