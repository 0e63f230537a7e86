package memwarden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import memwarden.engine.Judge;
import memwarden.engine.Trial;
import memwarden.expect.ExpectationCheck;
import memwarden.ingest.DescriptionReader;
import memwarden.ingest.Reading;
import memwarden.model.Platform;
import memwarden.model.SourceText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Situations that kernel developers discussed, as whole platforms: each file of {@code vectors} is one, with what the
 * kernel does in its {@code expect}. The number is that of the situation in the reference.
 */
class VectorsTest {

    private static final Path VECTORS = Path.of("src/test/resources/vectors");
    private static final Judge JUDGE = Judge.builtIn();

    static Stream<Path> vectors() throws IOException {
        try (Stream<Path> list = Files.walk(VECTORS)) {
            return list.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void comesOutAsTheKernelDoes(Path file) throws IOException {
        Reading reading = new DescriptionReader().read(SourceText.of(file.toString(), Files.readString(file)));
        assertEquals(List.of(), reading.problems());
        assertFalse(reading.platforms().isEmpty());
        List<String> differences = new ArrayList<>();
        for (Platform platform : reading.platforms()) {
            assertFalse(platform.expectations().isEmpty(), platform.name() + " expects nothing");
            new ExpectationCheck(JUDGE).differences(platform, Set.of(), Trial.NONE)
                    .forEach(difference -> differences.add(
                            platform.name() + " on " + difference.kernel() + ": " + difference.what()));
        }
        assertEquals("", String.join("\n", differences));
    }
}
