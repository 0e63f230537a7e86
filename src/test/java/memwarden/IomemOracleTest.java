package memwarden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import memwarden.model.AddressRange;
import memwarden.rules.IomemAgreementTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The predicted tree is the one that real kernels showed, in the part that is about CXL and specific-purpose memory: the
 * lines that name such memory, with whatever encloses them or lies inside.
 */
class IomemOracleTest {

    private static final long PAGE = 4096;
    private static final Pattern LINE = Pattern.compile("( *)([0-9a-f]+)-([0-9a-f]+) : (.*)");
    /** What the tree is about. Only memory devices and the map name such lines; a bus or a device register is none. */
    private static final Pattern SPECIFIC = Pattern.compile(
            "CXL Window \\d+|region\\d+|dax\\d+\\.\\d+|hmem\\.\\d+|namespace\\d+\\.\\d+|Soft Reserved|Persistent Memory"
                    + "|System RAM \\(kmem\\)");
    private static final Pattern OF_THE_MAP = Pattern.compile(
            "System RAM|Reserved|ACPI Tables|ACPI Non-volatile Storage|Unusable memory");
    /** Numbers of regions, dax devices and namespaces differ from boot to boot; those of windows do not. */
    private static final Pattern NUMBERED = Pattern.compile("(region|dax|hmem\\.|namespace)\\d+(\\.\\d+)?");

    private record Line(int depth, AddressRange range, String name) {

        @Override
        public String toString() {
            return "  ".repeat(depth) + range + " " + name;
        }
    }

    static Stream<Path> captures() {
        return Captures.folders();
    }

    @ParameterizedTest
    @MethodSource("captures")
    void theTreeIsWhatTheKernelShowed(Path folder) throws IOException {
        List<Line> observed = relevant(Files.readAllLines(folder.resolve("iomem.txt")).stream()
                .map(IomemOracleTest::line).flatMap(Optional::stream).toList());
        List<Line> predicted = relevant(Captures.judge(folder).iomem().stream()
                .map(line -> new Line(line.depth(), line.range(), line.name())).toList());
        assertEquals(text(observed), text(predicted));
    }

    /**
     * The map itself, above the first MiB, which x86 treats by habit rather than by the map. Where a capture's kernel took
     * ACPI tables from its initrd, it put them into a piece of System RAM: EFI describes whole pages, such a piece ends
     * within one.
     */
    @ParameterizedTest
    @MethodSource("captures")
    void theMapIsWhatTheKernelShowed(Path folder) throws IOException {
        List<Line> observed = new ArrayList<>();
        for (Line line : map(Files.readAllLines(folder.resolve("iomem.txt")).stream()
                .map(IomemOracleTest::line).flatMap(Optional::stream).toList())) {
            Line last = observed.isEmpty() ? null : observed.get(observed.size() - 1);
            boolean ofInitrd = !line.range().alignedTo(PAGE);
            if (ofInitrd && last != null && last.range().isFollowedBy(line.range())) {
                observed.set(observed.size() - 1, new Line(0, last.range().span(line.range()), last.name()));
            } else {
                observed.add(line);
            }
        }
        assertEquals(text(observed), text(map(Captures.judge(folder).iomem().stream()
                .map(line -> new Line(0, line.range(), line.name())).toList())));
    }

    private static List<Line> map(List<Line> tree) {
        return tree.stream().filter(line -> OF_THE_MAP.matcher(line.name()).matches()
                        && Long.compareUnsigned(line.range().start(), 0x100000) >= 0)
                .map(line -> new Line(0, line.range(), line.name()))
                .sorted(Comparator.comparing(Line::range)).toList();
    }

    @ParameterizedTest
    @MethodSource("captures")
    void decisionsAndLinesAgree(Path folder) throws IOException {
        assertEquals(List.of(), IomemAgreementTest.disagreements(Captures.judge(folder)));
    }

    @Test
    void aLineIsRead() {
        assertEquals(Optional.of(new Line(2, new AddressRange(0x110000000L, 0x12fffffffL), "dax0.0")),
                line("    110000000-12fffffff : dax0.0"));
    }

    private static Optional<Line> line(String text) {
        Matcher line = LINE.matcher(text);
        return line.matches() ? Optional.of(new Line(line.group(1).length() / 2, new AddressRange(
                Long.parseUnsignedLong(line.group(2), 16), Long.parseUnsignedLong(line.group(3), 16)), line.group(4)))
                : Optional.empty();
    }

    /** Lines of other things are left out, and so is the depth that they add. */
    private static List<Line> relevant(List<Line> tree) {
        List<Line> known = new ArrayList<>();
        Deque<Line> above = new ArrayDeque<>();
        Deque<Integer> depths = new ArrayDeque<>();
        for (Line line : tree) {
            while (!above.isEmpty() && above.getLast().depth() >= line.depth()) {
                above.removeLast();
                depths.removeLast();
            }
            boolean names = SPECIFIC.matcher(line.name()).matches() || OF_THE_MAP.matcher(line.name()).matches();
            int depth = depths.isEmpty() ? 0 : depths.getLast();
            if (names) {
                known.add(new Line(depth, line.range(), NUMBERED.matcher(line.name()).replaceFirst("$1")));
            }
            above.addLast(line);
            depths.addLast(names ? depth + 1 : depth);
        }
        return known.stream().filter(line -> isSpecific(line) || known.stream().anyMatch(other ->
                isSpecific(other) && other.range().contains(line.range()))).toList();
    }

    private static boolean isSpecific(Line line) {
        return line.name().matches("(CXL Window|region|dax|hmem\\.|namespace|Soft Reserved|Persistent Memory|System RAM "
                + "\\(kmem\\)).*");
    }

    private static String text(List<Line> lines) {
        return String.join("\n", lines.stream().map(Line::toString).toList());
    }
}
