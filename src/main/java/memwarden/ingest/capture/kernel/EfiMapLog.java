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
import memwarden.model.DefectKind;
import memwarden.model.EfiAttribute;
import memwarden.model.EfiMemoryType;
import memwarden.model.MapKind;
import memwarden.model.Place;
import memwarden.model.TextOrigin;

/**
 * The EFI memory map, which kernels print with {@code efi=debug}: {@code efi_print_memmap()} on x86, which numbers the
 * entries, {@code reserve_regions()} elsewhere, which does not.
 *
 * <p>x86 prints its map up to three times: as it came, again when {@code efi_fake_mem=} has changed it, and once more as
 * the merged map that the firmware keeps at run time. The first is what firmware said; the others are passed over.
 *
 * <p>A log that is too short for its boot has lost the first lines. A map of which entries are missing is worth less than
 * a whole e820 table, which the kernel made of the whole map; its lines are then kept as messages.
 */
final class EfiMapLog implements LogPart {

    private static final String STRUCTURE = "EFI map";
    private static final Pattern NUMBERED = Pattern.compile("efi: mem\\d");
    private static final String UNNUMBERED = "efi:   0x";
    private static final String DESCRIPTOR = "\\[([^|\\]]{0,64}+)((?:\\|[^|\\]]{0,64}+){0,64}+)\\]";
    private static final Pattern X86 = Pattern.compile("efi: mem(\\d{1,9}+): " + DESCRIPTOR + " range=\\[0x" + Spans.HEX
            + "-0x" + Spans.HEX + "\\] \\((?:(invalid)|[^)]{1,24}+)\\)\\s*+");
    private static final Pattern OTHERS = Pattern.compile("efi: {3}0x" + Spans.HEX + "-0x" + Spans.HEX + " " + DESCRIPTOR
            + "\\*?\\s*+");
    private static final Pattern UNKNOWN_TYPE = Pattern.compile("type=(\\d{1,10})");
    private static final Pattern BITS = Pattern.compile("attr=0x([0-9a-fA-F]{1,16})");

    private final Complaints complaints;
    private final E820Log e820;
    private final List<Draft> entries = new ArrayList<>();
    private final List<Draft> lines = new ArrayList<>();
    private int next;
    private boolean partial;
    private String last = "";
    private boolean over;

    EfiMapLog(E820Log e820, Complaints complaints) {
        this.e820 = e820;
        this.complaints = complaints;
    }

    @Override
    public boolean take(LogLine line) {
        if (line.begins("efi: EFI runtime memory map:")) {
            over = true;
            return true;
        }
        if (line.begins(UNNUMBERED)) {
            unnumbered(line);
            return true;
        }
        if (line.matcher(NUMBERED).lookingAt()) {
            numbered(line);
            return true;
        }
        return false;
    }

    private void unnumbered(LogLine line) {
        Matcher words = line.matcher(OTHERS);
        if (words.matches()) {
            entry(line, words, 1, 3);
        } else {
            broken(line);
        }
    }

    private void broken(LogLine line) {
        partial = true;
        complaints.unknown(STRUCTURE, line.line().place(), line.message());
    }

    private void numbered(LogLine line) {
        Matcher words = line.matcher(X86);
        if (!words.matches()) {
            if (!over) {
                broken(line);
            }
        } else if (words.group(6) != null) {
            invalid(line, words);
        } else if (!line.message().equals(last)) {
            int number = Integer.parseInt(words.group(1));
            over |= next > 0 && number < next;
            // A console that was opened late may have got a line twice.
            last = line.message();
            if (!over) {
                follow(number, line.line().place(words, 1));
                entry(line, words, 4, 2);
            }
        }
    }

    /**
     * The kernel takes it out before it numbers and prints what is left. The last address of an entry without pages is printed
     * as 0 (efi_memmap_entry_valid()); each other one ends behind 64 bits.
     */
    private void invalid(LogLine line, Matcher words) {
        boolean empty = words.group(5).chars().allMatch(digit -> digit == '0');
        TextOrigin at = line.line().place();
        complaints.report(empty ? DefectKind.EMPTY : DefectKind.OVERFLOW, STRUCTURE, at)
                .putText("field", "number of pages", at).putText("text", Complaints.excerpt(line.message()), at);
    }

