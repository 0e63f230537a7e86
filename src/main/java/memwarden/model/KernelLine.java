package memwarden.model;

/**
 * A line that the running kernel logged about CXL, dax or memory.
 *
 * @param text without time stamp and caller
 */
public record KernelLine(String text, Origins at) implements Located {

    @Override
    public String label() {
        return "logged: " + text;
    }
}
