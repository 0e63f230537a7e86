package memwarden.ingest.capture.kernel;

import java.util.ArrayList;
import java.util.List;
import memwarden.ingest.capture.frame.Artefact;
import memwarden.ingest.capture.frame.ArtefactReader;
import memwarden.ingest.capture.frame.Draft;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.ingest.capture.frame.TextLine;
import memwarden.model.TextOrigin;
import memwarden.yaml.Node;
import memwarden.yaml.SequenceNode;

/**
 * {@code guest.log}: what a person ran on the machine, each command behind {@code + }, and what came out of it. A file that
 * ends in {@code .err} is what the command of its name had to complain about.
 */
public final class GuestLogReader implements ArtefactReader {

    private static final String PROMPT = "+ ";

    @Override
    public boolean reads(Artefact artefact) {
        return artefact.fileName().equals("guest.log") || complaints(artefact);
    }

    @Override
    public void read(Artefact artefact, Testimony testimony) {
        if (complaints(artefact)) {
            List<TextLine> lines = artefact.listed(testimony);
            lines.stream().findFirst().ifPresent(first -> testimony.add("/observed/commands",
                    output(new Draft(first.place()).putText("command", artefact.stem().replace('-', ' '), first.place()), lines)));
            return;
        }
        List<TextLine> output = new ArrayList<>();
        TextLine command = null;
        for (TextLine line : artefact.listed(testimony)) {
            if (line.text().startsWith(PROMPT)) {
                close(command, output, testimony);
                command = line;
                output.clear();
            } else {
                output.add(line);
            }
        }
        close(command, output, testimony);
    }

    /** @param command null for what came out before the first one */
    private static void close(TextLine command, List<TextLine> output, Testimony testimony) {
        if (command == null && output.stream().allMatch(line -> line.text().isBlank())) {
            return;
        }
        TextOrigin at = command != null ? command.place() : output.get(0).place();
        Draft draft = new Draft(at).putText("command", command == null ? "" : command.text().substring(PROMPT.length()), at);
        testimony.add("/observed/commands", output.isEmpty() ? draft : output(draft, output));
    }

    private static Draft output(Draft command, List<TextLine> lines) {
        return command.put("output", new SequenceNode(lines.stream()
                .map(line -> (Node) Draft.text(line.text().stripTrailing(), line.place())).toList(), lines.get(0).place()));
    }

    private static boolean complaints(Artefact artefact) {
        return artefact.fileName().endsWith(".err");
    }
}
