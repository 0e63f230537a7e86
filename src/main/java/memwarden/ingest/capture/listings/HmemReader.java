package memwarden.ingest.capture.listings;

import java.util.List;
import java.util.regex.Pattern;
import memwarden.ingest.capture.frame.Artefact;
import memwarden.ingest.capture.frame.ArtefactReader;
import memwarden.ingest.capture.frame.Draft;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.ingest.capture.frame.Complaints;
import memwarden.model.TextOrigin;

/** {@code sysfs-platform-hmem.txt}: the platform devices of dax_hmem (drivers/dax/hmem/device.c), as sysfs shows them. */
public final class HmemReader implements ArtefactReader {

    private static final String LISTING = "sysfs-platform-hmem";
    private static final Pattern DEVICE = Pattern.compile("/sys/bus/platform/devices/hmem(_platform)?\\.\\d+");

    @Override
    public boolean reads(Artefact artefact) {
        return artefact.stem().equals(LISTING);
    }

    @Override
    public void read(Artefact artefact, Testimony testimony) {
        Complaints complaints = new Complaints(testimony, LISTING);
        DaxTestimony dax = new DaxTestimony(testimony, complaints);
        List<SysfsEntry> entries = SysfsEntry.of(artefact, testimony, complaints);
        if (entries.isEmpty()) {
            testimony.say("/observed/hmemDevices", Draft.word("absent", artefact.whole()));
        }
        for (SysfsEntry entry : entries) {
            if (DEVICE.matcher(entry.path()).matches()) {
                TextOrigin at = entry.at();
                Draft device = testimony.entry("/observed/hmemDevices", "id", Draft.text(entry.name(), at));
                testimony.tell(device, "path", Draft.text(entry.device(), at));
                testimony.tell(device, "driver", entry.attribute("driver")
                        .map(word -> Draft.text(word.text(), word.origin())).orElse(Draft.word("none", at)));
                if (entry.attribute("numa_node").isPresent()) {
                    dax.node(device, "node", entry.attribute("numa_node"), at);
                }
            } else {
                dax.unknown("path", Draft.text(entry.path(), entry.at()));
            }
        }
    }
}
