package memwarden.model;

/**
 * An option of the kernel configuration that holds a number or a text.
 *
 * @param symbol without the {@code CONFIG_} prefix
 * @param text without quotes; a number as it was written
 */
public record ConfigValue(String symbol, String text, Origins at) implements Located {

    @Override
    public String label() {
        return "CONFIG_" + symbol + "=" + text;
    }
}
