package memwarden.model;

/**
 * What an HDM decoder capability allows beside 1, 2, 4 and 8 ways (CXL 3.1, section 8.2.4.20.1).
 *
 * @param bits8to11 whether address bits 8 to 11 can select a target
 * @param bits12to14 whether address bits 12 to 14 can
 * @param ways3612 whether it can be interleaved over 3, 6 or 12 ways
 * @param ways16 whether it can be interleaved over 16 ways
 */
public record InterleaveCapability(Truth bits8to11, Truth bits12to14, Truth ways3612, Truth ways16) {

    private static final int LOWEST_BIT = 8;
    private static final int LOWEST_UPPER_BIT = 12;
    private static final int HIGHEST_BIT = 14;

    public static final InterleaveCapability NOT_STATED =
            new InterleaveCapability(Truth.UNKNOWN, Truth.UNKNOWN, Truth.UNKNOWN, Truth.UNKNOWN);

    /**
     * Whether a decoder can be interleaved so ({@code check_interleave_cap()}).
     *
     * @param granularity in bytes, a power of two
     */
    public Truth allows(int ways, long granularity) {
        Truth number = ways == 16 ? ways16 : ways % 3 == 0 ? ways3612 : Truth.YES;
        // The bits that select among a power of two of targets lie above those that address one chunk.
        int chosen = Integer.numberOfTrailingZeros(ways);
        int lowest = Long.numberOfTrailingZeros(granularity);
        int highest = lowest + chosen - 1;
        Truth lower = chosen > 0 && lowest < LOWEST_UPPER_BIT && highest >= LOWEST_BIT ? bits8to11 : Truth.YES;
        Truth upper = chosen > 0 && highest >= LOWEST_UPPER_BIT ? bits12to14 : Truth.YES;
        return chosen > 0 && highest > HIGHEST_BIT ? Truth.NO : both(number, both(lower, upper));
    }

    private static Truth both(Truth one, Truth other) {
        return one == Truth.NO || other == Truth.NO ? Truth.NO
                : one == Truth.UNKNOWN || other == Truth.UNKNOWN ? Truth.UNKNOWN : Truth.YES;
    }
}
