package memwarden.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import memwarden.facts.Judgement;
import memwarden.model.Origin;

/**
 * One platform with its judgements, one for each kernel it was judged for.
 *
 * @param judgements at least one, in the order of the report
 */
record PlatformResults(String input, List<Judgement> judgements) {

    private record Key(String input, String name, Origin at) {
    }

    /** Brings the judgements of each platform together, in the order in which the platforms first appear. */
    static List<PlatformResults> of(List<RunReport.Result> results) {
        Map<Key, List<Judgement>> platforms = new LinkedHashMap<>();
        for (RunReport.Result result : results) {
            Judgement judgement = result.judgement();
            Key key = new Key(result.input(), judgement.platform().name(), judgement.platform().at());
            platforms.computeIfAbsent(key, first -> new ArrayList<>()).add(judgement);
        }
        return platforms.entrySet().stream()
                .map(entry -> new PlatformResults(entry.getKey().input(), List.copyOf(entry.getValue())))
                .toList();
    }

    Judgement first() {
        return judgements.get(0);
    }

    boolean severalKernels() {
        return judgements.size() > 1;
    }

    List<String> kernels() {
        return judgements.stream().map(judgement -> judgement.kernel().text()).toList();
    }
}
