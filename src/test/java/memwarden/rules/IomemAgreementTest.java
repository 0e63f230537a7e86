package memwarden.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import memwarden.engine.Judge;
import memwarden.facts.Decision;
import memwarden.facts.Judgement;
import memwarden.ingest.DescriptionReader;
import memwarden.model.AddressRange;
import memwarden.model.KernelRelease;
import memwarden.model.Owner;
import memwarden.model.Platform;
import memwarden.model.SourceText;
import memwarden.model.Use;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a driver uses was granted to it, and what it was refused is not listed: decisions and the tree of /proc/iomem come
 * from different rules, and must not contradict each other, whatever the platform and the kernel.
 */
public class IomemAgreementTest {

    private static final Judge JUDGE = Judge.builtIn();
    private static final List<KernelRelease> KERNELS = Stream.of("6.1", "6.6", "6.18", "7.0", "7.3")
            .map(release -> KernelRelease.parse(release).orElseThrow()).toList();
    /** Those whose rules conclude what the test compares. */
    private static final Set<String> STAGES = Set.of("ownership", "operator", "dax", "iomem");
    private static final Map<String, String> LINES = Map.of("kmem", "System RAM (kmem)", "device_dax", "dax");
    /** Two regions want one place there, and the order in which they come decides which of them is listed. */
    private static final String ORDER_DECIDES = "regions/regions-cross";

    static Stream<Path> descriptions() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("samples", "src/test/resources/vectors")) {
            try (Stream<Path> list = Files.list(Path.of(folder))) {
                list.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(files::add);
            }
        }
        RuleFolder.all().stream().filter(folder -> STAGES.contains(folder.stage()))
                .flatMap(folder -> folder.cases("fires").stream()).forEach(files::add);
        return files.stream();
    }

    @ParameterizedTest
    @MethodSource("descriptions")
    void decisionsAndLinesAgree(Path file) throws IOException {
        for (Platform platform : new DescriptionReader()
                .read(SourceText.of(file.toString(), Files.readString(file))).platforms()) {
            for (KernelRelease kernel : KERNELS) {
                Judgement judgement = JUDGE.judge(platform, Optional.of(kernel));
                if (!judgement.coverage().fired().contains(ORDER_DECIDES)) {
                    assertEquals(List.of(), disagreements(judgement), platform.name() + " on " + kernel);
                }
            }
        }
    }

    /** Decisions that the tree belies: a driver uses a range without a line, or a line is in a range that nobody uses. */
    public static List<String> disagreements(Judgement judgement) {
        return judgement.decisions().stream().map(Judgement.Decided::decision)
                .filter(decision -> decision.owner() != Owner.CONTESTED).filter(decision -> {
            String name = LINES.get(decision.driver());
            boolean used = name != null && decision.use() != Use.UNUSABLE;
            return used != lines(judgement, used ? name : LINES.get("kmem"))
                    .anyMatch(line -> used ? line.contains(decision.range()) : line.overlaps(decision.range()));
        }).map(Decision::label).toList();
    }

    private static Stream<AddressRange> lines(Judgement judgement, String name) {
        return judgement.iomem().stream().filter(line -> line.depth() >= 0 && line.name().startsWith(name))
                .map(line -> line.range());
    }
}
