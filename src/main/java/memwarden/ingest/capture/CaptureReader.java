package memwarden.ingest.capture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import memwarden.ingest.DescriptionReader;
import memwarden.ingest.Reading;
import memwarden.ingest.capture.devices.ListedDevices;
import memwarden.ingest.capture.frame.Artefact;
import memwarden.ingest.capture.frame.ArtefactReader;
import memwarden.ingest.capture.frame.Draft;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.ingest.capture.kernel.CommandLineReader;
import memwarden.ingest.capture.kernel.ConfigReader;
import memwarden.ingest.capture.kernel.DmesgReader;
import memwarden.ingest.capture.kernel.FirmwareMemmapReader;
import memwarden.ingest.capture.kernel.GuestLogReader;
import memwarden.ingest.capture.kernel.UnameReader;
import memwarden.ingest.capture.listings.CaptureInfoReader;
import memwarden.ingest.capture.listings.CxlListReader;
import memwarden.ingest.capture.listings.DaxctlListReader;
import memwarden.ingest.capture.listings.DpamemReader;
import memwarden.ingest.capture.listings.HmemReader;
import memwarden.ingest.capture.listings.IomemReader;
import memwarden.ingest.capture.listings.LsmemReader;
import memwarden.ingest.capture.listings.LspciReader;
import memwarden.ingest.capture.listings.MemoryBlocksReader;
import memwarden.ingest.capture.listings.ModprobeReader;
import memwarden.ingest.capture.listings.ModulesReader;
import memwarden.ingest.capture.listings.NdctlListReader;
import memwarden.ingest.capture.listings.NodesReader;
import memwarden.ingest.capture.listings.NumactlReader;
import memwarden.ingest.capture.listings.SysfsCxlReader;
import memwarden.ingest.capture.listings.SysfsDaxReader;
import memwarden.ingest.capture.operator.OperatorReader;
import memwarden.ingest.capture.tables.AbsentTables;
import memwarden.ingest.capture.tables.AcpiTableReader;
import memwarden.ingest.capture.tables.CdatReader;
import memwarden.ingest.capture.tables.DslReader;
import memwarden.ingest.capture.tables.HexDumpReader;
import memwarden.model.Problem;
import memwarden.model.SourceText;
import memwarden.model.TextOrigin;
import memwarden.yaml.MappingNode;

/**
 * Makes a description of what a machine gave away, and a platform of the description.
 *
 * <p>Each format has a reader, which says what the artefact says as values of a description. The formats stand in the
 * order of their trust: what the first source of a value says stands.
 */
public final class CaptureReader {

    /** The better source of a value first. */
    private static final List<ArtefactReader> READERS = List.of(new AcpiTableReader(), new CdatReader(),
            new HexDumpReader(), new DslReader(), new LspciReader(),
            new UnameReader(), new CommandLineReader(), new ConfigReader(), new FirmwareMemmapReader(),
            new IomemReader(), new SysfsDaxReader(), new DaxctlListReader(), new HmemReader(), new LsmemReader(), new NodesReader(),
            new NumactlReader(), new GuestLogReader(),
            new DmesgReader(), new ModprobeReader(), new ModulesReader(), new SysfsCxlReader(), new CxlListReader(),
            new DpamemReader(), new NdctlListReader(), new OperatorReader(), new MemoryBlocksReader(),
            new CaptureInfoReader());

    /**
     * What became of a capture.
     *
     * @param description every value with the place that it was read from
     * @param platform empty if there are problems, or if nothing was described
     * @param sources the texts that were read, to be shown
     * @param unread paths of the artefacts that no reader knows
     */
    public record Result(MappingNode description, Optional<memwarden.model.Platform> platform, List<Problem> problems,
            List<SourceText> sources, List<String> unread) {

        public Result {
            problems = List.copyOf(problems);
            sources = List.copyOf(sources);
            unread = List.copyOf(unread);
        }

        /** Whether none of the artefacts said anything. */
        public boolean saysNothing() {
            return description.entries().isEmpty();
        }
    }

    /** Whether an artefact is of a format that is read. */
    public boolean knows(Artefact artefact) {
        Artefact plain = new Gunzip(new Testimony()).plain(artefact);
        return READERS.stream().anyMatch(reader -> reader.reads(plain));
    }

    public Result read(Capture capture) {
        Testimony testimony = new Testimony();
        TextOrigin whole = new TextOrigin(capture.name(), 1, 1, 1, "");
        Gunzip gunzip = new Gunzip(testimony);
        List<Artefact> left = new ArrayList<>(capture.artefacts().stream().map(gunzip::plain).toList());
        List<SourceText> sources = new ArrayList<>();
        for (ArtefactReader reader : READERS) {
            List<Artefact> its = left.stream().filter(reader::reads).sorted(Comparator.comparing(Artefact::name)).toList();
            its.forEach(artefact -> reader.read(artefact, testimony));
            its.stream().filter(artefact -> !artefact.binary()).map(Artefact::source).forEach(sources::add);
            left.removeAll(its);
        }
        ListedDevices.showTables(testimony);
        AbsentTables.say(capture.artefacts(), testimony);
        ListedDevices.draft(testimony);
        Unlisted.draft(testimony);
        String name = machineName(capture.name());
        if (!testimony.saysNothing() && !name.isBlank()) {
            testimony.say("/platform/name", Draft.text(name, whole));
        }
        MappingNode description = testimony.description(whole);
        Reading reading = new DescriptionReader().bind(description, name);
        List<Problem> problems = new ArrayList<>(capture.problems());
        problems.addAll(testimony.problems().list());
        problems.addAll(reading.problems());
        return new Result(description, reading.platforms().stream().findFirst(), problems, sources,
                left.stream().map(Artefact::path).toList());
    }

    /** The name of the folder or of the archive, without its suffixes. */
    private static String machineName(String path) {
        String name = path.replaceFirst("[/\\\\]+$", "");
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return name.replaceFirst("\\.(tar|tgz|tar\\.gz)$", "");
    }
}
