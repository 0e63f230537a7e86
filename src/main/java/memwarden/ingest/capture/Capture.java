package memwarden.ingest.capture;

import java.util.List;
import memwarden.ingest.capture.frame.Artefact;
import memwarden.model.Problem;

/**
 * The files of one machine.
 *
 * @param name what reports call it: the folder or the archive as the user named it
 * @param artefacts sorted by name
 * @param problems files that could not be read
 */
public record Capture(String name, List<Artefact> artefacts, List<Problem> problems) {

    public Capture {
        artefacts = List.copyOf(artefacts);
        problems = List.copyOf(problems);
    }
}
