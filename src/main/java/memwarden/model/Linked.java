package memwarden.model;

import java.util.Optional;

/** Something at the end of a link: a device, a switch, or a root port with what is below it. */
public interface Linked extends Located {

    /** State of the link; empty if not stated. */
    Optional<Link> link();

    /** What else is known of the link. */
    Hop hop();
}
