package memwarden.facts;

import java.util.List;
import memwarden.model.AddressRange;
import memwarden.model.HdmDecoder;

/** Two committed decoders of one port, the second with the next number that is committed. */
public record DecoderOrder(HdmDecoder earlier, HdmDecoder later) implements Measured {

    /** Whether the later one decodes lower addresses, against the order in which decoders are committed. */
    public boolean descending() {
        return Long.compareUnsigned(laterRange().start(), earlierRange().start()) < 0;
    }

    public AddressRange earlierRange() {
        return earlier.range().orElseThrow();
    }

    public AddressRange laterRange() {
        return later.range().orElseThrow();
    }

    @Override
    public List<HdmDecoder> measuredFrom() {
        return List.of(earlier, later);
    }

    @Override
    public String label() {
        return earlier.label() + " before " + later.label();
    }
}
