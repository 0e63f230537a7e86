package memwarden.ingest.capture.kernel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import memwarden.ingest.capture.frame.TextLine;

/**
 * A line of a kernel log.
 *
 * @param from where its message begins: after quotation marks of mails, level, time, caller, host and {@code kernel:}
 */
record LogLine(TextLine line, int from) {

    /** What may stand before a message, in any order and number. Each alternative takes bounded work at one place. */
    private static final Pattern PREFIX = Pattern.compile("[\\s>]++"
            + "|<\\d{1,3}>"
            + "|\\[\\s*+\\d{1,10}[.,]\\d{1,9}\\]"
            + "|\\[\\s*+[TC]\\d{1,7}\\]"
            + "|\\[[A-Z][a-z]{2} [A-Z][a-z]{2} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d \\d{4}\\]"
            + "|[A-Z][a-z]{2} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})? "
            + "|\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?(?:Z|[+-]\\d\\d:?\\d\\d)? "
            + "|(?:kern|user|daemon|syslog) {0,8}:(?:emerg|alert|crit|err|warn|notice|info|debug) {0,8}: "
            + "|(?:[\\w.()-]{1,255}+ )?kernel: ");

    static LogLine of(TextLine line) {
        Matcher prefix = PREFIX.matcher(line.text());
        int from = 0;
        while (prefix.region(from, line.text().length()).lookingAt()) {
            from = prefix.end();
        }
        return new LogLine(line, from);
    }

    /** What the kernel printed, without blanks at its end. */
    String message() {
        return line.text().substring(from).stripTrailing();
    }

    boolean begins(String words) {
        return line.text().startsWith(words, from);
    }

    /** A matcher whose beginning is that of the message; its groups stand in the line as it is. */
    Matcher matcher(Pattern form) {
        return form.matcher(line.text()).region(from, line.text().length());
    }
}
