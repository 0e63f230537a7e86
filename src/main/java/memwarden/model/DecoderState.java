package memwarden.model;

import java.util.Optional;

/**
 * What the registers of an HDM decoder hold (CXL 3.1, section 8.2.4.20).
 *
 * @param range what it decodes; a decoder that is not committed, or holds no range, has none
 * @param empty whether its size register is 0, and said to be
 * @param baseAllOnes whether its base register has every bit set
 * @param sizeAllOnes whether its size register has every bit set
 * @param ways number of targets
 * @param reservedWays the field of the ways, if it holds a code that stands for no number
 * @param granularity interleave granularity in bytes
 * @param targetType by its host-only bit
 */
public record DecoderState(Optional<AddressRange> range, boolean empty, boolean baseAllOnes, boolean sizeAllOnes,
        Truth committed, Optional<Integer> ways, Optional<Long> reservedWays, Optional<Long> granularity,
        Optional<TargetType> targetType) {
}
