package memwarden.ingest;

import java.util.List;
import java.util.Optional;
import memwarden.model.AddressRange;
import memwarden.model.Automation;
import memwarden.model.AutomationKind;
import memwarden.model.CoherentMemory;
import memwarden.model.Plan;
import memwarden.model.PlanKind;
import memwarden.model.PlannedRegion;
import memwarden.model.Practice;
import memwarden.model.RegionOrigin;
import memwarden.model.ResetMethod;
import memwarden.model.ResetPlan;
import memwarden.model.ResetReason;
import memwarden.model.Section;

/** Reads what software and people do with a machine. */
final class PracticeBinder {

    private final Worksheet sheet;
    private final Scalars scalars;

    PracticeBinder(Worksheet sheet) {
        this.sheet = sheet;
        scalars = new Scalars(sheet);
    }

    Practice read(Fields platform) {
        return new Practice(new AcceleratorDriverBinder(sheet).read(platform),
                platform.section("automation", "an automation", (index, fields) -> automation(fields)),
                platform.section("resets", "a planned reset", (index, fields) -> reset(fields)),
                platform.section("plans", "a plan", (index, fields) -> plan(fields)),
                platform.section("plannedRegions", "a planned region", (index, fields) -> region(fields)),
                new IsolationBinder(sheet).policies(platform), coherentMemory(platform));
    }

    private Optional<Automation> automation(Fields fields) {
        fields.require("kind");
        Optional<AutomationKind> kind =
                fields.value("kind", scalars.oneOf("a kind of automation", AutomationKind.values()));
        Optional<String> target = fields.value("target", scalars::name);
        Optional<AddressRange> range = fields.value("range", scalars::range);
        return kind.map(known ->
                new Automation(known, target, range, fields.truth("quiesces"), fields.truth("waitsForDevices"),
                        fields.origins()));
    }

    private Optional<ResetPlan> reset(Fields fields) {
        fields.require("device", "method");
        Optional<String> device = fields.value("device", scalars::name);
        Optional<ResetMethod> method = fields.value("method", scalars.oneOf("a kind of reset", ResetMethod.values()));
        Optional<ResetReason> reason =
                fields.value("reason", scalars.oneOf("a reason for a reset", ResetReason.values()));
        ResetPlan plan = new ResetPlan(device.orElse(""), method.orElse(ResetMethod.FLR), reason,
                fields.truth("restoresDecoders"), fields.truth("programsDecoders"), fields.truth("regionDestroyed"),
                fields.truth("memoryOffline"), fields.truth("functionsQuiesced"), fields.truth("peersHandled"),
                fields.truth("expectsUnlocked"), fields.origins());
        return device.isPresent() && method.isPresent() ? Optional.of(plan) : Optional.empty();
    }

    private Optional<Plan> plan(Fields fields) {
        fields.require("kind");
        Optional<PlanKind> kind = fields.value("kind", scalars.oneOf("a kind of plan", PlanKind.values()));
        Optional<String> device = fields.value("device", scalars::name);
        Optional<String> below = fields.value("below", scalars::name);
        Optional<Long> size = fields.value("size", scalars::size);
        return kind.map(known -> new Plan(known, device, below, size, fields.truth("hotPlug"), fields.truth("reset"),
                fields.origins()));
    }

    private Optional<PlannedRegion> region(Fields fields) {
        fields.require("origin", "endpoints");
        Optional<RegionOrigin> origin =
                fields.value("origin", scalars.oneOf("an origin of a region", RegionOrigin.values()));
        List<String> endpoints = fields.values("endpoints", scalars::name).orElse(List.of());
        if (fields.has("endpoints") && endpoints.isEmpty()) {
            sheet.problem(fields.originOf("endpoints"), "a region of no endpoint", "there is nothing to make it of",
                    "name the endpoints, in the order of the interleave");
        }
        Optional<Long> size = fields.value("size", scalars::size);
        return origin.filter(known -> !endpoints.isEmpty())
                .map(known -> new PlannedRegion(known, endpoints, size, fields.origins()));
    }

    private Section<CoherentMemory> coherentMemory(Fields platform) {
        return platform.section("coherentMemory", "memory on another fabric", (index, fields) -> {
            fields.require("id");
            Optional<String> id = fields.value("id", scalars::name);
            Optional<AddressRange> range = fields.requiredSpan();
            Optional<String> driver = fields.value("driver", scalars::name);
            return id.flatMap(name -> range.map(span -> new CoherentMemory(name, span, driver, fields.origins())));
        });
    }
}
