package memwarden.yaml;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import memwarden.model.Place;
import memwarden.model.Problem;
import memwarden.model.SourceText;
import memwarden.model.TextOrigin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class YamlReaderTest {

    private static YamlDocuments read(String text) {
        return new YamlReader().read(SourceText.of("a.yaml", text));
    }

    private static Node root(String text) {
        YamlDocuments read = read(text);
        assertEquals(List.of(), read.problems());
        return read.documents().get(0).root();
    }

    private static Node at(Node node, Object... path) {
        Node found = node;
        for (Object step : path) {
            found = step instanceof Integer index ? ((SequenceNode) found).items().get(index)
                    : ((MappingNode) found).entries().stream().filter(entry -> entry.key().equals(step))
                            .findFirst().orElseThrow().value();
        }
        return found;
    }

    private static String shown(Problem problem) {
        return words(problem.at()) + " " + ((TextOrigin) problem.at()).pointer() + ": " + problem.what();
    }

    private static String place(Node node) {
        return words(node.origin()) + " " + ((TextOrigin) node.origin()).pointer();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("a: 1\nb: 2\na: 3\n", List.of("3:1+1 /a: the key `a` stands here a second time")),
                arguments("a: &base 1\n", List.of("1:4+5 /a: the anchor `&base` is not supported")),
                arguments("&k a: 1\n", List.of("1:1+2 /a: the anchor `&k` is not supported")),
                arguments("a: &m\n  b: 1\n", List.of("1:4+2 /a: the anchor `&m` is not supported")),
                arguments("a: [1, *base]\n", List.of("1:8+5 /a/1: the alias `*base` is not supported")),
                arguments("a: !!str 1\n", List.of("1:4+5 /a: the tag `!!str` is not supported")),
                arguments("a: &x !y 1\n", List.of("1:4+2 /a: the anchor `&x` is not supported",
                        "1:7+2 /a: the tag `!y` is not supported")),
                arguments("a:\n  <<: {b: 1}\n", List.of("2:3+2 /a/<<: the merge key `<<` is not supported")),
                arguments("? [a]\n: 1\n", List.of("1:3+1 : a key must be a plain word")),
                arguments("a: [1, 2\n", List.of("1:4+1 : this is not YAML: expected ',' or ']', but got <stream end>")),
                arguments("a: \"b\nc: d\n", List.of("1:4+1 : this is not YAML: found unexpected end of stream")),
                arguments("a: 1\n b: 2\n",
                        List.of("2:3+1 : this is not YAML: mapping values are not allowed here")),
                arguments("a:\n\tb: 1\n",
                        List.of("2:1+1 : this is not YAML: found character '\\t(TAB)' that cannot start any token")),
                arguments("a: 1\nb: \0\n", List.of("2:4+1 : the character U+0000 is not text")),
                arguments("", List.of("1:1+1 : nothing is described here")),
                arguments("# only\n---\n# comments\n", List.of("1:1+1 : nothing is described here")));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWithThePlace(String text, List<String> problems) {
        YamlDocuments read = read(text);
        assertEquals(problems, read.problems().stream().map(YamlReaderTest::shown).toList());
        assertTrue(read.documents().stream().noneMatch(YamlDocument::sound));
    }

    @Test
    void namesTheFirstPlaceOfADuplicateKey() {
        assertEquals("its first place is line 2, column 3, and only one of the two can hold",
                read("x:\n  a: 1\n  a: 2\n").problems().get(0).why());
    }

    @Test
    void knowsTheTokenOfEachValue() {
        Node root = root("""
                a: 6.10        # a comment
                b:
                  - {c: 0x10, "d": 'it''s'}
                  - plain
                  # between
                "e/f~g": |
                  text
                """);
        assertEquals("1:1+7 ", place(root));
        assertEquals("1:4+4 /a", place(at(root, "a")));
        assertEquals("6.10", ((ScalarNode) at(root, "a")).text());
        assertEquals("3:3+25 /b", place(at(root, "b")));
        assertEquals("3:5+23 /b/0", place(at(root, "b", 0)));
        assertEquals("3:9+4 /b/0/c", place(at(root, "b", 0, "c")));
        assertEquals("3:20+7 /b/0/d", place(at(root, "b", 0, "d")));
        assertEquals("it's", ((ScalarNode) at(root, "b", 0, "d")).text());
        assertFalse(((ScalarNode) at(root, "b", 0, "d")).plain());
        assertEquals("4:5+5 /b/1", place(at(root, "b", 1)));
        assertEquals("6:10+1 /e~1f~0g", place(at(root, "e/f~g")));
    }

    @Test
    void countsColumnsInUtf16UnitsAndLinesAsEditorsDo() {
        Node root = root("a: [\uD83D\uDE00, x]\r\nb: y\u2028\nc: \"\\u0041b\"\rd: z\n");
        assertEquals("1:5+2 /a/0", place(at(root, "a", 0)));
        assertEquals("1:9+1 /a/1", place(at(root, "a", 1)));
        assertEquals("3:4+9 /c", place(at(root, "c")));
        assertEquals("4:4+1 /d", place(at(root, "d")));
    }

    @Test
    void placesAPartOfAScalarWhereTheSourceSpellsItOut() {
        assertEquals("1:7+2", span((ScalarNode) at(root("a: \"x yz\"\n"), "a"), 2, 4));
        assertEquals("1:6+2", span((ScalarNode) at(root("a: x yz\n"), "a"), 2, 4));
        assertEquals("1:4+7", span((ScalarNode) at(root("a: \"x\\tyz\"\n"), "a"), 2, 4));
    }

    private static String span(ScalarNode node, int from, int to) {
        return words(node.part(from, to));
    }

    @Test
    void tellsCommentsFromTextsThatLookLikeThem() {
        YamlDocument document = read("""
                # one
                a: 'b # not' # two
                c: d#not
                e: |
                  # not
                # three
                f: [1, # four
                 2]
                """).documents().get(0);
        assertEquals(List.of("1:1 one true", "2:14 two false", "6:1 three true", "7:8 four false"),
                document.comments().stream().map(comment -> comment.at().line() + ":" + comment.at().column()
                        + comment.text() + " " + comment.ownLine()).toList());
    }

    @Test
    void keepsTheDocumentsAroundABrokenOne() {
        YamlDocuments read = read("a: 1 # x\n---\nb: [\n---\n---\nc: &x 1\n---\nd: 1 # y\n");
        assertEquals(4, read.count());
        assertEquals(List.of("1 true", "3 false", "4 true"),
                read.documents().stream().map(document -> document.number() + " " + document.sound()).toList());
        assertEquals(List.of("3:4+1 : this is not YAML: expected the node content, but found '<document start>'",
                "6:4+2 /c: the anchor `&x` is not supported"),
                read.problems().stream().map(YamlReaderTest::shown).toList());
        assertEquals(" x", read.documents().get(0).comments().get(0).text());
        assertEquals(" y", read.documents().get(2).comments().get(0).text());
    }

    @Test
    void readsJson() {
        assertEquals("1:16+3 /a/1/b", place(at(root("{\"a\": [1, {\"b\":\"x\"}]}"), "a", 1, "b")));
    }

    static Stream<Arguments> hostile() {
        String bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n";
        return Stream.of(
                arguments("[".repeat(20_000), "1:65+1", "nested deeper than 64 levels"),
                arguments("- ".repeat(20_000), "1:129+1", "nested deeper than 64 levels"),
                arguments(bomb, "1:4+2", "the anchor `&a` is not supported"),
                arguments("- *a\n".repeat(100_000), "1:3+2", "the alias `*a` is not supported"),
                arguments("a: " + "x".repeat(5_000_000), "1:4+1",
                        "a value, or the comments before one, are longer than 262144 characters"),
                arguments("a: 1\n" + "#".repeat(20_000_000), "2:1+1",
                        "a value, or the comments before one, are longer than 262144 characters"),
                arguments("---\n[\n".repeat(100_000), "2:1+1",
                        "this is not YAML: expected the node content, but found '<document start>'"));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void answersQuicklyToHostileTexts(String text, String place, String what) {
        Problem first = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            YamlDocuments read = read(text);
            assertTrue(read.problems().size() <= Problems.LISTED + 1);
            return read.problems().get(0);
        });
        assertEquals(place, words(first.at()));
        assertEquals(what, first.what());
    }

    @Test
    void neverThrowsForMutilatedTexts() {
        String seed = "a: &x 1 # c\n---\nb: [{c: \"\\U0001F600\"}, *x, ? y]\nd: |\n  e\n...\n%TAG ! x\n"
                + "--- !t\n\t'f'\uD83D\uDE00\n";
        Random random = new Random(42);
        List<String> failures = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder(seed);
            for (int j = random.nextInt(8); j >= 0; j--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, "[]{}:,-?&*!|>'\"#%@`\\\n\t xU9".charAt(random.nextInt(26)));
                    default -> text.setCharAt(at, seed.charAt(random.nextInt(seed.length())));
                }
            }
            try {
                YamlDocuments read = read(text.toString());
                assertTrue(read.count() > 0 || !read.problems().isEmpty());
            } catch (RuntimeException thrown) {
                failures.add(text + " -> " + thrown);
            }
        }
        assertEquals(List.of(), failures);
    }

    private static String words(Place at) {
        TextOrigin text = (TextOrigin) at;
        return text.line() + ":" + text.column() + "+" + text.length();
    }
}
