package memwarden.model;

import java.util.List;
import java.util.Optional;

/**
 * What an author says about the isolation of a root port.
 *
 * @param rootPort id of the port
 * @param reasons ids of all rules that speak against it; empty if that is not compared
 */
public record ExpectedPort(String rootPort, IsolationVerdict eligibility, Optional<List<String>> reasons) {

    public ExpectedPort {
        reasons = reasons.map(List::copyOf);
    }
}
