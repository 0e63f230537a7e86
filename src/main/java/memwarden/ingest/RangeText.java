package memwarden.ingest;

import java.util.List;
import java.util.Optional;
import memwarden.model.AddressRange;
import memwarden.model.TextOrigin;
import memwarden.yaml.Problems;
import memwarden.yaml.ScalarNode;

/** Reads a range as a person types it on a command line, by the grammar of descriptions. */
public final class RangeText {

    private static final TextOrigin COMMAND_LINE = new TextOrigin("", 1, 1, 1, "");

    private RangeText() {
    }

    /** {@code 0x850000000-0x284fffffff}, or one address, which stands for its byte; empty for any other text. */
    public static Optional<AddressRange> parse(String text) {
        Scalars scalars = new Scalars(new Worksheet(new Problems(List.of())));
        ScalarNode typed = new ScalarNode(text, true, 0, COMMAND_LINE);
        return text.contains("-") ? scalars.range(typed)
                : scalars.number(typed).map(address -> new AddressRange(address, address));
    }
}
