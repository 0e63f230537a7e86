package memwarden.ingest.capture.listings;

import memwarden.ingest.capture.frame.Artefact;
import memwarden.ingest.capture.frame.ArtefactReader;
import memwarden.ingest.capture.frame.Testimony;

/**
 * {@code capture-info.txt}: how {@code memwarden capture-script} made the capture, and what it could not have. It is for
 * people: what is not there says so by not being there.
 */
public final class CaptureInfoReader implements ArtefactReader {

    @Override
    public boolean reads(Artefact artefact) {
        return artefact.stem().equals("capture-info");
    }

    @Override
    public void read(Artefact artefact, Testimony testimony) {
        // Nothing in it is about memory.
    }
}
