package memwarden.ingest.capture.devices;

import java.util.Optional;
import java.util.Set;
import memwarden.ingest.capture.frame.Draft;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.model.AddressRange;
import memwarden.model.Place;
import memwarden.yaml.ScalarNode;

/** What the kernel made of the CXL devices: windows and regions, for the comparison only. */
public final class ObservedCxl {

    private static final Set<String> MODES = Set.of("ram", "pmem");

    private ObservedCxl() {
    }

    static void window(CxlObject rootDecoder, AddressRange range, Testimony testimony) {
        Draft window = testimony.entry("/observed/windows", "id", Draft.text(rootDecoder.name(), rootDecoder.at()));
        testimony.tell(window, "range", Draft.word(range.toString(), rootDecoder.place(CxlTrait.SIZE)));
    }

    /** @param driver the one that has it, {@code none}; empty if the listing does not tell */
    public static Draft region(String name, Place at, Optional<ScalarNode> mode, Optional<ScalarNode> driver,
            Testimony testimony) {
        Draft region = testimony.entry("/observed/regions", "id", Draft.text(name, at));
        mode.filter(word -> MODES.contains(word.text()))
                .ifPresent(word -> testimony.tell(region, "mode", Draft.word(word.text(), word.origin())));
        driver.ifPresent(word -> testimony.tell(region, "driver", Draft.text(word.text(), word.origin())));
        return region;
    }
}
