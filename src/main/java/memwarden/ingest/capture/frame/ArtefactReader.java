package memwarden.ingest.capture.frame;

/** Reads artefacts of one format. Nothing that an artefact holds makes it throw, and nothing makes it loop. */
public interface ArtefactReader {

    /** Whether an artefact is of this format: by its name, or by what it holds where the name says nothing. */
    boolean reads(Artefact artefact);

    /** Hands over everything that the artefact says. What is broken is a defect, and the rest is still read. */
    void read(Artefact artefact, Testimony testimony);
}
