package memwarden.ingest.capture.kernel;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import memwarden.ingest.capture.frame.Draft;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.ingest.capture.tables.ShownTables;
import memwarden.model.TextOrigin;

/**
 * The ACPI tables that the kernel lists at boot ({@code acpi_tb_print_table_header()}): {@code ACPI: CEDT 0x… 0000B8 (v01
 * …)}.
 *
 * <p>A table that a whole list does not name is not there. The list is whole where the log reaches back to the banner of
 * the kernel and names what every machine has: the root pointer and the FADT.
 */
final class AcpiTableLog implements LogPart {

    private static final List<String> IN_EVERY_MACHINE = List.of("RSDP", "FACP");
    private static final List<String> ABSENT_IF_NOT_LISTED = List.of("SRAT", "HMAT", "CEDT");
    private static final Pattern LINE =
            Pattern.compile("ACPI: ([A-Z0-9_!]{4}) 0x[0-9A-Fa-f]{8,16} [0-9A-Fa-f]{6,8}(?: \\(v([0-9A-Fa-f]{2}) .*)?");

    private final boolean fromStart;
    private final Map<String, Integer> revisions = new HashMap<>();
    private TextOrigin rootPointer;

    /** @param fromStart whether the log reaches back to the first line that the kernel printed */
    AcpiTableLog(boolean fromStart) {
        this.fromStart = fromStart;
    }

    @Override
    public boolean take(LogLine line) {
        if (!line.begins("ACPI: ")) {
            return false;
        }
        Matcher words = line.matcher(LINE);
        if (!words.matches()) {
            return line.begins("ACPI: Reserving ");
        }
        revisions.putIfAbsent(words.group(1), words.group(2) == null ? 0 : Integer.parseInt(words.group(2), 16));
        if (words.group(1).equals("RSDP")) {
            rootPointer = line.line().place();
        }
        return true;
    }

    /** Revision of a table that was listed. */
    Optional<Integer> revision(String signature) {
        return Optional.ofNullable(revisions.get(signature));
    }

    @Override
    public void finish(Testimony testimony) {
        revisions.keySet().forEach(ShownTables.of(testimony)::add);
        if (fromStart && revisions.keySet().containsAll(IN_EVERY_MACHINE)) {
            ABSENT_IF_NOT_LISTED.stream().filter(signature -> !revisions.containsKey(signature))
                    .forEach(signature -> testimony.otherwise("/firmware/" + signature.toLowerCase(Locale.ROOT),
                            Draft.word("absent", rootPointer)));
        }
    }
}
