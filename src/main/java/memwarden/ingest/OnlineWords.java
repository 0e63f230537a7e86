package memwarden.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import memwarden.model.CommandLineOption;
import memwarden.model.DefaultOnlineState;
import memwarden.model.OnlineType;

/** Finds what {@code memhp_default_state=} says on a kernel command line. */
final class OnlineWords {

    private OnlineWords() {
    }

    /**
     * The last word that the kernel understands; empty if there is none. Each one overwrites those before it, and one
     * that is misspelt changes nothing (mm/memory_hotplug.c, setup_memhp_default_state).
     */
    static Optional<DefaultOnlineState> of(List<CommandLineOption> words) {
        return words.stream().filter(word -> word.name().equals("memhp_default_state")).flatMap(OnlineWords::state)
                .reduce((earlier, later) -> later);
    }

    private static Stream<DefaultOnlineState> state(CommandLineOption word) {
        return Arrays.stream(OnlineType.values()).filter(type -> type.label().equals(word.value()))
                .map(type -> new DefaultOnlineState(type, word.at()));
    }
}
