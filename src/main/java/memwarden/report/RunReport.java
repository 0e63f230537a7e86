package memwarden.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import memwarden.facts.Judgement;
import memwarden.model.Problem;
import memwarden.model.SourceText;

/**
 * Everything that one run has to say.
 *
 * @param version of memwarden
 * @param rules SHA-256 of the rule base
 * @param inputs what was read, in the order of the command line
 * @param results one for each platform and kernel, in the order of the inputs
 * @param sources the texts that were read, by path, so that their lines can be shown
 */
public record RunReport(String version, String rules, List<Input> inputs, List<Result> results,
        Map<String, SourceText> sources) {

    public RunReport {
        inputs = List.copyOf(inputs);
        results = List.copyOf(results);
        sources = Map.copyOf(sources);
    }

    /**
     * A file that was read, or should have been.
     *
     * @param sha256 of its bytes; empty if they could not be read
     * @param problems what could not be understood in it
     */
    public record Input(String path, Optional<String> sha256, List<Problem> problems) {

        public Input {
            problems = List.copyOf(problems);
        }
    }

    /**
     * One platform, judged for one kernel.
     *
     * @param input path of the input that describes the platform
     */
    public record Result(String input, Judgement judgement) {
    }
}
