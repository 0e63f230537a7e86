package memwarden.facts;

import java.util.ArrayList;
import java.util.List;
import memwarden.model.OperatorAction;
import memwarden.model.Subject;

/**
 * A device that a person names, as it is when the turn of the action comes.
 *
 * @param step number of the action, from 1
 * @param endpoint id of the device
 * @param users committed decoders of it, and regions that were made of it and are still there
 */
public record DeviceTarget(int step, OperatorAction action, String endpoint, List<Subject> users)
        implements Measured {

    public DeviceTarget {
        users = List.copyOf(users);
    }

    public boolean used() {
        return !users.isEmpty();
    }

    @Override
    public List<Subject> measuredFrom() {
        List<Subject> from = new ArrayList<>(List.of(action));
        from.addAll(users);
        return from;
    }

    @Override
    public String label() {
        return "endpoint " + endpoint + (used() ? ", which is part of "
                + String.join(", ", users.stream().map(Subject::label).toList()) : ", of which nothing is in use");
    }
}
