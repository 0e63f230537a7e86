package memwarden.ingest.capture.listings;

import java.util.Optional;
import java.util.function.LongPredicate;
import memwarden.ingest.capture.frame.Complaints;
import memwarden.ingest.capture.frame.Draft;
import memwarden.ingest.capture.frame.Numbers;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.model.Place;
import memwarden.yaml.ScalarNode;

/** What listings say about dax devices and dax regions; each may be in several. */
final class DaxTestimony {

    private final Testimony testimony;
    private final Complaints complaints;

    /** @param complaints of the listing */
    DaxTestimony(Testimony testimony, Complaints complaints) {
        this.testimony = testimony;
        this.complaints = complaints;
    }

    Draft device(String id, Place at) {
        return testimony.entry("/observed/daxDevices", "id", Draft.text(id, at));
    }

    /** @param path below {@code /sys/devices} */
    Draft region(String path, Place at) {
        Draft region = testimony.entry("/observed/daxRegions", "path", Draft.text(path, at));
        parent(region, path, at);
        return region;
    }

    /** Says what a device hangs from. */
    void hangsFrom(Draft device, String path, Place at) {
        boolean ofOtherKind = DaxPaths.parent(path).isPresent() && device.get("parent").filter(ScalarNode.class::isInstance)
                .map(told -> ((ScalarNode) told).text()).filter(told -> !told.equals(DaxPaths.parent(path).get().label())).isPresent();
        parent(device, path, at);
        // Whatever hangs from something of another kind has another path: that is one contradiction, not two.
        if (!ofOtherKind) {
            testimony.tell(device, "path", Draft.text(path, at));
        }
    }

    private void parent(Draft draft, String path, Place at) {
        DaxPaths.parent(path).ifPresent(parent -> testimony.tell(draft, "parent", Draft.word(parent.label(), at)));
    }

    /** Tells a number; one that does not fit is a defect. */
    void number(Draft draft, String key, Optional<ScalarNode> value, LongPredicate fits) {
        value.ifPresent(word -> Numbers.word(word, fits).ifPresentOrElse(
                number -> testimony.tell(draft, key, number), () -> unknown(key, word)));
    }

    /** Tells a text, whatever it is. */
    void text(Draft draft, String key, Optional<ScalarNode> value) {
        value.ifPresent(word -> testimony.tell(draft, key, Draft.text(word.text(), word.origin())));
    }

    /** Tells a yes or no that the kernel shows as 1 or 0. */
    void flag(Draft draft, String key, Optional<ScalarNode> value) {
        value.ifPresent(word -> {
            switch (word.text()) {
                case "1" -> testimony.tell(draft, key, Draft.word("yes", word.origin()));
                case "0" -> testimony.tell(draft, key, Draft.word("no", word.origin()));
                default -> unknown(key, word);
            }
        });
    }

    /** Tells a node; a listing shows none, or -1, where there is none. */
    void node(Draft draft, String key, Optional<ScalarNode> value, Place whole) {
        if (value.isEmpty() || value.get().text().equals("-1")) {
            testimony.tell(draft, key, Draft.word("none", value.map(ScalarNode::origin).map(Place.class::cast).orElse(whole)));
        } else {
            number(draft, key, value, Numbers::index);
        }
    }

    void unknown(String field, ScalarNode word) {
        complaints.unknown(word.origin(), word.text()).putText("field", field, word.origin());
    }
}
