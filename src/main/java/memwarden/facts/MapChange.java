package memwarden.facts;

import java.util.Optional;
import memwarden.model.AddressRange;
import memwarden.model.FirmwareKind;
import memwarden.model.MemmapOption;
import memwarden.model.Spanned;

/**
 * A change that the kernel makes to its e820 table.
 *
 * @param source what asks for it
 * @param replaces the e820 type of the bytes that it speaks about; empty if it speaks about all
 * @param becomes the e820 type that they get, or that an entry has which is added; empty if they are removed
 * @param turn within its step
 */
public record MapChange(Spanned source, Optional<Long> replaces, Optional<Long> becomes, BootStep step,
        int turn) implements Spanned {

    /** What a word of the command line asks for. */
    public MapChange(MemmapOption option) {
        this(option, option.replaces(), option.becomes(), BootStep.COMMAND_LINE, option.turn());
    }

    /** A further entry. */
    public MapChange(Spanned source, FirmwareKind added, BootStep step) {
        this(source, Optional.empty(), Optional.of(added.e820Type()), step, 0);
    }

    /** Another type for bytes of one type; no type removes them. */
    public MapChange(Spanned source, FirmwareKind from, FirmwareKind to, BootStep step) {
        this(source, Optional.of(from.e820Type()),
                to == FirmwareKind.NONE ? Optional.empty() : Optional.of(to.e820Type()), step, 0);
    }

    @Override
    public AddressRange range() {
        return source.range();
    }

    @Override
    public String label() {
        return source.label();
    }
}
