package memwarden.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import memwarden.facts.ByVariant;
import memwarden.facts.Claim;
import memwarden.facts.Insertion;
import memwarden.facts.PlacedResource;
import memwarden.facts.Resource;
import memwarden.facts.ResourceRow;
import memwarden.facts.UnitClaim;
import memwarden.facts.Decision;
import memwarden.facts.DecisionUnit;
import memwarden.facts.EfiKindRow;
import memwarden.facts.Finding;
import memwarden.facts.Judgement;
import memwarden.facts.Judgement.Coverage;
import memwarden.facts.Judgement.Decided;
import memwarden.facts.Judgement.Found;
import memwarden.facts.Judgement.MissingFact;
import memwarden.facts.JudgedKernel;
import memwarden.facts.MapEntry;
import memwarden.facts.MapRange;
import memwarden.facts.Proofs;
import memwarden.facts.Reason;
import memwarden.facts.RuleCard;
import memwarden.facts.RuleName;
import memwarden.facts.Segment;
import memwarden.model.AddressRange;
import memwarden.model.Architecture;
import memwarden.model.Bios;
import memwarden.model.Cedt;
import memwarden.model.Cacheability;
import memwarden.model.Cfmws;
import memwarden.model.Confidence;
import memwarden.model.DeviceKind;
import memwarden.model.EfiAttribute;
import memwarden.model.EfiMemoryType;
import memwarden.model.EfiRange;
import memwarden.model.Firmware;
import memwarden.model.FirmwareKind;
import memwarden.model.Kernel;
import memwarden.model.KernelRelease;
import memwarden.model.Located;
import memwarden.model.OptionOrigin;
import memwarden.model.Observed;
import memwarden.model.Origins;
import memwarden.model.Owner;
import memwarden.model.OscControl;
import memwarden.model.Platform;
import memwarden.model.Practice;
import memwarden.model.Prm;
import memwarden.model.Problem;
import memwarden.model.Responsible;
import memwarden.model.ReturnCode;
import memwarden.model.Section;
import memwarden.model.Severity;
import memwarden.model.SourceText;
import memwarden.model.Subject;
import memwarden.model.TextOrigin;
import memwarden.model.Truth;
import memwarden.model.Use;

/**
 * A small platform judged by hand: 640 KiB of System RAM and 128 GiB of specific-purpose memory below a CXL window.
 * The newer kernel gives the second range to dax_cxl, the older one to dax_hmem.
 */
final class Sample {

    static final SourceText SOURCE = SourceText.of("lab.yaml", """
            name: lab
            firmware:
              memoryMap:
                - range: 0x0-0x9ffff
                  type: conventional
                - range: 0x850000000-0x284fffffff
                  type: conventional
                  attributes: [SP]
              cedt:
                - id: w0
                  range: 0x850000000-0x284fffffff
            """);

    static final Map<String, SourceText> SOURCES = Map.of(SOURCE.path(), SOURCE);

    static final Bios BIOS = new Bios(Optional.of("Example Corp."), Optional.of("1.2"), Optional.of("09/26/2026"),
            Optional.of("RackNode"), Truth.UNKNOWN, Origins.of(at(1, 1, 9, "/platform/bios")));

    static final String RULES_SHA = "ab".repeat(32);

    static final AddressRange LOW = new AddressRange(0, 0x9ffff);
    static final AddressRange HIGH = new AddressRange(0x850000000L, 0x284fffffffL);

