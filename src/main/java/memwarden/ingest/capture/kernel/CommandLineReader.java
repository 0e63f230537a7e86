package memwarden.ingest.capture.kernel;

import memwarden.ingest.capture.frame.Artefact;
import memwarden.ingest.capture.frame.ArtefactReader;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.ingest.capture.frame.TextLine;

/** {@code /proc/cmdline}: one line. */
public final class CommandLineReader implements ArtefactReader {

    static final String POINTER = "/kernel/commandLine";

    @Override
    public boolean reads(Artefact artefact) {
        return artefact.stem().equals("cmdline");
    }

    @Override
    public void read(Artefact artefact, Testimony testimony) {
        for (TextLine line : artefact.eachLine()) {
            if (!line.text().isBlank()) {
                testimony.say(POINTER, line.value());
                return;
            }
        }
    }
}
