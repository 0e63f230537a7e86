package memwarden.yaml;

/** Puts words of the input into a message. */
public final class Quote {

    private static final int LONGEST = 60;

    private Quote() {
    }

    /** The text between backticks on one line: control characters replaced, and cut if it is long. */
    public static String of(String text) {
        boolean whole = text.length() <= LONGEST;
        StringBuilder shown = new StringBuilder("`");
        (whole ? text : text.substring(0, LONGEST)).codePoints()
                .map(letter -> Character.isISOControl(letter) ? '\uFFFD' : letter)
                .forEach(shown::appendCodePoint);
        return shown.append(whole ? "`" : "…`").toString();
    }
}
