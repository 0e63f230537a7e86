package memwarden.ingest.capture.kernel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import memwarden.ingest.capture.frame.Artefact;
import memwarden.ingest.capture.frame.ArtefactReader;
import memwarden.ingest.capture.frame.Complaints;
import memwarden.ingest.capture.frame.Draft;
import memwarden.ingest.capture.frame.Spans;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.ingest.capture.frame.TextLine;
import memwarden.model.AddressRange;
import memwarden.model.E820Type;
import memwarden.model.TextOrigin;

/**
 * A listing of {@code /sys/firmware/memmap}, the e820 table as the kernel was given it: {@code N START END TYPE}, both
 * addresses inclusive, with or without the number. A shell lists 10 before 2, so the entries are sorted.
 */
public final class FirmwareMemmapReader implements ArtefactReader {

    static final String POINTER = "/firmware/e820";

    private static final String TABLE = "firmware-memmap";
    private static final String STRUCTURE = "e820";
    private static final Pattern LINE = Pattern.compile("\\s*+(?:\\d{1,9}+\\s++)?0x" + Spans.HEX + "\\s++0x" + Spans.HEX
            + "\\s++(\\S.*)");

    private record Entry(AddressRange range, Draft draft) {
    }

    @Override
    public boolean reads(Artefact artefact) {
        return artefact.stem().startsWith(TABLE);
    }

    @Override
    public void read(Artefact artefact, Testimony testimony) {
        Complaints complaints = new Complaints(testimony, TABLE);
        List<Entry> entries = new ArrayList<>();
        boolean known = true;
        for (TextLine line : artefact.eachLine()) {
            Matcher words = LINE.matcher(line.text());
            if (!words.matches()) {
                if (!line.text().isBlank()) {
                    complaints.unknown(STRUCTURE, line.place(), line.text());
                }
            } else if (complaints.room(entries.size(), STRUCTURE, line.place())) {
                Optional<String> type = E820Words.type(words.group(3).strip());
                known &= type.isPresent();
                entry(line, words, type, complaints).ifPresent(entries::add);
            }
        }
        say(entries, known, artefact.whole(), testimony);
    }

    private static Optional<Entry> entry(TextLine line, Matcher words, Optional<String> type, Complaints complaints) {
        Optional<AddressRange> range = Spans.of(line, words, 1, STRUCTURE, complaints);
        if (type.isEmpty()) {
            complaints.unknown(STRUCTURE, line.place(words, 3), words.group(3))
                    .putText("field", "type", line.place(words, 3));
        }
        TextOrigin at = line.place();
        // What the kernel has no word for, it leaves alone.
        return range.map(span -> new Entry(span, new Draft(at).put("range", span.toString(), at)
                .put("type", type.orElse(E820Type.RESERVED.label()), at)));
    }

    /**
     * The log is believed first: memory that was added to the running machine may stand in this listing too.
     *
     * @param known whether every type has a word; of the others the log gives the number, which is no contradiction
     */
    private static void say(List<Entry> entries, boolean known, TextOrigin at, Testimony testimony) {
        if (entries.isEmpty()) {
            return;
        }
        List<Draft> sorted = entries.stream().sorted(Comparator.comparing(Entry::range)).map(Entry::draft).toList();
        if (known) {
            testimony.confirm(POINTER, Draft.list(sorted, at));
        } else {
            testimony.otherwise(POINTER, Draft.list(sorted, at));
        }
    }
}
