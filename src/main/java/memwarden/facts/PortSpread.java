package memwarden.facts;

import java.util.List;
import java.util.stream.Stream;
import memwarden.model.AddressRange;
import memwarden.model.IsolationPolicy;
import memwarden.model.Labelled;
import memwarden.model.RootPort;
import memwarden.model.Spanned;
import memwarden.model.Subject;
import memwarden.model.Truth;

/**
 * Addresses that devices behind several root ports decode together.
 *
 * @param ports by id, more than one
 * @param policies about these ports
 */
public record PortSpread(AddressRange range, List<RootPort> ports, List<IsolationPolicy> policies)
        implements Spanned, Measured {

    public PortSpread {
        ports = List.copyOf(ports);
        policies = List.copyOf(policies);
    }

    /** The ports for which isolation is stated to be enabled. */
    public Ports shielded() {
        return having(Truth.YES);
    }

    /** The ports for which it is stated not to be: no policy names them, or one says so. */
    public Ports exposed() {
        return having(Truth.NO);
    }

    /** Whether isolation is stated to be enabled for some of them, and not to be for others. */
    public boolean partial() {
        return !shielded().ports().isEmpty() && !exposed().ports().isEmpty();
    }

    /** Whether isolation is stated to be enabled for each of them. */
    public boolean complete() {
        return shielded().ports().size() == ports.size();
    }

    private Ports having(Truth enabled) {
        return new Ports(ports.stream().filter(port -> enabled(port) == enabled).toList());
    }

    private Truth enabled(RootPort port) {
        return policies.stream().filter(policy -> policy.port().equals(port.id())).map(IsolationPolicy::enable)
                .findFirst().orElse(Truth.NO);
    }

    /** All of them. */
    public Ports all() {
        return new Ports(ports);
    }

    public boolean has(String portId) {
        return ports.stream().anyMatch(port -> port.id().equals(portId));
    }

    /** Some root ports, for a text. */
    public record Ports(List<RootPort> ports) implements Labelled {

        @Override
        public String label() {
            return String.join(", ", ports.stream().map(RootPort::id).toList());
        }
    }

    @Override
    public List<Subject> measuredFrom() {
        return Stream.<Subject>concat(ports.stream(), policies.stream()).toList();
    }

    @Override
    public String label() {
        return range + " over root ports " + all().label();
    }
}
