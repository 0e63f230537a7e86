package memwarden.model;

import java.util.List;

/**
 * A command that a person ran on the machine.
 *
 * @param command as it was typed; empty for what came out before the first one
 * @param output line by line
 */
public record ObservedCommand(String command, List<String> output, Origins at) implements Located {

    public ObservedCommand {
        output = List.copyOf(output);
    }

    @Override
    public String label() {
        return "command " + command;
    }
}
