package memwarden.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import memwarden.model.Cfmws;
import memwarden.model.EmptyWindow;
import memwarden.model.Origins;
import memwarden.model.WindowRestriction;

/** Reads the CFMWS structures of one CEDT (CXL 3.1, section 9.18.1.3). */
final class WindowBinder {

    private final Scalars scalars;
    private final Ids ids;
    private final WindowEncoding encoding;
    private final List<EmptyWindow> emptyWindows = new ArrayList<>();

    WindowBinder(Worksheet sheet) {
        scalars = new Scalars(sheet);
        ids = new Ids("window", sheet);
        encoding = new WindowEncoding(sheet);
    }

    /** Reads a window; one of size 0 goes to the {@linkplain #emptyWindows() empty windows}. */
    Optional<Cfmws> read(int index, Fields fields) {
        String id = fields.value("id", scalars::name).orElse("w" + index);
        ids.add(id, fields.originOf("id"));
        Optional<Fields.Extent> extent = fields.requiredExtent();
        List<String> targets = fields.values("targets", scalars::name).orElse(List.of());
        Cfmws.Encoding encoded = encoding.read(fields);
        Optional<Set<WindowRestriction>> restrictions =
                WordSets.read(fields, "restrictions", "a window restriction", WindowRestriction.class);
        Optional<Long> qtg = fields.value("qtg", scalars.field(2));
        Origins at = fields.origins();
        extent.filter(place -> place.range().isEmpty())
                .ifPresent(place -> emptyWindows.add(new EmptyWindow(id, place.base(), at)));
        return extent.flatMap(Fields.Extent::range)
                .map(range -> new Cfmws(id, range, targets, encoded, restrictions, qtg, at));
    }

    /** The windows of size 0 among those read so far. */
    List<EmptyWindow> emptyWindows() {
        return emptyWindows;
    }
}
