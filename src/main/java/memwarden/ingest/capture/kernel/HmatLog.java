package memwarden.ingest.capture.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import memwarden.ingest.capture.frame.Complaints;
import memwarden.ingest.capture.frame.Draft;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.model.CacheAssociativity;
import memwarden.model.DefectKind;
import memwarden.model.TextOrigin;

/**
 * What the kernel prints of the HMAT (drivers/acpi/numa/hmat.c), with {@code HMAT: } before each structure on kernels
 * before 6.x. It stands for the table where the table itself was not captured.
 *
 * <p>Kernels to 6.12 print all structures; 6.18 and 7.3 print only those that begin with {@code Memory}, and the others for
 * debugging. A log without any of the others therefore says nothing of the table: caches decide who owns memory.
 *
 * <p>The lines are kept as messages too, so nothing is lost that has no key, like line sizes of caches.
 */
final class HmatLog implements LogPart {

    static final String STRUCTURE = "HMAT";

    private static final String START = "acpi/hmat: ";
    private static final String TITLE = "acpi/hmat: (?:HMAT: )?";
    private static final Pattern MEMORY = Pattern.compile(TITLE
            + "Memory (\\(0x[0-9a-f]{1,16} length 0x[0-9a-f]{1,16}\\) )?"
            + "Flags:([0-9a-f]{4}) Processor Domain:(\\d{1,10}+) Memory Domain:(\\d{1,10}+)\\s*+");
    private static final Pattern LOCALITY = Pattern.compile(TITLE
            + "Locality: Flags:([0-9a-f]{2}) Type:([A-Za-z ]{1,40}) "
            + "Initiator Domains:(\\d{1,10}+) Target Domains:(\\d{1,10}+) Base:(\\d{1,20}+)\\s*+");
    private static final Pattern CELL = Pattern.compile("acpi/hmat:\\s++Initiator-Target\\[(\\d{1,10}+)-(\\d{1,10}+)\\]:"
            + "(\\d{1,10}+)(?: nsec| MB/s)?\\s*+");
    private static final Pattern CACHE = Pattern.compile(TITLE + "Cache: Domain:(\\d{1,10}+) Size:(\\d{1,20}+) "
            + "Attrs:([0-9a-f]{8}) SMBIOS Handles:\\d{1,10}+\\s*+");
    private static final Pattern KNOWN = Pattern.compile(TITLE + "(?:Memory (?:Flags|\\(0x)|Locality: |Cache: )|"
            + "acpi/hmat:\\s++Initiator-Target");

    private final Complaints complaints;
    private final AcpiTableLog tables;
    private final List<Draft> proximity = new ArrayList<>();
    private final List<LoggedLocality> localities = new ArrayList<>();
    private final List<Draft> caches = new ArrayList<>();
    private int taken;
    private boolean firstRevision;
    private TextOrigin first;

    HmatLog(AcpiTableLog tables, Complaints complaints) {
        this.tables = tables;
        this.complaints = complaints;
    }

    @Override
    public boolean take(LogLine line) {
        if (line.begins(START) && line.matcher(KNOWN).lookingAt()) {
            first = first == null ? line.line().place() : first;
            if (complaints.room(taken++, STRUCTURE, line.line().place()) && !read(line)) {
                complaints.unknown(STRUCTURE, line.line().place(), line.message());
            }
        }
        return false;
    }

    private boolean read(LogLine line) {
        TextOrigin at = line.line().place();
        Matcher cell = line.matcher(CELL);
        if (cell.matches()) {
            // Cells whose heading is lost are nobody's.
            return !localities.isEmpty() && localities.get(localities.size() - 1).cell(cell);
        }
        Matcher words = line.matcher(LOCALITY);
        if (words.matches()) {
            localities.add(new LoggedLocality(at, words));
            return true;
        }
        words = line.matcher(MEMORY);
        if (words.matches()) {
            return memory(words, at);
        }
        words = line.matcher(CACHE);
        return words.matches() && cache(words, at);
    }

    private boolean memory(Matcher words, TextOrigin at) {
        Optional<Long> initiator = Domains.of(words.group(3));
        Optional<Long> memory = Domains.of(words.group(4));
        if (initiator.isEmpty() || memory.isEmpty()) {
            return false;
        }
        firstRevision |= words.group(1) != null;
        Draft entry = new Draft(at).put("memory", memory.get(), at);
        boolean initiatorValid = (Integer.parseInt(words.group(2), 16) & 1) != 0;
        proximity.add(initiatorValid ? entry.put("initiator", initiator.get(), at) : entry);
        return true;
    }

    private boolean cache(Matcher words, TextOrigin at) {
        Optional<Long> domain = Domains.of(words.group(1));
        Optional<Long> size = LoggedLocality.unsigned(words.group(2));
        if (domain.isEmpty() || size.isEmpty()) {
            return false;
        }
        if (size.get() == 0) {
            complaints.report(DefectKind.RESERVED_VALUE, STRUCTURE, at).putText("field", "cache size", at)
                    .put("found", 0, at);
            return true;
        }
        Draft entry = new Draft(at).put("domain", domain.get(), at).put("size", size.get(), at);
        int associativity = Integer.parseUnsignedInt(words.group(3), 16) >>> 8 & 0xf;
        if (associativity < CacheAssociativity.values().length) {
            entry.put("associativity", CacheAssociativity.values()[associativity].label(), at);
        } else {
            complaints.report(DefectKind.RESERVED_VALUE, STRUCTURE, at).putText("field", "associativity", at)
                    .put("found", associativity, at);
        }
        caches.add(entry);
        return true;
    }

    @Override
    public void finish(Testimony testimony) {
        if (localities.isEmpty() && caches.isEmpty()) {
            return;
        }
        Optional<Integer> revision = tables.revision(STRUCTURE)
                .or(() -> firstRevision ? Optional.of(1) : Optional.empty());
        Draft table = new Draft(first);
        revision.ifPresent(number -> table.put("revision", number, first));
        putAll(table, "proximity", proximity);
        putAll(table, "localities", localities.stream()
                .flatMap(locality -> locality.draft(revision.orElse(2), complaints).stream()).toList());
        putAll(table, "caches", caches);
        testimony.otherwise("/firmware/hmat", table.node());
    }

    private void putAll(Draft table, String key, List<Draft> entries) {
        if (!entries.isEmpty()) {
            table.putAll(key, entries, first);
        }
    }
}