    static final EfiRange RAM = new EfiRange(LOW, EfiMemoryType.CONVENTIONAL, 7, Optional.of(Set.of()),
            new Origins(at(4, 7, 18, "/firmware/memoryMap/0"), Map.of("type", at(5, 13, 12,
                    "/firmware/memoryMap/0/type"))));
    static final EfiRange SPECIFIC = new EfiRange(HIGH, EfiMemoryType.CONVENTIONAL, 7,
            Optional.of(Set.of(EfiAttribute.SP)), new Origins(at(6, 7, 31, "/firmware/memoryMap/1"),
                    Map.of("type", at(7, 13, 12, "/firmware/memoryMap/1/type"))));
    static final Cfmws WINDOW = new Cfmws("w0", HIGH, List.of(),
            new Cfmws.Encoding(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
            Optional.empty(), Optional.empty(), Origins.of(at(10, 7, 6, "/firmware/cedt/0")));
    static final EfiKindRow ROW = new EfiKindRow(Architecture.X86_64, EfiMemoryType.CONVENTIONAL, true,
            Cacheability.UNKNOWN, false, Optional.empty(), FirmwareKind.SOFT_RESERVED, Origins.of(new TextOrigin("firmware-map/kinds.yaml", 12, 3, 5, "/11")));

    private final IdentityHashMap<Subject, Reason> reasons = new IdentityHashMap<>();
    private final KernelRelease release;
    private final boolean newer;

    private Sample(String release, boolean newer) {
        this.release = KernelRelease.parse(release).orElseThrow();
        this.newer = newer;
    }

    static TextOrigin at(int line, int column, int length, String pointer) {
        return new TextOrigin("lab.yaml", line, column, length, pointer);
    }

    /** Gives the range to dax_hmem, and warns. */
    static Judgement older(String release) {
        return new Sample(release, false).judge();
    }

    /** Gives the range to dax_cxl and node 1, and warns. */
    static Judgement newer(String release) {
        return new Sample(release, true).judge();
    }

    static RunReport report(Judgement... judgements) {
        return new RunReport("1.0", RULES_SHA, List.of(new RunReport.Input("lab.yaml", Optional.of(SOURCE.sha256()),
                List.of())), List.of(judgements).stream().map(one -> new RunReport.Result("lab.yaml", one)).toList(),
                SOURCES);
    }

    static RunReport withProblem(RunReport report) {
        SourceText broken = SourceText.of("broken.yaml", "name: x\nfirmwear: []\n");
        Problem problem = new Problem(new TextOrigin("broken.yaml", 2, 1, 8, "/firmwear"), "unknown key \"firmwear\"",
                "a key that nobody reads says nothing", "did you mean \"firmware\"?");
        return new RunReport(report.version(), report.rules(), List.of(report.inputs().get(0),
                new RunReport.Input("broken.yaml", Optional.of(broken.sha256()), List.of(problem)),
                new RunReport.Input("gone.yaml", Optional.empty(), List.of())), report.results(),
                Map.of("lab.yaml", SOURCE, "broken.yaml", broken));
    }

    static String write(ReportFormat format, RunReport report) {
        StringWriter out = new StringWriter();
        try {
            format.write(report, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    private Judgement judge() {
        MapRange low = because("firmware-map/kind", new MapRange(LOW, FirmwareKind.USABLE), RAM);
        MapEntry entry = because("firmware-map/kind", new MapEntry(SPECIFIC, FirmwareKind.SOFT_RESERVED),
                SPECIFIC, ROW);
        MapRange high = because("firmware-map/merged", new MapRange(HIGH, FirmwareKind.SOFT_RESERVED), entry);
        DecisionUnit unit = because("ownership/unit", new DecisionUnit(HIGH, high), high);
        JudgedKernel kernel = new JudgedKernel(release, true, false, Origins.of(new OptionOrigin("--kernel "
                + release)));
        Claim claim = newer
                ? because("ownership/deferred", new UnitClaim(HIGH, Owner.DAX_CXL, DeviceKind.REGION, unit), unit, kernel,
                        WINDOW)
                : because("ownership/first-come", new UnitClaim(HIGH, Owner.DAX_HMEM, DeviceKind.HMEM, unit), unit, kernel);
        Decision boot = because("ownership/decided", new Decision(new Segment(LOW, List.of(low)), Owner.CORE_MM,
                DeviceKind.NONE, "none", Use.SYSTEM_RAM, Optional.empty(), low), low);
        Decision dax = because("ownership/decided", new Decision(new Segment(HIGH, List.of(high)), claim.owner(),
                claim.device(), "kmem", Use.SYSTEM_RAM, newer ? Optional.of(1) : Optional.empty(), claim), claim, high);
        return new Judgement(platform(), release,
                List.of(new Decided(boot, RuleName.parse("firmware-map/kind"), Confidence.CERTAIN, List.of(RAM)),
                        new Decided(dax, reasons.get(claim).rule(), Confidence.LIKELY,
                                List.of(kernel, SPECIFIC, ROW))),
                List.of(found(kernel)), List.of(), lines(high),
                new Coverage(List.of("ownership/unit"), List.of("dax/no-cdat"), List.of("isolation/system-ram"),
                        List.of(new MissingFact("topology/late", "kernel.modules"))),
                new Proofs(reasons), cards());
    }

    private static List<PlacedResource> lines(MapRange high) {
        ResourceRow window = new ResourceRow("window", Optional.empty(), "CXL Window {n}", 1, Insertion.PUBLISH, false,
                Origins.of(at(10, 7, 1, "")));
        ResourceRow soft = new ResourceRow("memory map", Optional.of(FirmwareKind.SOFT_RESERVED), "Soft Reserved", 0,
                Insertion.EXPAND, false, Origins.of(at(10, 7, 1, "")));
        return List.of(
                new PlacedResource(new Resource(HIGH, window, WINDOW), Optional.of(HIGH), 0, "CXL Window 0",
                        Optional.empty()),
                new PlacedResource(new Resource(HIGH, soft, high), Optional.of(HIGH), 1, "Soft Reserved",
                        Optional.empty()));
    }

    private Found found(JudgedKernel kernel) {
        Finding finding = new Finding("firmware-workaround/memory-specific-purpose : plain", SPECIFIC,
                new TreeMap<>(Map.of("range", HIGH, "window", WINDOW)), List.of(SPECIFIC, WINDOW));
        List<Located> because = List.of(kernel, SPECIFIC, WINDOW, ROW);
        return new Found(finding, RuleName.parse(finding.rule()), Severity.WARNING, card(), Optional.of(SPECIFIC),
                because);
    }

    static RuleCard.Report card() {
        return new RuleCard.Report(ByVariant.all(Severity.WARNING), ByVariant.all(Responsible.FIRMWARE),
                ByVariant.all("{range} is marked for a specific purpose\n"),
                ByVariant.all("Describe {range} as EfiReservedMemoryType."), ByVariant.all("hmem: {range}"),
                ByVariant.all(true), ByVariant.all(ReturnCode.EBUSY), "type", Map.of("window", "the window over it"),
                ByVariant.all("EfiConventionalMemory"), ByVariant.all("EfiReservedMemoryType"), ByVariant.all(true), ByVariant.all(true), ByVariant.none());
    }

    private static Map<String, RuleCard> cards() {
        return Map.of(
                "ownership/deferred", summary("ownership/deferred", "dax_hmem leaves CXL windows to dax_cxl."),
                "ownership/first-come", summary("ownership/first-come", "Who registers first keeps the range."),
                "firmware-map/kind", summary("firmware-map/kind", "The EFI type decides what an entry becomes."));
    }

    private static RuleCard summary(String id, String summary) {
        return new RuleCard(id, summary, List.of(), "all", List.of(), List.of(), Confidence.CERTAIN, Optional.empty(),
                Optional.empty());
    }

    private <T extends Subject> T because(String rule, T fact, Subject... grounds) {
        reasons.put(fact, new Reason(RuleName.parse(rule), List.of(grounds)));
        return fact;
    }

    private static Platform platform() {
        TextOrigin top = at(1, 1, 9, "");
        Kernel kernel = new Kernel(Optional.empty(), top, Section.missing(top), List.of(), Section.missing(top),
                List.of(), List.of(), Optional.empty(), Section.missing(top), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Section.missing(top), Section.missing(top), List.of());
        Firmware firmware = new Firmware(new Section<>(true, List.of(RAM, SPECIFIC), top), Section.missing(top),
                Section.missing(top), List.of(), Section.missing(top), Section.missing(top),
                new Cedt(new Section<>(true, List.of(WINDOW), top), List.of(),
                        Section.missing(top), Section.missing(top), List.of(), List.of(), Truth.YES, Origins.of(top)), new Prm(Truth.UNKNOWN, Origins.of(top)),
                new OscControl(Truth.UNKNOWN, Origins.of(top)));
        return new Platform("lab", Architecture.X86_64, Optional.of(BIOS), kernel, firmware, Section.missing(top),
                Section.missing(top), Section.missing(top), Section.missing(top), List.of(),
                Practice.missing(top), Observed.nothing(top), List.of(), List.of(), top);
    }
}
