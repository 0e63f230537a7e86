package memwarden.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import memwarden.model.Severity;

/** The part of the report for programs that says how much was found, and whose firmware is to blame. */
final class JsonSummary {

    private JsonSummary() {
    }

    static void write(Summary summary, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("summary");
        json.writeNumberField("platforms", summary.platforms().size());
        for (Severity severity : Severity.values()) {
            json.writeNumberField(severity.label() + "s", summary.count(severity));
        }
        json.writeArrayFieldStart("taint");
        for (BrokenBios broken : summary.broken()) {
            json.writeStartObject();
            bios(Optional.of(broken.bios()), json);
            json.writeNumberField("findings", broken.findings());
            JsonFormat.strings("platforms", broken.platforms(), json);
            json.writeObjectFieldStart("rules");
            for (Map.Entry<String, Integer> rule : broken.rules().entrySet()) {
                json.writeNumberField(rule.getKey(), rule.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    static void bios(Optional<BrokenBios.Identity> bios, JsonGenerator json) throws IOException {
        if (bios.isEmpty()) {
            json.writeNullField("bios");
            return;
        }
        json.writeObjectFieldStart("bios");
        JsonFormat.stringOrNull("vendor", bios.get().vendor(), json);
        JsonFormat.stringOrNull("version", bios.get().version(), json);
        JsonFormat.stringOrNull("date", bios.get().date(), json);
        JsonFormat.stringOrNull("product", bios.get().product(), json);
        json.writeEndObject();
    }
}
