package memwarden.ingest;

import java.util.List;
import memwarden.model.Origin;
import memwarden.model.Platform;
import memwarden.model.Problem;
import memwarden.model.SourceText;
import memwarden.model.TextOrigin;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Reads descriptions for tests, as the file {@code lab.yaml}. */
final class Descriptions {

    private Descriptions() {
    }

    static Reading read(String text) {
        return new DescriptionReader().read(SourceText.of("lab/lab.yaml", text));
    }

    /** The one platform of a text without problems. */
    static Platform platform(String text) {
        Reading reading = read(text);
        assertEquals(List.of(), reading.problems());
        assertEquals(1, reading.platforms().size());
        return reading.platforms().get(0);
    }

    /** {@code line:column+length pointer: what. Remedy} of each problem; the text must yield no platform. */
    static List<String> problems(String text) {
        Reading reading = read(text);
        assertEquals(List.of(), reading.platforms());
        return reading.problems().stream().map(Descriptions::shown).toList();
    }

    /** {@code line:column+length pointer}. */
    static String place(Origin origin) {
        TextOrigin text = (TextOrigin) origin;
        return text.line() + ":" + text.column() + "+" + text.length() + " " + text.pointer();
    }

    static String shown(Problem problem) {
        return place(problem.at()) + ": " + problem.what() + ". " + problem.remedy();
    }
}
