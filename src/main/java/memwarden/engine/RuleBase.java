package memwarden.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/**
 * The compiled rules. Each stage is a model of its own, generated in the build from the rule files; only the stages
 * that a run needs are loaded.
 */
public final class RuleBase {

    private static final String MODEL_LIST = "/META-INF/kie/memwarden/memwarden/drools-model";

    private final Map<String, String> modelClasses;
    private final Map<Set<Stage>, KieBase> opened = new ConcurrentHashMap<>();

    private RuleBase(Map<String, String> modelClasses) {
        this.modelClasses = modelClasses;
    }

    /** The rules that memwarden was built with. */
    public static RuleBase builtIn() {
        try (InputStream list = RuleBase.class.getResourceAsStream(MODEL_LIST);
                BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            // The first line is a header, "Drools-Model-Version:..."; each other one names a class.
            return new RuleBase(lines.lines().filter(line -> !line.contains(":"))
                    .collect(Collectors.toMap(name -> name.substring(0, name.lastIndexOf('.')), name -> name)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the rule base cannot be read", unreadable);
        }
    }

    /** The knowledge base of these stages; opened once and shared. */
    KieBase open(Set<Stage> stages) {
        return opened.computeIfAbsent(Set.copyOf(stages), wanted -> KieBaseBuilder.createKieBaseFromModel(models(wanted)));
    }

    /** The names of the DRL rules of these stages, as written. */
    public List<String> ruleNames(Collection<Stage> stages) {
        return models(stages).stream().flatMap(model -> model.getRules().stream())
                .map(org.drools.model.Rule::getName).sorted().toList();
    }

    private List<Model> models(Collection<Stage> stages) {
        List<Model> models = new ArrayList<>();
        for (Stage stage : stages) {
            String className = modelClasses.get(stage.rulePackage());
            if (className != null) {
                models.add(load(className));
            }
        }
        return models;
    }

    private static Model load(String className) {
        try {
            return (Model) Class.forName(className).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException("the build did not package the rule model " + className, missing);
        }
    }
}
