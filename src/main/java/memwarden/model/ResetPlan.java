package memwarden.model;

import java.util.Optional;

/**
 * A reset that somebody means to do.
 *
 * @param device id of the endpoint
 * @param restoresDecoders whether something restores the HDM decoders after it: firmware, or a kernel that saves them
 * @param programsDecoders whether the plan programs them anew
 * @param regionDestroyed whether the region is destroyed before
 * @param memoryOffline whether its memory is offline before
 * @param functionsQuiesced whether all functions of the device are quiet
 * @param peersHandled whether sibling functions and the other devices of an interleave set are part of the plan
 * @param expectsUnlocked whether the plan counts on fields under CONFIG_LOCK, or the viral state, being cleared
 */
public record ResetPlan(String device, ResetMethod method, Optional<ResetReason> reason, Truth restoresDecoders,
        Truth programsDecoders, Truth regionDestroyed, Truth memoryOffline, Truth functionsQuiesced,
        Truth peersHandled, Truth expectsUnlocked, Origins at) implements Located {

    /** Whether it is stated to be done for that reason. */
    public boolean isFor(ResetReason why) {
        return reason.filter(stated -> stated == why).isPresent();
    }

    @Override
    public String label() {
        return "planned " + method.label() + " of " + device;
    }
}
