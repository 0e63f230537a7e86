package memwarden.report;

import java.io.IOException;
import java.io.Writer;

/** A way to write a report down. The same report gives the same characters, with {@code \n} at the line ends. */
public interface ReportFormat {

    /** The word that selects it on the command line. */
    String name();

    /** Writes the whole report and leaves {@code out} open. */
    void write(RunReport report, Writer out) throws IOException;
}
