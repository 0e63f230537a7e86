package memwarden.ingest.capture.kernel;

import java.util.List;
import java.util.regex.Pattern;
import memwarden.ingest.capture.frame.Artefact;
import memwarden.ingest.capture.frame.ArtefactReader;
import memwarden.ingest.capture.frame.Complaints;
import memwarden.ingest.capture.frame.Draft;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.ingest.capture.frame.TextLine;
import memwarden.model.DefectKind;
import memwarden.model.TextOrigin;

/**
 * A kernel log: of {@code dmesg}, of the journal, or quoted in a mail.
 *
 * <p>What firmware said is read for the prediction: the EFI map, the e820 table, SRAT and HMAT where the tables themselves
 * are missing, and which tables there are; so are release, command line and the machine's name. Everything else, and all
 * that drivers said, is an observation.
 */
public final class DmesgReader implements ArtefactReader {

    static final String MESSAGES = "/observed/messages";

    private static final String TABLE = "dmesg";
    /** Kernels print no line that is longer. */
    private static final int LONGEST_LINE = 8192;
    /** A log that does not begin with the boot and has no more lines is an excerpt. */
    private static final int LONGEST_EXCERPT = 100;
    private static final int MOST_MESSAGES = 10_000;
    /** So many lines tell whether a file is a log. */
    private static final int SAMPLE = 200;
    private static final Pattern TYPICAL = Pattern.compile("BIOS-e820: \\[mem 0x|efi: mem\\d{2,}+: \\[|"
            + "efi: {3}0x[0-9a-f]{12}-|ACPI: RSDP 0x|ACPI: SRAT: Node |acpi/hmat: |Command line: |Kernel command line: ");

    @Override
    public boolean reads(Artefact artefact) {
        return artefact.stem().startsWith(TABLE)
                // What was typed on the machine's console is no log, whatever it shows.
                || !artefact.stem().startsWith("guest") && !artefact.binary() && looksLikeLog(artefact);
    }

    private static boolean looksLikeLog(Artefact artefact) {
        return artefact.head().stream().limit(SAMPLE).filter(line -> line.text().length() <= LONGEST_LINE)
                .anyMatch(line -> LogLine.of(line).matcher(TYPICAL).lookingAt());
    }

    @Override
    public void read(Artefact artefact, Testimony testimony) {
        Complaints complaints = new Complaints(testimony, TABLE);
        Iterable<TextLine> lines = artefact.eachLine();
        Boots boots = new Boots();
        lines.forEach(boots::take);
        boots.tell(complaints);
        AcpiTableLog tables = new AcpiTableLog(boots.count > 0);
        E820Log e820 = new E820Log(complaints);
        List<LogPart> parts = List.of(new IdentityLog(complaints), new EfiMapLog(e820, complaints), e820,
                new SratLog(complaints), new HmatLog(tables, complaints), tables, new BlockSizeLog(),
                new RootBusLog(complaints));
        Messages messages = new Messages(boots.isExcerpt(), testimony);
        boolean typical = false;
        for (TextLine line : lines) {
            if (line.number() < boots.start() || line.text().isBlank()) {
                continue;
            }
            if (line.text().length() > LONGEST_LINE) {
                complaints.report(DefectKind.BAD_LENGTH, "line", line.place())
                        .put("found", line.text().length(), line.place())
                        .putText("text", Complaints.excerpt(line.text()), line.place());
                continue;
            }
            LogLine log = LogLine.of(line);
            if (parts.stream().anyMatch(part -> part.take(log))) {
                typical = true;
            } else {
                messages.take(log);
            }
        }
        if (!typical && artefact.binary()) {
            testimony.problem(artefact.whole(), "this is no kernel log", "it holds bytes that no text holds, and no line "
                    + "that a kernel prints", "write the log with `dmesg > dmesg.txt`");
        }
        parts.forEach(part -> part.finish(testimony));
        messages.finish(complaints);
        if (boots.count > 0 && messages.areWhole()) {
            testimony.say("/observed/wholeLog", Draft.word("yes", boots.last.place()));
        }
    }

    /** How many boots the log tells of; the last one is that of the running kernel. */
    private static final class Boots {

        private int lines;
        private int count;
        private TextLine first;
        private TextLine last;

        void take(TextLine line) {
            lines = line.number();
            if (line.text().length() <= LONGEST_LINE && line.text().contains(KernelBanner.START)
                    && LogLine.of(line).begins(KernelBanner.START)) {
                count++;
                first = first == null ? line : first;
                last = line;
            }
        }

        void tell(Complaints complaints) {
            if (count > 1) {
                complaints.report(DefectKind.DUPLICATE, "boot", first.place()).put("found", count, first.place());
            }
        }

        /** The line from which on it is read. */
        int start() {
            return count > 1 ? last.number() : 1;
        }

        boolean isExcerpt() {
            return count == 0 && lines <= LONGEST_EXCERPT;
        }
    }

    /** The lines that are kept as they are. */
    private static final class Messages {

        private final boolean excerpt;
        private final Testimony testimony;
        private int count;
        private TextOrigin last;

        /** @param excerpt whether somebody chose the lines, so that all of them matter */
        Messages(boolean excerpt, Testimony testimony) {
            this.excerpt = excerpt;
            this.testimony = testimony;
        }

        void take(LogLine line) {
            String message = line.message();
            if (message.isEmpty() || !excerpt && !KernelTopics.keeps(message)) {
                return;
            }
            count++;
            last = line.line().place();
            if (count <= MOST_MESSAGES) {
                testimony.add(MESSAGES, new Draft(last).putText("text", message, last));
            }
        }

        boolean areWhole() {
            return count <= MOST_MESSAGES;
        }

        void finish(Complaints complaints) {
            if (!areWhole()) {
                complaints.report(DefectKind.TRUNCATED, "messages", last)
                        .putText("field", "all behind the first " + MOST_MESSAGES, last);
            }
        }
    }
}
