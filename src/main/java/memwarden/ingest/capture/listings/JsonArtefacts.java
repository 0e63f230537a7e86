package memwarden.ingest.capture.listings;

import java.nio.charset.StandardCharsets;
import memwarden.ingest.capture.frame.Artefact;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.model.DefectKind;
import memwarden.yaml.JsonReader;
import memwarden.yaml.JsonText;

/** Listings in JSON, as ndctl's tools print them. */
final class JsonArtefacts {

    /** As much of an artefact as is looked at to see what it is. */
    private static final int HEAD = 1 << 16;

    private JsonArtefacts() {
    }

    /** Whether an artefact begins with JSON, or with the prompt or the heading that stands before it. */
    static boolean begins(Artefact artefact) {
        return !artefact.binary() && !artefact.fileName().endsWith(".log")
                && artefact.firstLine().filter(line -> "[{#$".indexOf(line.strip().charAt(0)) >= 0).isPresent();
    }

    static String head(Artefact artefact) {
        return new String(artefact.bytes(), 0, Math.min(HEAD, artefact.bytes().length), StandardCharsets.UTF_8);
    }

    /**
     * The values of a listing. What is no JSON is a problem, and a line between the values a defect, unless it follows a
     * prompt: that one was typed, and asked for the rest.
     *
     * @param listing what it is called in a defect
     */
    static JsonText read(Artefact artefact, String listing, Testimony testimony) {
        JsonText text = new JsonReader().read(artefact.source());
        text.problems().forEach(problem ->
                testimony.problem(problem.at(), problem.what(), problem.why(), problem.remedy()));
        text.between().stream().filter(line -> !line.text().startsWith("#") && !line.text().startsWith("$"))
                .forEach(line -> testimony.defect(DefectKind.UNKNOWN_WORD, listing, line.origin()).put("text", line));
        return text;
    }
}
