package memwarden.ingest.capture.kernel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import memwarden.ingest.capture.frame.Draft;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.model.TextOrigin;

/**
 * {@code x86/mm: Memory block size: 128MB}, which {@code probe_memory_block_size()} prints (arch/x86/mm/init_64.c). The
 * kernel chose it, so it is an observation; the line is kept as a message too.
 */
final class BlockSizeLog implements LogPart {

    private static final Pattern LINE = Pattern.compile("x86/mm: Memory block size: ([1-9]\\d{0,5})MB\\s*+");

    private String mebibytes;
    private TextOrigin at;

    @Override
    public boolean take(LogLine line) {
        Matcher words = line.matcher(LINE);
        if (line.begins("x86/mm: ") && words.matches()) {
            mebibytes = words.group(1);
            at = line.line().place();
        }
        return false;
    }

    @Override
    public void finish(Testimony testimony) {
        if (mebibytes != null) {
            testimony.otherwise("/observed/memoryBlockSize", Draft.word(mebibytes + "MiB", at));
        }
    }
}
