package memwarden.report;

import memwarden.model.Severity;

/** What a piece of text is, so that a {@link Style} can colour it. The words alone say the same. */
enum Tone {

    ERROR("1;31"),
    WARNING("1;33"),
    NOTE("1;36"),
    STRONG("1"),
    FAINT("2");

    private final String code;

    Tone(String code) {
        this.code = code;
    }

    /** Parameters of the terminal's "select graphic rendition" sequence. */
    String code() {
        return code;
    }

    static Tone of(Severity severity) {
        return switch (severity) {
            case ERROR -> ERROR;
            case WARNING -> WARNING;
            case NOTE -> NOTE;
        };
    }
}
