package memwarden.ingest.capture;

import java.util.List;

/**
 * {@code operator.txt}: the commands that a person gave after boot, in order, as a shell takes them. It is read after
 * the listings and the tables, whose names the commands use.
 */
final class OperatorReader implements ArtefactReader {

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
