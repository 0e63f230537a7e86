package memwarden.ingest.capture.kernel;

import memwarden.ingest.capture.frame.Testimony;

/** What one kind of lines in a kernel log says. */
interface LogPart {

    /** Takes in a line. Whether it is of this kind and says nothing beyond what this part makes of it. */
    boolean take(LogLine line);

    /** Says what all lines said. */
    void finish(Testimony testimony);
}
