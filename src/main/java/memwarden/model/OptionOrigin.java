package memwarden.model;

/**
 * A value given on memwarden's own command line.
 *
 * @param option the option with its value, as typed: {@code --kernel 7.1}
 */
public record OptionOrigin(String option) implements Origin {

    @Override
    public String path() {
        return option;
    }
}
