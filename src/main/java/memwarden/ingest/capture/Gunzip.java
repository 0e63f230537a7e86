package memwarden.ingest.capture;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import memwarden.ingest.SourceReader;
import memwarden.ingest.capture.frame.Artefact;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.model.DefectKind;

/** Unfolds artefacts that are compressed with gzip, like {@code /proc/config.gz}, within bounds for one machine. */
final class Gunzip {

    private static final byte[] MAGIC = {0x1f, (byte) 0x8b, 8};
    private static final int CHUNK = 64 << 10;

    private final Testimony testimony;
    private long left = CaptureArchive.MAX_UNFOLDED;

    Gunzip(Testimony testimony) {
        this.testimony = testimony;
    }

    /** The artefact as it was before somebody compressed it, as far as that can be had; its path stays. */
    Artefact plain(Artefact artefact) {
        if (!artefact.beginsWith(MAGIC)) {
            return artefact;
        }
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        boolean whole;
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(artefact.bytes()))) {
            whole = copy(in, plain);
        } catch (IOException broken) {
            whole = false;
        }
        left -= plain.size();
        if (!whole) {
            testimony.defect(DefectKind.TRUNCATED, artefact.fileName(), artefact.whole())
                    .putText("structure", "gzip", artefact.whole()).put("found", plain.size(), artefact.whole());
        }
        return new Artefact(artefact.name().replaceFirst("\\.gz$", ""), artefact.path(), plain.toByteArray());
    }

    /** Whether the end was reached; the bytes up to there, or up to a fault or a bound, are copied. */
    private boolean copy(InputStream in, ByteArrayOutputStream out) throws IOException {
        long most = Math.min(left, SourceReader.MAX_BYTES);
        byte[] chunk = new byte[CHUNK];
        while (out.size() <= most) {
            int count = in.read(chunk);
            if (count < 0) {
                return true;
            }
            out.write(chunk, 0, count);
        }
        return false;
    }
}
