package memwarden.ingest.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import memwarden.ingest.capture.frame.Artefact;
import memwarden.model.Defect;
import memwarden.model.Observed;
import memwarden.model.Platform;

/** What is made of a few files of a machine. */
public final class Imported {

    private Imported() {
    }

    /** @param namesAndTexts a name, what the file holds, the next name, … */
    public static CaptureReader.Result files(String... namesAndTexts) {
        List<Artefact> artefacts = new ArrayList<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            artefacts.add(new Artefact(namesAndTexts[i], "lab/" + namesAndTexts[i],
                    namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8)));
        }
        return new CaptureReader().read(new Capture("lab", artefacts, List.of()));
    }

    /** The machine of files that are all understood. */
    public static Platform platform(String... namesAndTexts) {
        CaptureReader.Result result = files(namesAndTexts);
        assertEquals(List.of(), result.problems());
        assertEquals(List.of(), result.unread());
        return result.platform().orElseThrow();
    }

    public static Observed observed(String... namesAndTexts) {
        Platform platform = platform(namesAndTexts);
        assertEquals(List.of(), platform.defects());
        return platform.observed();
    }

    /** Its defects, each as kind, line and text. */
    public static List<String> defects(String... namesAndTexts) {
        return platform(namesAndTexts).defects().stream().map(Imported::text).toList();
    }

    private static String text(Defect defect) {
        return defect.kind().label() + defect.line().map(line -> " " + line).orElse("")
                + defect.field().map(field -> " " + field).orElse("") + defect.text().map(text -> ": " + text).orElse("");
    }
}
