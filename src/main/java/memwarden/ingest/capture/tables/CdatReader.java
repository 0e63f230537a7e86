package memwarden.ingest.capture.tables;

import java.util.Locale;
import java.util.Optional;
import memwarden.ingest.capture.frame.Artefact;
import memwarden.ingest.capture.frame.ArtefactReader;
import memwarden.ingest.capture.frame.Draft;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.model.CdatState;
import memwarden.model.DefectKind;
import memwarden.yaml.Node;

/**
 * The CDAT of one device (CDAT 1.03): {@code cdat/endpoint2.CDAT} of a capture, or any file that is named so. It has no
 * signature by which it could be recognised.
 */
public final class CdatReader implements ArtefactReader {

    private static final String CDAT = "CDAT";

    @Override
    public boolean reads(Artefact artefact) {
        boolean named = artefact.in("cdat") || artefact.fileName().toUpperCase(Locale.ROOT).contains(CDAT);
        return named && (artefact.bytes().length < TableHeader.CDAT.size() || artefact.binary());
    }

    /** The table is kept for whoever drafts the device. */
    @Override
    public void read(Artefact artefact, Testimony testimony) {
        TableBytes bytes = new TableBytes(artefact.path(), CDAT, artefact.bytes());
        TableDefects defects = new TableDefects(testimony, CDAT, Optional.of(artefact.stem()));
        Node unreadable = Draft.word(CdatState.UNREADABLE.label(), bytes.place());
        // Linux has the file of a device that offers a table, and leaves it empty if it could not read or trust that.
        Node table = bytes.length() == 0 ? unreadable
                : TableHeader.CDAT.open(bytes, defects).<Node>map(opened -> new CdatContents().read(opened).node())
                        .orElse(unreadable);
        if (!CdatTables.of(testimony).add(artefact.stem(), table)) {
            defects.add(DefectKind.CONTRADICTION, "table", Optional.empty(), bytes.place());
        }
    }
}
