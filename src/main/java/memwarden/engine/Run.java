package memwarden.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import memwarden.model.OperatorAction;
import memwarden.model.Subject;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** One session over the facts of one platform on one kernel. */
final class Run implements AutoCloseable {

    private static final String SINK = "out";

    private final KieSession session;
    private final Trial trial;
    private final ProofKeeper keeper = new ProofKeeper();
    private final Measures measures;

    Run(KieBase rules, Rulebook rulebook, Trial trial) {
        this.session = rules.newKieSession();
        this.trial = trial;
        PredictedMessages messages = new PredictedMessages(rulebook::card);
        this.measures = new Measures(() -> messages.of(keeper.findings()));
        session.addEventListener((org.kie.api.event.rule.AgendaEventListener) keeper);
        session.addEventListener((org.kie.api.event.rule.RuleRuntimeEventListener) keeper);
        if (declaresSink(rules)) {
            session.setGlobal(SINK, keeper);
        }
    }

    /** Gives each stratum of the stages its turn. */
    ProofKeeper execute(Collection<? extends Subject> baseFacts, Set<Stage> stages) {
        insert(baseFacts);
        int actions = (int) baseFacts.stream().filter(OperatorAction.class::isInstance).count();
        for (String group : Stage.turns(stages, actions)) {
            insert(measures.before(group));
            session.getAgenda().getAgendaGroup(group).setFocus();
            session.fireAllRules(match -> trial.mayFire().test(match.getRule().getName()));
            insert(List.of());
        }
        return keeper;
    }

    /** Inserts facts, and then what the geometry finds in them and in what the rules have inserted meanwhile. */
    private void insert(Collection<? extends Subject> facts) {
        Collection<? extends Subject> next = facts;
        do {
            trial.order().apply(new ArrayList<>(next)).forEach(session::insert);
            next = measures.measure(keeper.takeFresh());
        } while (!next.isEmpty());
    }

    /** A session refuses a global that no rule of its stages declares. */
    private static boolean declaresSink(KieBase rules) {
        return rules.getKiePackages().stream()
                .flatMap(rulePackage -> rulePackage.getGlobalVariables().stream())
                .anyMatch(global -> global.getName().equals(SINK));
    }

    @Override
    public void close() {
        session.dispose();
    }
}