    /** Lines that are missing before an entry make the map a part of itself. */
    private void follow(int number, TextOrigin at) {
        if (number > next) {
            partial = true;
            complaints.report(DefectKind.TRUNCATED, STRUCTURE, at).putText("field", number == next + 1
                    ? "entry " + next : "entries " + next + " to " + (number - 1), at);
        }
        next = number + 1;
    }

    private void entry(LogLine log, Matcher words, int range, int descriptor) {
        TextLine line = log.line();
        TextOrigin at = line.place();
        if (!complaints.room(lines.size(), STRUCTURE, at)) {
            partial = true;
            return;
        }
        lines.add(new Draft(at).putText("text", log.message(), at));
        Optional<AddressRange> span = Spans.of(line, words, range, STRUCTURE, complaints);
        if (span.isPresent()) {
            entries.add(new Draft(at).put("range", span.get().toString(), at)
                    .put("type", type(words.group(descriptor).strip(), line.place(words, descriptor)), at)
                    .putWords("attributes", attributes(line, words, descriptor + 1), at));
        }
    }

    /** What is no type is taken for one that the kernel leaves alone. */
    private String type(String word, TextOrigin at) {
        EfiMemoryType known = EfiWords.TYPES.get(word);
        Matcher unknown = UNKNOWN_TYPE.matcher(word);
        if (known != null) {
            return known.label();
        }
        if (unknown.matches() && Long.parseLong(unknown.group(1)) <= 0xffffffffL) {
            long number = Long.parseLong(unknown.group(1));
            EfiMemoryType type = EfiMemoryType.ofNumber(number);
            return type == EfiMemoryType.OTHER ? AddressRange.hex(number) : type.label();
        }
        complaints.unknown(STRUCTURE, at, word).putText("field", "type", at);
        return EfiMemoryType.RESERVED.label();
    }

    private List<String> attributes(TextLine line, Matcher words, int group) {
        List<String> attributes = new ArrayList<>();
        for (String column : words.group(group).split("\\|")) {
            String word = column.strip();
            Matcher bits = BITS.matcher(word);
            if (bits.matches()) {
                attributes.addAll(ofBits(Long.parseUnsignedLong(bits.group(1), 16), line.place(words, group)));
            } else if (EfiWords.COLUMNS.containsKey(word)) {
                attributes.add(EfiWords.COLUMNS.get(word).label());
            } else if (!word.isEmpty()) {
                complaints.unknown(STRUCTURE, line.place(words, group), word)
                        .putText("field", "attributes", line.place(words, group));
            }
        }
        return attributes;
    }

    private List<String> ofBits(long bits, TextOrigin at) {
        List<String> attributes = new ArrayList<>();
        long left = bits;
        for (EfiAttribute attribute : EfiAttribute.values()) {
            if ((bits & attribute.bit()) != 0) {
                attributes.add(attribute.label());
                left &= ~attribute.bit();
            }
        }
        if (left != 0) {
            complaints.report(DefectKind.RESERVED_VALUE, STRUCTURE, at).putText("field", "attributes", at)
                    .putHex("found", left, at);
        }
        return attributes;
    }

    @Override
    public void finish(Testimony testimony) {
        if (partial && (e820.isWhole() || testimony.knows(FirmwareMemmapReader.POINTER))) {
            lines.forEach(line -> testimony.add(DmesgReader.MESSAGES, line));
        } else if (!entries.isEmpty()) {
            Place at = entries.get(0).node().origin();
            testimony.say("/firmware/memoryMap", Draft.list(entries, at));
            if (partial) {
                testimony.add(E820Log.PARTIAL, Draft.word(MapKind.EFI.label(), at));
            }
        }
    }
}
