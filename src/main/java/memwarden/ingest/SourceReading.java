package memwarden.ingest;

import memwarden.model.Problem;
import memwarden.model.SourceText;

/** What came of the attempt to read an input as text. */
public sealed interface SourceReading {

    record Text(SourceText source) implements SourceReading {
    }

    record Refused(Problem problem) implements SourceReading {
    }
}
