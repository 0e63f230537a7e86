package memwarden.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import memwarden.facts.Judgement;
import memwarden.facts.Judgement.Coverage;
import memwarden.facts.Judgement.Decided;
import memwarden.facts.Judgement.Found;
import memwarden.facts.Judgement.MissingFact;
import memwarden.facts.Judgement.PortVerdict;
import memwarden.facts.PlacedResource;
import memwarden.facts.RuleCard;
import memwarden.model.AddressRange;
import memwarden.model.Located;
import memwarden.model.Origin;
import memwarden.model.Problem;
import memwarden.model.ReturnCode;
import memwarden.model.Spanned;
import memwarden.model.TableOrigin;
import memwarden.model.TextOrigin;

/** The report for programs. Its shape is a contract, written down in {@code report.schema.json}. */
final class JsonFormat implements ReportFormat {

    @Override
    public String name() {
        return "json";
    }

    @Override
    public void write(RunReport report, Writer out) throws IOException {
        JsonGenerator json = new JsonFactory().createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .setPrettyPrinter(printer());
        json.writeStartObject();
        json.writeObjectFieldStart("tool");
        json.writeStringField("name", "memwarden");
        json.writeStringField("version", report.version());
        json.writeStringField("rules", report.rules());
        json.writeEndObject();
        json.writeArrayFieldStart("inputs");
        for (RunReport.Input input : report.inputs()) {
            input(input, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("results");
        for (RunReport.Result result : report.results()) {
            result(result, json);
        }
        json.writeEndArray();
        JsonSummary.write(Summary.of(report), json);
        json.writeEndObject();
        json.close();
        out.write('\n');
    }

    // The line ends must not depend on the machine that writes them.
    private static DefaultPrettyPrinter printer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter()
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter)
                .withSeparators(Separators.createDefaultInstance()
                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator(""));
    }

    private static void input(RunReport.Input input, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("path", input.path());
        stringOrNull("sha256", input.sha256(), json);
        json.writeArrayFieldStart("problems");
        for (Problem problem : input.problems()) {
            json.writeStartObject();
            json.writeStringField("what", problem.what());
            json.writeStringField("why", problem.why());
            json.writeStringField("remedy", problem.remedy());
            location("location", Optional.of(problem.at()), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void result(RunReport.Result result, JsonGenerator json) throws IOException {
        Judgement judgement = result.judgement();
        json.writeStartObject();
        json.writeStringField("platform", judgement.platform().name());
        json.writeStringField("kernel", judgement.kernel().text());
        json.writeStringField("input", result.input());
        json.writeArrayFieldStart("decisions");
        for (Decided decided : judgement.decisions()) {
            decision(decided, judgement, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("findings");
        for (Found found : judgement.findings()) {
            finding(found, judgement, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("isolation");
        for (PortVerdict port : judgement.isolation()) {
            json.writeStartObject();
            json.writeStringField("root_port", port.rootPort());
            json.writeStringField("eligibility", port.verdict().label());
            strings("reasons", port.reasons(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("iomem");
        for (PlacedResource line : judgement.iomem()) {
            json.writeStartObject();
            json.writeNumberField("depth", line.depth());
            range(Optional.of(line.range()), json);
            json.writeStringField("name", line.name());
            json.writeEndObject();
        }
        json.writeEndArray();
        coverage(judgement.coverage(), json);
        json.writeEndObject();
    }

    private static void decision(Decided decided, Judgement judgement, JsonGenerator json) throws IOException {
        json.writeStartObject();
        range(Optional.of(decided.decision().range()), json);
        json.writeStringField("firmware", decided.decision().segment().firmware().label());
        json.writeStringField("owner", decided.decision().owner().label());
        json.writeStringField("device", decided.decision().device().label());
        json.writeStringField("driver", decided.decision().driver());
        json.writeStringField("use", decided.decision().use().label());
        if (decided.decision().targetNode().isPresent()) {
            json.writeNumberField("target_node", decided.decision().targetNode().get());
        } else {
            json.writeNullField("target_node");
        }
        json.writeStringField("confidence", decided.confidence().label());
        json.writeStringField("rule", decided.rule().id());
        stringOrNull("kernel_message", judgement.card(decided.rule()).kernelMessage(), json);
        because(decided.because(), json);
        json.writeEndObject();
    }

    private static void finding(Found found, Judgement judgement, JsonGenerator json) throws IOException {
        RuleCard.Report card = found.card();
        json.writeStartObject();
        json.writeStringField("rule", found.rule().id());
        json.writeStringField("severity", found.severity().label());
        json.writeStringField("message", Phrases.message(found));
        json.writeStringField("subject", found.finding().subject().label());
        range(found.finding().subject() instanceof Spanned spanned ? Optional.of(spanned.range()) : Optional.empty(),
                json);
        location("location", found.origin(), json);
        json.writeArrayFieldStart("related");
        for (Related related : Related.of(found, judgement.proofs())) {
            json.writeStartObject();
            json.writeStringField("what", related.what());
            location("location", related.at(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        stringOrNull("kernel_message", Phrases.kernelMessage(found), json);
        Optional<ReturnCode> returnCode = found.returnCode();
        if (returnCode.isPresent()) {
            json.writeNumberField("return_code", returnCode.get().value());
        } else {
            json.writeNullField("return_code");
        }
        json.writeStringField("responsible", found.responsible().label());
        json.writeStringField("remedy", Phrases.remedy(found));
        json.writeBooleanField("unsettled", found.unsettled());
        json.writeBooleanField("taint", found.taint());
        stringOrNull("found", Phrases.found(found), json);
        stringOrNull("expected", Phrases.expected(found), json);
        JsonSummary.bios(found.taint() ? Optional.of(BrokenBios.Identity.of(judgement)) : Optional.empty(), json);
        json.writeNullField("waived");
        because(found.because(), json);
        json.writeEndObject();
    }

    private static void coverage(Coverage coverage, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("coverage");
        strings("fired", coverage.fired(), json);
        strings("silent", coverage.silent(), json);
        strings("not_applicable", coverage.notApplicable(), json);
        json.writeArrayFieldStart("missing_fact");
        for (MissingFact missing : coverage.missingFacts()) {
            json.writeStartObject();
            json.writeStringField("rule", missing.rule());
            json.writeStringField("fact", missing.key());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void range(Optional<AddressRange> range, JsonGenerator json) throws IOException {
        stringOrNull("start", range.map(AddressRange::start).map(AddressRange::hex), json);
        stringOrNull("end", range.map(AddressRange::end).map(AddressRange::hex), json);
    }

    private static void because(List<Located> facts, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("because");
        for (Located fact : facts) {
            json.writeStartObject();
            json.writeStringField("fact", fact.label());
            location("location", Optional.of(fact.at().whole()), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void location(String key, Optional<? extends Origin> at, JsonGenerator json) throws IOException {
        if (at.isEmpty()) {
            json.writeNullField(key);
            return;
        }
        json.writeObjectFieldStart(key);
        json.writeStringField("path", at.get().path());
        if (at.get() instanceof TextOrigin text) {
            json.writeNumberField("line", text.line());
            json.writeNumberField("column", text.column());
            json.writeStringField("pointer", text.pointer());
        } else if (at.get() instanceof TableOrigin table) {
            json.writeStringField("table", table.table());
            json.writeNumberField("offset", table.offset());
        }
        json.writeEndObject();
    }

    static void strings(String key, List<String> values, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(key);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    static void stringOrNull(String key, Optional<String> value, JsonGenerator json) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(key, value.get());
        } else {
            json.writeNullField(key);
        }
    }
}
