package memwarden.ingest.capture.listings;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import memwarden.ingest.capture.frame.Artefact;
import memwarden.ingest.capture.frame.ArtefactReader;
import memwarden.ingest.capture.frame.Complaints;
import memwarden.ingest.capture.frame.Draft;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.ingest.capture.frame.TextLine;

/**
 * {@code memory-blocks.txt}: what /sys/devices/system/memory says of all blocks, {@code name = value}
 * (Documentation/ABI/testing/sysfs-devices-memory).
 *
 * <p>Other listings tell the same of the same machine; what they say stands.
 */
public final class MemoryBlocksReader implements ArtefactReader {

    private static final String LISTING = "memory-blocks";
    private static final Pattern POLICY =
            Pattern.compile("auto_online_blocks = (offline|online|online_kernel|online_movable)\\s*");
    /** Bytes, hexadecimal; a block has at least a mebibyte. */
    private static final Pattern SIZE = Pattern.compile("block_size_bytes = ([0-9a-f]{1,15})\\s*");
    private static final int MEBIBYTE = 20;

    @Override
    public boolean reads(Artefact artefact) {
        return artefact.stem().equals(LISTING);
    }

    @Override
    public void read(Artefact artefact, Testimony testimony) {
        Complaints complaints = new Complaints(testimony, LISTING);
        for (TextLine line : artefact.listed(testimony)) {
            Matcher policy = POLICY.matcher(line.text());
            Matcher size = SIZE.matcher(line.text());
            Optional<Long> mebibytes = size.matches()
                    ? Optional.of(Long.parseLong(size.group(1), 16) >> MEBIBYTE).filter(number -> number > 0) : Optional.empty();
            if (policy.matches()) {
                testimony.otherwise("/observed/autoOnlineBlocks", line.value(policy, 1));
            } else if (mebibytes.isPresent()) {
                testimony.otherwise("/observed/memoryBlockSize",
                        Draft.word(mebibytes.get() + "MiB", line.place(size, 1)));
            } else {
                complaints.unknown(line);
            }
        }
    }
}
