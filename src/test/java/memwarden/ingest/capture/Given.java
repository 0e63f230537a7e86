package memwarden.ingest.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import memwarden.ingest.capture.frame.Artefact;
import memwarden.model.Platform;

/** Artefacts of one machine, for tests. */
public final class Given {

    private final List<Artefact> artefacts = new ArrayList<>();

    public static Given file(String name, String text) {
        return new Given().and(name, text);
    }

    public static Given file(String name, byte[] bytes) {
        return new Given().and(name, bytes);
    }

    public Given and(String name, String text) {
        return and(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Given and(String name, byte[] bytes) {
        artefacts.add(new Artefact(name, "box/" + name, bytes));
        return this;
    }

    CaptureReader.Result read() {
        return new CaptureReader().read(new Capture("box", artefacts, List.of()));
    }

    /** What all of it says, without a problem. */
    public Platform platform() {
        CaptureReader.Result result = read();
        assertEquals(List.of(), result.problems());
        return result.platform().orElseThrow();
    }

    /** {@code LINE KIND STRUCTURE FIELD found=N TEXT} of each defect, without what it does not state. */
    public List<String> defects() {
        return platform().defects().stream().map(defect -> (defect.line().map(line -> line + " ").orElse("")
                + defect.kind().label()
                + defect.structure().map(part -> " " + part).orElse("") + defect.field().map(part -> " "
                        + part).orElse("")
                + defect.found().map(number -> " found=" + Long.toUnsignedString(number)).orElse("")
                + defect.expected().map(number -> " expected=" + Long.toUnsignedString(number)).orElse("")
                + defect.text().map(text -> " '" + text + "'").orElse(""))).toList();
    }

    /** As YAML, which says the places too. */
    public String yaml() {
        StringBuilder out = new StringBuilder();
        try {
            new DescriptionWriter(out, "box").write(read());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }
}
