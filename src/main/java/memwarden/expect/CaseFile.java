package memwarden.expect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import memwarden.engine.Judge;
import memwarden.engine.Trial;
import memwarden.facts.Judgement;
import memwarden.model.KernelRelease;
import memwarden.model.Platform;

/**
 * A description with expectations, and what its place says about it: {@code rules/<stage>/<name>/cases/fires*.yaml}
 * must make that rule fire on some kernel, {@code silent*.yaml} must not on any.
 *
 * @param rule id of the rule whose case it is
 * @param name of the file, without its folders
 */
public record CaseFile(Optional<String> rule, String name) {

    private static final String CASES = "cases";

    public static CaseFile of(String path) {
        Path file = Path.of(path);
        int count = file.getNameCount();
        boolean ofRule = count >= 4 && file.getName(count - 2).toString().equals(CASES);
        return new CaseFile(
                ofRule ? Optional.of(file.getName(count - 4) + "/" + file.getName(count - 3)) : Optional.empty(),
                count == 0 ? path : file.getFileName().toString());
    }

    public boolean ofRule() {
        return rule.isPresent();
    }

    /** Everything in which the rules differ from what the file, and its place, say. */
    public List<Difference> differences(Judge judge, Platform platform) {
        return differences(judge, platform, Trial.NONE);
    }

    public List<Difference> differences(Judge judge, Platform platform, Trial trial) {
        Set<String> strict = rule.map(Set::of).orElse(Set.of());
        List<Difference> differences =
                new ArrayList<>(new ExpectationCheck(judge).differences(platform, strict, trial));
        rule.ifPresent(id -> differences.addAll(firing(judge, platform, id, trial)));
        return differences;
    }

    private List<Difference> firing(Judge judge, Platform platform, String id, Trial trial) {
        List<Judgement> fired = new ArrayList<>();
        List<Judgement> silent = new ArrayList<>();
        for (Optional<KernelRelease> kernel : ExpectationCheck.kernels(platform)) {
            Judgement judgement = judge.judge(platform, kernel, trial);
            (judgement.coverage().fired().contains(id) ? fired : silent).add(judgement);
        }
        List<Difference> differences = new ArrayList<>();
        if (name.startsWith("fires") && fired.isEmpty()) {
            silent.forEach(one -> differences.add(
                    new Difference(one.kernel(), platform.at(), "expected rule " + id + " to fire, it was silent")));
        }
        if (name.startsWith("silent")) {
            fired.forEach(one -> differences.add(
                    new Difference(one.kernel(), platform.at(), "expected rule " + id + " to be silent, it fired")));
        }
        return differences;
    }
}
