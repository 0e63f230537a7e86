package memwarden.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Machines and tables of which it is known what is wrong with them: each gives exactly its own faults, each at its place,
 * and a machine with which nothing is wrong gives none. The lists stand in {@code known-faults.yaml}.
 */
class KnownFaultsTest {

    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final Set<String> MAKERS = Set.of("firmware", "device");

    @TestFactory
    Stream<DynamicTest> nothingIsWrongWithACorrectMachine() throws IOException {
        return StreamSupport.stream(lists().get("correct").spliterator(), false).map(JsonNode::asText)
                .map(input -> DynamicTest.dynamicTest(input, () -> assertEquals(List.of(), faults(input))));
    }

    @TestFactory
    Stream<DynamicTest> aFaultyOneGivesItsFaults() throws IOException {
        return lists().get("faulty").properties().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
            List<String> expected = StreamSupport.stream(entry.getValue().spliterator(), false)
                    .map(JsonNode::asText).sorted().toList();
            assertTrue(expected.stream().distinct().count() == expected.size(), "a fault is listed twice");
            assertEquals(String.join("\n", expected), String.join("\n", faults(entry.getKey())));
        }));
    }

    private static JsonNode lists() throws IOException {
        try (InputStream text = Files.newInputStream(RESOURCES.resolve("known-faults.yaml"))) {
            return new ObjectMapper(new YAMLFactory()).readTree(text);
        }
    }

    /** Errors and warnings of any kind, and what firmware or a device is to blame for. */
    private static List<String> faults(String input) throws IOException {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(InputStream.nullInputStream(), new PrintWriter(out), new PrintWriter(err), Map.of(), false);
        Main.run(console, "check", "--format", "json", RESOURCES.resolve(input).toString());
        JsonNode report = new ObjectMapper().readTree(out.toString());
        assertTrue(report.at("/results/0/findings").isArray(), "nothing was judged in " + input + ": " + err);
        List<String> faults = new ArrayList<>();
        report.findValues("problems").forEach(problems -> problems.forEach(problem ->
                faults.add("problem " + place(problem.get("location")))));
        for (JsonNode finding : report.at("/results/0/findings")) {
            String severity = finding.get("severity").asText();
            if (!severity.equals("note") || MAKERS.contains(finding.get("responsible").asText())) {
                faults.add(severity + " " + finding.get("rule").asText() + " " + place(finding.get("location")));
            }
        }
        return faults.stream().sorted().toList();
    }

    private static String place(JsonNode at) {
        if (at.has("table")) {
            return at.get("table").asText() + " 0x" + Long.toHexString(at.get("offset").asLong());
        }
        return at.isNull() ? "nowhere" : Path.of(at.get("path").asText()).getFileName() + ":" + at.get("line").asInt();
    }
}
