package memwarden.ingest.capture.listings;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import memwarden.ingest.capture.devices.DeviceListings;
import memwarden.ingest.capture.devices.DpaReservation;
import memwarden.ingest.capture.frame.Artefact;
import memwarden.ingest.capture.frame.ArtefactReader;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.ingest.capture.frame.TextLine;
import memwarden.ingest.capture.frame.Complaints;
import memwarden.model.AddressRange;

/**
 * {@code dpamem.txt}: {@code dpamem} of each memory device below debugfs. Its partitions stand at the beginning of the
 * line, and what is reserved of each below it (cxl_dpa_debug in drivers/cxl/core/hdm.c). The whole may stand there twice.
 */
public final class DpamemReader implements ArtefactReader {

    private static final Pattern HEAD = Pattern.compile("\\[(?:.*/)?(mem\\d+)(?:/dpamem)?\\]\\s*");
    private static final Pattern RANGE = Pattern.compile("(\\s*)([0-9a-f]{1,16})-([0-9a-f]{1,16}) : (\\S+)\\s*");

    @Override
    public boolean reads(Artefact artefact) {
        return artefact.stem().equals(DeviceListings.DPAMEM);
    }

    @Override
    public void read(Artefact artefact, Testimony testimony) {
        Complaints complaints = new Complaints(testimony, DeviceListings.DPAMEM);
        Set<String> seen = new HashSet<>();
        String memdev = "";
        for (TextLine line : artefact.listed(testimony)) {
            Matcher head = HEAD.matcher(line.text());
            Matcher range = RANGE.matcher(line.text());
            if (head.matches()) {
                memdev = head.group(1);
                DeviceListings.of(testimony).reserves(memdev);
            } else if (memdev.isEmpty() || !range.matches()) {
                complaints.unknown(line);
            } else if (seen.add(memdev + line.text().stripTrailing())) {
                range(memdev, line, range, complaints, testimony);
            }
        }
    }

    private static void range(String memdev, TextLine line, Matcher range, Complaints complaints, Testimony testimony) {
        long start = Long.parseUnsignedLong(range.group(2), 16);
        long end = Long.parseUnsignedLong(range.group(3), 16);
        if (Long.compareUnsigned(end, start) < 0) {
            complaints.unknown(line);
        } else {
            DeviceListings.of(testimony).reserve(new DpaReservation(memdev, new AddressRange(start, end), range.group(4),
                    line.place()), range.group(1).isEmpty());
        }
    }
}
