package memwarden.cli;

import picocli.CommandLine.Option;

/** Whether to colour. Colour never says anything that the words do not. */
final class ColorOption {

    /** When to colour. */
    enum When { auto, always, never }

    @Option(names = "--color", paramLabel = "WHEN", defaultValue = "auto",
            description = "auto, always or never. auto colours a terminal, unless NO_COLOR is set.")
    private When when;

    boolean wanted(Console console) {
        return switch (when) {
            case always -> true;
            case never -> false;
            // https://no-color.org: any value but the empty one.
            case auto -> console.terminal() && console.environment().getOrDefault("NO_COLOR", "").isEmpty();
        };
    }
}
