package memwarden.facts;

import java.util.List;
import java.util.Optional;
import memwarden.model.Located;
import memwarden.model.Origins;
import memwarden.model.Responsible;

/**
 * A row of the table of messages by which a kernel blames firmware, or what looks like it.
 *
 * @param says part of the message, as it stands in the kernel's source up to the first value
 * @param follows what the rows say whose message the kernel logs before this one, about the same fault; none if it stands
 *        for itself
 * @param level at which it is logged
 * @param blamed who has to act
 * @param table which table or listing is wrong
 * @param structure for a message about the length of a structure of that table: which one
 * @param wrong what is wrong, for a text
 * @param fix what to write where, for a text
 */
public record BlameRow(String says, List<String> follows, LogLevel level, Responsible blamed, String table,
        Optional<String> structure, String wrong, String fix, Origins at) implements Located {

    public BlameRow {
        follows = List.copyOf(follows);
    }

    @Override
    public String label() {
        return "\"" + says + "\" blames the " + table;
    }
}
