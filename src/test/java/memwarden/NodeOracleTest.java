package memwarden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import memwarden.engine.Judge;
import memwarden.facts.DecisionUnit;
import memwarden.facts.Judgement;
import memwarden.facts.RangeNode;
import memwarden.facts.Region;
import memwarden.ingest.DescriptionReader;
import memwarden.ingest.RangeText;
import memwarden.ingest.Reading;
import memwarden.model.AddressRange;
import memwarden.model.SourceText;
import memwarden.model.Spanned;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The node of each dax device that a real kernel made is the node that the rules say. Beside the description of a
 * capture lies {@code NODE}, one line a device: {@code START-END NAME OWNER NODE}, the range and owner of the capture's
 * {@code OWNER}, the node of {@code target_node} in {@code sysfs-dax.txt}; {@code -} where that file has none, which is
 * what sysfs shows of node -1.
 */
class NodeOracleTest {

    private static final Path CAPTURES = Path.of("src/test/resources/captures");
    private static final Judge JUDGE = Judge.builtIn();

    static Stream<Path> captures() throws IOException {
        try (Stream<Path> list = Files.list(CAPTURES)) {
            List<Path> folders = list.filter(folder -> Files.exists(folder.resolve("NODE"))).sorted().toList();
            assertFalse(folders.isEmpty());
            return folders.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("captures")
    void theNodeIsTheOneThatSysfsShowed(Path folder) throws IOException {
        Path file = folder.resolve("description.yaml");
        Reading reading = new DescriptionReader().read(SourceText.of(file.toString(), Files.readString(file)));
        Judgement judgement = JUDGE.judge(reading.platforms().get(0), Optional.empty());
        List<RangeNode> nodes = judgement.proofs().conclusions().stream().filter(RangeNode.class::isInstance)
                .map(RangeNode.class::cast).toList();
        for (String line : Files.readAllLines(folder.resolve("NODE"))) {
            String[] word = line.split(" ");
            AddressRange range = RangeText.parse(word[0]).orElseThrow();
            Class<? extends Spanned> kind = word[2].equals("dax_hmem") ? DecisionUnit.class : Region.class;
            List<String> predicted = nodes.stream()
                    .filter(node -> kind.isInstance(node.of()) && node.of().range().contains(range))
                    .map(node -> node.node().map(String::valueOf).orElse("-")).toList();
            assertEquals(List.of(word[3]), predicted, line);
        }
    }
}
