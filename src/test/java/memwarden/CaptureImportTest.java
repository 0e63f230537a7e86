package memwarden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import memwarden.facts.Judgement;
import memwarden.ingest.capture.Capture;
import memwarden.ingest.capture.CaptureReader;
import memwarden.model.Origin;
import memwarden.model.Origins;
import memwarden.report.ReportFormats;
import memwarden.report.RunReport;
import memwarden.report.Style;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is imported from a capture is all that the capture says, and nothing that only the comparison may read. */
class CaptureImportTest {

    static Stream<Path> captures() {
        return Captures.folders();
    }

    @ParameterizedTest
    @MethodSource("captures")
    void everyFileIsOfAKnownFormat(Path folder) {
        assertEquals(List.of(), Captures.read(Captures.capture(folder)).unread());
    }

    @ParameterizedTest
    @MethodSource("captures")
    void theDescriptionSaysWhatTheCaptureSays(Path folder) {
        CaptureReader.Result result = Captures.read(Captures.capture(folder));
        assertEquals(withoutPlaces(result.platform().orElseThrow()),
                withoutPlaces(Captures.imported(result, folder.toString())));
    }

    @ParameterizedTest
    @MethodSource("captures")
    void theDescriptionIsJudgedAsTheCaptureIs(Path folder) throws IOException {
        CaptureReader.Result result = Captures.read(Captures.capture(folder));
        Judgement ofCapture = Captures.judge(result.platform().orElseThrow());
        Judgement ofDescription = Captures.judge(Captures.imported(result, folder.toString()));
        assertEquals(report(ofCapture), report(ofDescription));
    }

    /** The evidence line: what a machine showed afterwards must not lead the prediction. */
    @ParameterizedTest
    @MethodSource("captures")
    void theDecisionsRestOnNothingThatWasObserved(Path folder) {
        Capture all = Captures.capture(folder);
        Capture left = Captures.withoutObservation(all);
        assertFalse(all.artefacts().equals(left.artefacts()));
        assertEquals(withPlaces(Captures.judge(Captures.read(all).platform().orElseThrow())),
                withPlaces(Captures.judge(Captures.read(left).platform().orElseThrow())));
    }

    /** The report of a judgement without the places, which differ, and so does the order of what goes by place. */
    private static JsonNode report(Judgement judgement) throws IOException {
        StringWriter json = new StringWriter();
        new ReportFormats(Style.PLAIN, false).named("json").orElseThrow().write(new RunReport("test", "rules", List.of(),
                List.of(new RunReport.Result("capture", judgement)), Map.of()), json);
        return withoutPlaces(new ObjectMapper().readTree(json.toString()));
    }

    private static JsonNode withoutPlaces(JsonNode node) {
        if (node.isArray()) {
            List<JsonNode> items = new ArrayList<>();
            node.forEach(item -> items.add(withoutPlaces(item)));
            items.sort(Comparator.comparing(JsonNode::toString));
            return JsonNodeFactory.instance.arrayNode().addAll(items);
        }
        if (node instanceof ObjectNode object) {
            ObjectNode kept = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(field -> {
                if (!field.getKey().equals("location")) {
                    kept.set(field.getKey(), withoutPlaces(field.getValue()));
                }
            });
            return kept;
        }
        return node;
    }

    /** As the report shows them, places included; lines of a log that was shortened have other numbers. */
    private static List<String> withPlaces(Judgement judgement) {
        return judgement.decisions().stream().map(decided -> withoutPlaces(decided.decision()) + " "
                + decided.confidence() + " " + decided.rule() + " "
                + decided.because().stream().map(fact -> fact.label() + "@" + fact.at().whole().path()).toList()).toList();
    }

    /** All values of a record, however deep, without where they were written. */
    private static String withoutPlaces(Object value) {
        if (value instanceof Optional<?> maybe) {
            return maybe.map(CaptureImportTest::withoutPlaces).orElse("-");
        }
        if (value instanceof List<?> list) {
            return list.stream().map(CaptureImportTest::withoutPlaces).toList().toString();
        }
        if (value instanceof Set<?> set) {
            return set.stream().map(CaptureImportTest::withoutPlaces).sorted().toList().toString();
        }
        if (!(value instanceof Record) || value instanceof Origin) {
            return value instanceof Origins || value instanceof Origin ? "" : String.valueOf(value);
        }
        StringBuilder text = new StringBuilder(value.getClass().getSimpleName()).append('(');
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            try {
                text.append(component.getName()).append('=').append(withoutPlaces(component.getAccessor().invoke(value)))
                        .append(' ');
            } catch (ReflectiveOperationException impossible) {
                throw new AssertionError(impossible);
            }
        }
        return text.append(')').toString();
    }
}
