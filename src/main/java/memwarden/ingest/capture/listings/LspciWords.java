package memwarden.ingest.capture.listings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import memwarden.model.DeviceDvsec;
import memwarden.model.Origins;
import memwarden.model.PciFunction;
import memwarden.model.Truth;

/** What lspci itself makes of a function, where it printed no bytes: the decoded lines of {@code lspci -vv}. */
final class LspciWords {

    private static final Pattern CLASS = Pattern.compile("\\S+ (?:Class ([0-9a-f]{4})|CXL): .*");
    private static final Pattern INTERFACE = Pattern.compile("\\(prog-if ([0-9a-f]{2})\\b");
    private static final Pattern DVSEC = Pattern.compile("\\s*Capabilities: \\[([0-9a-f]{3}) v\\d+\\] Designated "
            + "Vendor-Specific: Vendor=1e98 ID=([0-9a-f]{4}) Rev=(\\d+) Len=(\\d+): CXL.*");
    private static final Pattern MAILBOX = Pattern.compile("\\s*Capabilities: \\[([0-9a-f]{3}) v\\d+\\] Data Object Exchange.*");
    private static final Pattern RANGE = Pattern.compile("\\s*Range\\d: ([0-9a-f]{1,16})-([0-9a-f]{1,16})\\s*");
    private static final Pattern BLOCK =
            Pattern.compile("\\s*Block\\d+: BIR: bar(\\d), ID: ([^,]+), offset: ([0-9a-f]{1,16})\\s*");
    private static final Map<String, String> BLOCKS =
            Map.of("component registers", "component", "CXL device registers", "device");
    /** In the order of the field of the register. */
    private static final List<String> MEDIA = List.of("Volatile", "Non-volatile", "CDAT");
    private static final List<String> MEMORY_CLASSES = List.of("DRAM", "Storage", "CDAT");

    private final List<String> lines;
    private final List<Long> ids = new ArrayList<>();
    private final List<Long> mailboxes = new ArrayList<>();
    private final List<PciFunction.RegisterBlock> blocks = new ArrayList<>();
    private final List<DeviceDvsec.RangeRegister> ranges = new ArrayList<>();
    private Optional<Long> classCode = Optional.empty();
    private Optional<long[]> device = Optional.empty();

    /** @param lines of the function, its title first */
    LspciWords(List<String> lines) {
        this.lines = lines;
        classCode();
        for (int i = 1; i < lines.size(); i++) {
            read(lines.get(i), i + 1 < lines.size() ? lines.get(i + 1) : "");
        }
    }

    private void classCode() {
        Matcher title = CLASS.matcher(lines.get(0));
        if (title.matches()) {
            long code = title.group(1) == null ? 0x0502 : Long.parseLong(title.group(1), 16);
            Matcher programming = INTERFACE.matcher(lines.get(0));
            classCode = Optional.of(code << 8 | (programming.find() ? Long.parseLong(programming.group(1), 16) : 0));
        }
    }

    private void read(String line, String next) {
        Matcher dvsec = DVSEC.matcher(line);
        Matcher mailbox = MAILBOX.matcher(line);
        Matcher range = RANGE.matcher(line);
        Matcher block = BLOCK.matcher(line);
        if (dvsec.matches()) {
            ids.add(Long.parseLong(dvsec.group(2), 16));
            if (dvsec.group(2).equals("0000") && dvsec.group(4).length() <= 4) {
                device = Optional.of(new long[] {Long.parseLong(dvsec.group(1), 16), Long.parseLong(dvsec.group(3)),
                    Long.parseLong(dvsec.group(4))});
            }
        } else if (mailbox.matches()) {
            mailboxes.add(Long.parseLong(mailbox.group(1), 16));
        } else if (range.matches()) {
            range(Long.parseUnsignedLong(range.group(1), 16), Long.parseUnsignedLong(range.group(2), 16), next);
        } else if (block.matches()) {
            blocks.add(new PciFunction.RegisterBlock(BLOCKS.getOrDefault(block.group(2), block.group(2)),
                    Long.parseLong(block.group(1)), Long.parseUnsignedLong(block.group(3), 16)));
        }
    }

    /** A range of size 0 is printed with an end before its start. */
    private void range(long base, long end, String state) {
        ranges.add(new DeviceDvsec.RangeRegister(base, end - base + 1, flag(state, "Valid"), flag(state, "Active"),
                Math.max(0, MEDIA.indexOf(word(state, "Type"))), Math.max(0, MEMORY_CLASSES.indexOf(word(state, "Class")))));
    }

    private static Truth flag(String line, String name) {
        return line.contains(name + "+") ? Truth.YES : line.contains(name + "-") ? Truth.NO : Truth.UNKNOWN;
    }

    private static String word(String line, String name) {
        Matcher word = Pattern.compile("\\b" + name + "=(\\S+)").matcher(line);
        return word.find() ? word.group(1) : "";
    }

    PciFunction function(String address, Origins at) {
        return new PciFunction(address, address, classCode, device.map(this::dvsec), ids, blocks, mailboxes, at);
    }

    private DeviceDvsec dvsec(long[] header) {
        String capability = line("CXLCap:");
        String control = line("CXLCtl:");
        int count = capability.matches(".*HDMCount [0-3].*")
                ? capability.charAt(capability.indexOf("HDMCount ") + 9) - '0' : ranges.size();
        return new DeviceDvsec(header[0], header[1], header[2], flag(capability, "Cache"), flag(capability, "IO"),
                flag(capability, "Mem"), flag(capability, "Mem HW Init"), count, flag(control, "Cache"),
                flag(control, "Mem"), Truth.UNKNOWN, ranges.subList(0, Math.min(count, ranges.size())));
    }

    private String line(String label) {
        return lines.stream().filter(line -> line.strip().startsWith(label)).findFirst().orElse("");
    }
}
