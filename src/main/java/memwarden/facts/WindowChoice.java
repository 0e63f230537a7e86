package memwarden.facts;

import java.util.ArrayList;
import java.util.List;
import memwarden.model.CreateRegion;
import memwarden.model.Subject;

/**
 * The windows in which a person may have asked for a region: that of the name, or those that hold the range, or all.
 *
 * @param step number of the action, from 1
 */
public record WindowChoice(int step, CreateRegion action, List<CxlWindow> windows) implements Measured {

    public WindowChoice {
        windows = List.copyOf(windows);
    }

    @Override
    public List<Subject> measuredFrom() {
        List<Subject> from = new ArrayList<>(List.of(action));
        from.addAll(windows);
        return from;
    }

    @Override
    public String label() {
        return action.label() + (windows.isEmpty() ? ": no such window"
                : " in " + String.join(", ", windows.stream().map(CxlWindow::label).toList()));
    }
}
