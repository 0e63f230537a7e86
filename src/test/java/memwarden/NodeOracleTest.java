package memwarden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import memwarden.facts.DecisionUnit;
import memwarden.facts.Judgement;
import memwarden.facts.RangeNode;
import memwarden.facts.Region;
import memwarden.ingest.RangeText;
import memwarden.model.AddressRange;
import memwarden.model.Spanned;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The node of each dax device that a real kernel made is the node that the rules say. Beside a
 * capture lies {@code NODE}, one line a device: {@code START-END NAME OWNER NODE}, the range and owner of the capture's
 * {@code OWNER}, the node of {@code target_node} in {@code sysfs-dax.txt}; {@code -} where that file has none, which is
 * what sysfs shows of node -1.
 */
class NodeOracleTest {

    static Stream<Path> captures() {
        return Captures.folders().filter(folder -> Files.exists(folder.resolve("NODE")));
    }

    @ParameterizedTest
    @MethodSource("captures")
    void theNodeIsTheOneThatSysfsShowed(Path folder) throws IOException {
        Judgement judgement = Captures.judge(folder);
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
