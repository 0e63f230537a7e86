package memwarden.ingest.capture.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import memwarden.ingest.capture.frame.Complaints;
import memwarden.ingest.capture.frame.Draft;
import memwarden.ingest.capture.frame.Spans;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.ingest.capture.frame.TextLine;
import memwarden.model.AddressRange;
import memwarden.model.Architecture;
import memwarden.model.E820Type;
import memwarden.model.MapKind;
import memwarden.model.TextOrigin;

/**
 * The e820 table as the kernel was given it, which {@code e820__print_table()} (arch/x86/kernel/e820.c) prints.
 *
 * <p>A boot loader passes 128 entries at most, and the rest apart; where there is such a rest, the lines that begin with
 * {@code extended:} are the whole. What the kernel prints of the table after that is its own doing: {@code user:} after
 * {@code memmap=}, {@code modified:}, {@code reserve setup_data:}.
 */
final class E820Log implements LogPart {

    static final String PARTIAL = "/firmware/partial";

    /** Lines may be missing where it is missing. */
    private static final String HEADING = "BIOS-provided physical RAM map:";
    private static final String STRUCTURE = "e820";
    private static final Pattern LINE = Pattern.compile("(?:BIOS-e820|extended|user|modified|"
            + "reserve setup_data): \\[(mem|gap) 0x" + Spans.HEX + "-0x" + Spans.HEX + "\\](.*)");

    private final Complaints complaints;
    private final List<Draft> given = new ArrayList<>();
    private final List<Draft> extended = new ArrayList<>();
    private boolean whole;

    E820Log(Complaints complaints) {
        this.complaints = complaints;
    }

    @Override
    public boolean take(LogLine line) {
        if (line.begins(HEADING) || line.begins("e820: " + HEADING)) {
            whole = given.isEmpty();
            return true;
        }
        boolean bios = line.begins("BIOS-e820: ");
        boolean rest = line.begins("extended: [");
        if (!bios && !rest && !line.begins("user: [") && !line.begins("modified: [")
                && !line.begins("reserve setup_data: [")) {
            return false;
        }
        Matcher words = line.matcher(LINE);
        boolean understood = words.matches();
        if (understood && words.group(1).equals("mem") && (bios || rest)) {
            entry(line.line(), words, bios ? given : extended);
        } else if (!understood && (bios || rest)) {
            complaints.unknown(STRUCTURE, line.line().place(), line.message());
        }
        // A gap says nothing that the entries around it do not say.
        return bios || rest || understood && words.group(1).equals("gap");
    }

    private void entry(TextLine line, Matcher words, List<Draft> table) {
        Optional<AddressRange> span = Spans.of(line, words, 2, STRUCTURE, complaints);
        if (span.isPresent() && complaints.room(table.size(), STRUCTURE, line.place())) {
            String word = words.group(4).strip();
            TextOrigin at = line.place();
            table.add(new Draft(at).put("range", span.get().toString(), at)
                    .put("type", E820Words.type(word).orElseGet(() -> unknown(word, line.place(words, 4))), at));
        }
    }

    /** What the kernel has no word for, it leaves alone. */
    private String unknown(String word, TextOrigin at) {
        complaints.unknown(STRUCTURE, at, word).putText("field", "type", at);
        return E820Type.RESERVED.label();
    }

    /** Whether this is all of the table. */
    boolean isWhole() {
        return whole || !extended.isEmpty();
    }

    @Override
    public void finish(Testimony testimony) {
        List<Draft> table = extended.isEmpty() ? given : extended;
        if (table.isEmpty()) {
            return;
        }
        TextOrigin at = (TextOrigin) table.get(0).node().origin();
        testimony.otherwise("/platform/architecture", Draft.word(Architecture.X86_64.label(), at));
        if (isWhole()) {
            testimony.say(FirmwareMemmapReader.POINTER, Draft.list(table, at));
        } else {
            if (!testimony.knows(FirmwareMemmapReader.POINTER)) {
                testimony.add(PARTIAL, Draft.word(MapKind.E820.label(), at));
            }
            testimony.otherwise(FirmwareMemmapReader.POINTER, Draft.list(table, at));
        }
    }
}
