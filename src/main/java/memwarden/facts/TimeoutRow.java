package memwarden.facts;

import memwarden.model.Located;
import memwarden.model.Origins;
import memwarden.model.TimeSpan;

/**
 * A row of the table of timeout values: what a value of the control register stands for.
 *
 * @param value bits 3:0 of the control register
 * @param range letter of the range it belongs to; the default value belongs to none
 * @param shortest hardware may take the transaction for lost after this time
 * @param longest and does so at the latest after this one
 */
public record TimeoutRow(int value, String range, TimeSpan shortest, TimeSpan longest, Origins at) implements Located {

    /** Whether hardware may take a transaction for lost that ends within that time. */
    public boolean mayFireBefore(TimeSpan latency) {
        return shortest.shorterThan(latency);
    }

    @Override
    public String label() {
        return "timeout value " + Integer.toHexString(value) + "h, " + shortest.label() + " to " + longest.label();
    }
}
