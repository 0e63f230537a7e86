package memwarden.facts;

import java.util.Optional;
import memwarden.model.AddressRange;
import memwarden.model.ByteCount;
import memwarden.model.CapacityMode;
import memwarden.model.EndpointDecoder;
import memwarden.model.Spanned;

/**
 * An endpoint decoder that the kernel found committed when its device attached.
 *
 * @param range the system addresses that it takes part in
 * @param translated whether firmware translated them from the decoder's own
 */
public record CommittedDecoder(EndpointDecoder decoder, AddressRange range, boolean translated) implements Spanned {

    /** A decoder of which the range is its own. */
    public CommittedDecoder(EndpointDecoder decoder, AddressRange range) {
        this(decoder, range, false);
    }

    /** Id of the endpoint that it belongs to. */
    public String endpoint() {
        return decoder.endpoint();
    }

    public Optional<CapacityMode> mode() {
        return decoder.mode();
    }

    /** Number of endpoints in the interleave set: as programmed, or as the translation shows. */
    public Optional<Integer> ways() {
        return translated ? decoder.translatedWays() : decoder.ways();
    }

    /** Whether its device addresses, over all ways, are as many as its range has; false too if that is not known. */
    public boolean dpaFits() {
        return expectedSize().map(bytes -> bytes.bytes() == range.size()).orElse(false);
    }

    /** Its device addresses times its ways. */
    public Optional<ByteCount> expectedSize() {
        return decoder.dpa().flatMap(dpa -> ways().map(number -> new ByteCount(dpa.size() * number)));
    }

    @Override
    public String label() {
        return (translated ? "translated " : "committed ") + decoder.label();
    }
}
