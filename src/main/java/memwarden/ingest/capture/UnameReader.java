package memwarden.ingest.capture;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import memwarden.model.DefectKind;

/** What {@code uname -a} prints: system, host name, release, build, machine. */
final class UnameReader implements ArtefactReader {

    private static final Pattern LINE =
            Pattern.compile("Linux \\S+ (?<release>\\d+\\.\\d+\\S*) .*?(?<machine>x86_64|aarch64|riscv64|loongarch64)?(?: GNU/Linux)?\\s*");

    @Override
    public boolean reads(Artefact artefact) {
        return artefact.stem().equals("uname");
    }

    @Override
    public void read(Artefact artefact, Testimony testimony) {
        for (TextLine line : artefact.lines()) {
            Matcher words = LINE.matcher(line.text());
            if (words.matches()) {
                testimony.say("/kernel/release", line.value(words, 1));
                Machines.say(line, words, 2, testimony);
            } else if (!line.text().isBlank()) {
                testimony.defect(DefectKind.UNKNOWN_WORD, "uname", line.place()).put("text", line.value());
            }
        }
    }
}
