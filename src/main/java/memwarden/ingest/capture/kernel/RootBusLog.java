package memwarden.ingest.capture.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import memwarden.ingest.capture.frame.Complaints;
import memwarden.ingest.capture.frame.Spans;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.ingest.capture.tables.RootBuses;
import memwarden.model.AddressRange;
import memwarden.model.TextOrigin;

/**
 * The apertures of PCI host bridges, as the kernel lists them (drivers/pci/probe.c, pci_register_host_bridge()). Only a
 * "window" is from a {@code _CRS}; with pci=nocrs a root bus simply gets all addresses.
 */
final class RootBusLog implements LogPart {

    private static final String STRUCTURE = "root bus resource";
    private static final String START = "pci_bus ";
    private static final Pattern LINE = Pattern.compile("pci_bus ([0-9a-f]{4}:[0-9a-f]{2}): root bus resource \\[mem 0x"
            + Spans.HEX + "-0x" + Spans.HEX + "(?: 64bit)?(?: pref)? window\\].*+");

    private record Seen(String bus, AddressRange range, TextOrigin at) {
    }

    private final Complaints complaints;
    private final List<Seen> seen = new ArrayList<>();

    RootBusLog(Complaints complaints) {
        this.complaints = complaints;
    }

    @Override
    public boolean take(LogLine line) {
        Matcher words = line.matcher(LINE);
        if (line.begins(START) && words.matches() && complaints.room(seen.size(), STRUCTURE, line.line().place())) {
            Spans.of(line.line(), words, 2, STRUCTURE, complaints)
                    .ifPresent(range -> seen.add(new Seen("pci" + words.group(1), range, line.line().place())));
        }
        return false;
    }

    @Override
    public void finish(Testimony testimony) {
        RootBuses buses = RootBuses.of(testimony);
        seen.forEach(line -> buses.add(line.bus(), line.range(), line.at()));
    }
}
