package memwarden.report;

/** Whether text is coloured. The caller knows what the output is connected to. */
public enum Style {

    PLAIN,
    COLOURED;

    String paint(Tone tone, String text) {
        return switch (this) {
            case PLAIN -> text;
            case COLOURED -> "\u001b[" + tone.code() + "m" + text + "\u001b[0m";
        };
    }
}
