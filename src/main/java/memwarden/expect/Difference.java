package memwarden.expect;

import memwarden.model.KernelRelease;
import memwarden.model.Origin;

/**
 * One way in which a result is not what was expected.
 *
 * @param at the expectation that was not met, or the line that caused what nobody expected
 * @param what one sentence, with both sides
 */
public record Difference(KernelRelease kernel, Origin at, String what) {
}
