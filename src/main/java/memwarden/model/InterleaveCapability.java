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

    public static final InterleaveCapability NOT_STATED =
            new InterleaveCapability(Truth.UNKNOWN, Truth.UNKNOWN, Truth.UNKNOWN, Truth.UNKNOWN);
}
