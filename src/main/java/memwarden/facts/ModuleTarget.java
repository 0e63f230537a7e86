package memwarden.facts;

import java.util.ArrayList;
import java.util.List;
import memwarden.model.Subject;
import memwarden.model.UnloadModule;

/**
 * A module that a person unloads, when the turn of the action comes.
 *
 * @param step number of the action, from 1
 * @param gone what has been unloaded before
 */
public record ModuleTarget(int step, UnloadModule action, List<UnloadedModule> gone) implements Measured {

    public ModuleTarget {
        gone = List.copyOf(gone);
    }

    public String module() {
        return action.module();
    }

    /** The modules that were unloaded before it. */
    public List<String> unloadedBefore() {
        return gone.stream().map(UnloadedModule::module).toList();
    }

    @Override
    public List<Subject> measuredFrom() {
        List<Subject> from = new ArrayList<>(List.of(action));
        from.addAll(gone);
        return from;
    }

    @Override
    public String label() {
        return action.label();
    }
}
