package memwarden.ingest.capture.operator;

import java.util.List;
import memwarden.ingest.capture.frame.Artefact;
import memwarden.ingest.capture.frame.ArtefactReader;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.ingest.capture.frame.TextLine;

/**
 * {@code operator.txt}: the commands that a person gave after boot, in order, as a shell takes them. It is read after
 * the listings and the tables, whose names the commands use.
 */
public final class OperatorReader implements ArtefactReader {

    static final String LISTING = "operator";
    /** Nobody types as many after each boot. */
    private static final int MOST = 1000;

    @Override
    public boolean reads(Artefact artefact) {
        return artefact.stem().equals(LISTING);
    }

    @Override
    public void read(Artefact artefact, Testimony testimony) {
        OperatorCommands commands = new OperatorCommands(testimony);
        int count = 0;
        for (TextLine line : artefact.listed(testimony)) {
            List<ShellCommand> typed = ShellCommand.of(line);
            count += typed.size();
            if (count > MOST) {
                testimony.problem(line.place(), "more than " + MOST + " commands",
                        "the commands from this line on were not read", "give only what was done after boot");
                break;
            }
            typed.forEach(commands::take);
        }
        commands.finish();
    }
}
