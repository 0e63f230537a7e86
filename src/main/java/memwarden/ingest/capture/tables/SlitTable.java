package memwarden.ingest.capture.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import memwarden.ingest.capture.frame.Draft;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.model.DefectKind;

/** The System Locality Distance Information Table (ACPI 6.5, section 5.2.17). */
final class SlitTable extends AcpiTable {

    private static final String MATRIX = "distances";

    SlitTable() {
        super("SLIT", "slit", 44);
    }

    @Override
    void read(OpenedTable table, Testimony testimony) {
        TableBytes bytes = table.bytes();
        long localities = bytes.number(36, 8);
        int held = bytes.length() - fixedPart();
        if (localities < 0 || localities > TableHeader.MOST_BYTES || localities * localities != held) {
            wrongSize(table, localities);
        }
        if (localities < 0 || localities > TableHeader.MOST_BYTES || localities * localities > held) {
            return;
        }
        List<String> distances = new ArrayList<>();
        for (int i = 0; i < localities * localities; i++) {
            distances.add(Long.toString(bytes.number(fixedPart() + i, 1)));
        }
        testimony.say(pointer(), new Draft(bytes.place()).put("localities", localities, bytes.place(36, 8))
                .putWords(MATRIX, distances, bytes.place(fixedPart(), distances.size())));
    }

    /** The matrix has not the size that the number of localities asks for; of a table cut short that is known already. */
    private void wrongSize(OpenedTable table, long localities) {
        if (table.whole()) {
            table.defects().add(DefectKind.BAD_LENGTH, MATRIX, Optional.of("number of localities"), table.bytes().place(36, 8))
                    .put("found", localities, table.bytes().place(36, 8));
        }
    }
}
