package memwarden.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import memwarden.model.AddressRange;
import memwarden.model.Architecture;
import memwarden.model.Bios;
import memwarden.model.CxlSwitch;
import memwarden.model.Defect;
import memwarden.model.Endpoint;
import memwarden.model.Expectation;
import memwarden.model.Firmware;
import memwarden.model.HostBridge;
import memwarden.model.Kernel;
import memwarden.model.NamespaceMode;
import memwarden.model.Observed;
import memwarden.model.OperatorAction;
import memwarden.model.Platform;
import memwarden.model.Practice;
import memwarden.model.Section;
import memwarden.model.StoredNamespace;
import memwarden.yaml.MappingNode;
import memwarden.yaml.YamlDocument;
import memwarden.yaml.YamlReader;

/** Makes a platform of one document. */
final class PlatformBinder {

    private final YamlReader yaml;
    private final Worksheet sheet;
    private final Scalars scalars;

    PlatformBinder(YamlReader yaml, Worksheet sheet) {
        this.yaml = yaml;
        this.sheet = sheet;
        this.scalars = new Scalars(sheet);
    }

    /**
     * Reads a document. The result holds only what could be read: it is of no use if problems were reported.
     *
     * @param name of the platform, if the document gives none
     */
    Optional<Platform> read(YamlDocument document, String name) {
        if (document.root() instanceof MappingNode mapping && mapping.entries().isEmpty()) {
            sheet.problem(mapping.origin(), "nothing is described here", "the document is an empty mapping",
                    "write at least one key, for example `firmware:`");
        }
        return Fields.read(document.root(), "a description", sheet,
                fields -> Optional.of(platform(fields, document, name)));
    }

    private Platform platform(Fields fields, YamlDocument document, String name) {
        Identity identity = fields.mapping("platform", part -> Optional.of(identity(part, name)))
                .orElse(new Identity(name, Architecture.X86_64, Optional.empty()));
        Kernel kernel = fields.mapping("kernel", part -> Optional.of(new KernelBinder(sheet).read(part)))
                .orElseGet(() -> KernelBinder.undescribed(fields.originOf("kernel")));
        Firmware firmware = fields
                .mapping("firmware", part -> Optional.of(new FirmwareBinder(sheet).read(part)))
                .orElseGet(() -> Firmware.missing(fields.originOf("firmware")));
        DeviceBinder devices = new DeviceBinder(sheet);
        Section<HostBridge> hostBridges = devices.hostBridges(fields);
        Section<CxlSwitch> switches = devices.switches(fields);
        Section<Endpoint> endpoints = devices.endpoints(fields);
        Section<StoredNamespace> namespaces =
                fields.section("namespaces", "a namespace", (index, item) -> namespace(item));
        List<OperatorAction> operator = new OperatorBinder(sheet).read(fields);
        Practice practice = new PracticeBinder(sheet).read(fields);
        Observed observed = new ObservedBinder(sheet).read(fields);
        List<Defect> defects = new DefectBinder(sheet).read(fields);
        ExpectationBinder expectation = new ExpectationBinder(sheet);
        List<Expectation> expectations = new ArrayList<>(fields
                .list("expect", "an expectation", (index, item) -> expectation.read(item, Optional.empty()))
                .orElse(List.of()));
        // Comments come last: they ask for the ranges that all the others have written.
        expectations.addAll(new ExpectationComments(yaml, sheet).read(document.comments()));
        return new Platform(identity.name, identity.architecture, identity.bios, kernel, firmware,
                hostBridges, switches, endpoints, namespaces, operator, practice, observed, defects, expectations, fields.origin());
    }

    private Optional<StoredNamespace> namespace(Fields fields) {
        fields.require("region", "mode");
        Optional<AddressRange> region = fields.range("region");
        Optional<NamespaceMode> mode =
                fields.value("mode", scalars.oneOf("a mode of a namespace", NamespaceMode.values()));
        Optional<Long> size = fields.value("size", scalars::size);
        return region.flatMap(span -> mode.map(kind -> new StoredNamespace(span, kind, size, fields.origins())));
    }

    private record Identity(String name, Architecture architecture, Optional<Bios> bios) {
    }

    private Identity identity(Fields fields, String name) {
        return new Identity(fields.value("name", scalars::name).orElse(name),
                fields.value("architecture", scalars.oneOf("an architecture", Architecture.values()))
                        .orElse(Architecture.X86_64),
                fields.mapping("bios", bios -> Optional.of(bios(bios))));
    }

    private Bios bios(Fields fields) {
        return new Bios(fields.value("vendor", scalars::text), fields.value("version", scalars::text),
                fields.value("date", scalars::text), fields.value("product", scalars::text),
                fields.truth("verified"), fields.origins());
    }
}
