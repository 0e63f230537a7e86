package memwarden.engine;

import java.util.ArrayList;
import java.util.List;
import memwarden.facts.KernelSaying;
import memwarden.facts.Observation;
import memwarden.facts.SuspectModule;
import memwarden.model.Observed;
import memwarden.model.Subject;

/** What the stage {@code observed} begins with: what the machine showed, and the tables beside the rules of the stage. */
final class ObservedFacts {

    private static final String SUSPECTS = "observed/likely-reason/table.yaml";
    private static final String SAYINGS = "observed/message-not-predicted/table.yaml";

    private ObservedFacts() {
    }

    /** Nothing, if nothing was observed. */
    static List<Subject> of(Observed observed) {
        List<Subject> facts = new ArrayList<>();
        if (observed.stated()) {
            facts.add(new Observation(observed));
            facts.addAll(Tables.ROWS);
        }
        return facts;
    }

    /** Read once, and only if something was observed. */
    private static final class Tables {

        private static final List<Subject> ROWS = rows();

        private static List<Subject> rows() {
            List<Subject> rows = new ArrayList<>();
            RuleFile.yaml(SUSPECTS).entries("rows").forEach(row ->
                    rows.add(new SuspectModule(row.text("topic"), row.text("module"), row.at())));
            RuleFile.yaml(SAYINGS).entries("rows").forEach(row ->
                    rows.add(new KernelSaying(row.text("says"),
                            row.word(row.text("means"), KernelSaying.Means.values()), row.at())));
            return List.copyOf(rows);
        }
    }
}
