package memwarden.report;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import memwarden.model.Problem;
import memwarden.model.SourceText;
import memwarden.model.TextOrigin;

/** Input that could not be understood, in the manner of a compiler's message. */
public final class ProblemText {

    private final Sources sources;
    private final Style style;

    /** @param sources the texts that were read, by path */
    public ProblemText(Map<String, SourceText> sources, Style style) {
        this.sources = new Sources(sources);
        this.style = style;
    }

    public void write(Problem problem, Appendable out) throws IOException {
        print(problem, sources, new Screen(style, out));
    }

    static void print(Problem problem, Sources sources, Screen screen) throws IOException {
        screen.print(Tone.ERROR, "error").print(Tone.STRONG, ": " + problem.what()).endLine();
        screen.print(Tone.FAINT, " --> ").print(problem.at().position()).endLine();
        Optional<Excerpt> excerpt = problem.at() instanceof TextOrigin text
                ? Excerpt.of(text, sources) : Optional.empty();
        if (excerpt.isPresent()) {
            excerpt.get().printMarked(screen, Tone.ERROR);
        }
        if (!problem.why().isEmpty()) {
            screen.print("  " + problem.why()).endLine();
        }
        if (!problem.remedy().isEmpty()) {
            screen.print("  help: " + problem.remedy()).endLine();
        }
    }
}
