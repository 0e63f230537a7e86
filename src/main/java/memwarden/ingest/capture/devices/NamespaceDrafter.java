package memwarden.ingest.capture.devices;

import java.util.List;
import java.util.Optional;
import memwarden.ingest.capture.frame.Draft;
import memwarden.ingest.capture.frame.HumanSize;
import memwarden.ingest.capture.frame.Numbers;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.model.AddressRange;
import memwarden.model.DefectKind;
import memwarden.model.NamespaceMode;
import memwarden.model.Place;
import memwarden.yaml.ScalarNode;

/**
 * Drafts the namespaces that labels held when the kernel started: those that are there now, without those that the
 * operator has made since.
 */
public final class NamespaceDrafter {

    private static final String POINTER = "/namespaces";

    private final Testimony testimony;
    private final DeviceListings devices;
    private final ListedRegions regions;

    NamespaceDrafter(Testimony testimony) {
        this.testimony = testimony;
        devices = DeviceListings.of(testimony);
        regions = new ListedRegions(devices);
    }

    void draft() {
        devices.namespaces().forEach(this::draft);
        if (devices.namespaces().isEmpty() && !devices.hasMadeNamespaces()) {
            devices.persistentRegions().values().stream().findFirst()
                    .ifPresent(at -> testimony.say(POINTER, Draft.word("absent", at)));
        }
    }

    private void draft(ListedNamespace namespace) {
        Optional<AddressRange> region = regions.findPersistent(Optional.of(namespace.region()));
        if (region.filter(devices::hasMadeNamespaces).isPresent()) {
            return;
        }
        Optional<String> mode = mode(namespace.mode().text());
        if (region.isEmpty() || mode.isEmpty()) {
            testimony.defect(DefectKind.UNKNOWN_WORD, DeviceListings.NDCTL_LIST, namespace.at())
                    .putText("device", namespace.name(), namespace.at())
                    .putText("field", mode.isEmpty() ? "mode" : "region", namespace.at())
                    .putText("text", mode.isEmpty() ? namespace.mode().text() : namespace.region(), namespace.at());
            return;
        }
        Draft draft = new Draft(namespace.at()).put("region", region.get().toString(), namespace.at())
                .put("mode", mode.get(), namespace.mode().origin());
        namespace.size().ifPresent(size -> size(draft, namespace, size));
        testimony.add(POINTER, draft);
    }

    private void size(Draft draft, ListedNamespace namespace, ScalarNode size) {
        Place at = size.origin();
        Optional<Long> exact = Numbers.unsigned(size.text()).filter(bytes -> bytes != 0);
        exact.ifPresent(bytes -> draft.put("size", Long.toUnsignedString(bytes), at));
        if (exact.isEmpty()) {
            HumanSize.printed(size.text()).ifPresent(bytes -> {
                draft.put("size", bytes, at);
                testimony.defect(DefectKind.ROUNDED, DeviceListings.NDCTL_LIST, at).putText("device", namespace.name(), at)
                        .putText("field", "size", at).putHex("found", bytes, at);
            });
        }
    }

    /** A mode in the words of a description; older releases of ndctl had other names for two of them. */
    public static Optional<String> mode(String word) {
        String now = switch (word) {
            case "dax" -> NamespaceMode.DEVDAX.label();
            case "memory" -> NamespaceMode.FSDAX.label();
            default -> word;
        };
        return List.of(NamespaceMode.values()).stream().map(NamespaceMode::label).filter(now::equals).findFirst();
    }
}
