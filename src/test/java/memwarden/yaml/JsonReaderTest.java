package memwarden.yaml;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

class JsonReaderTest {

    private static JsonText read(String text) {
        return new JsonReader().read(SourceText.of("list.json", text));
    }

    /** The tree without places: strings in quotes, everything else as it was written. */
    private static String words(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.plain() ? scalar.text() : "'" + scalar.text() + "'";
        }
        return node instanceof SequenceNode list
                ? list.items().stream().map(JsonReaderTest::words).collect(Collectors.joining(" ", "[", "]"))
                : ((MappingNode) node).entries().stream().map(entry -> entry.key() + ":" + words(entry.value()))
                        .collect(Collectors.joining(" ", "{", "}"));
    }

    private static String words(List<Node> nodes) {
        return nodes.stream().map(JsonReaderTest::words).collect(Collectors.joining(" | "));
    }

    private static String at(TextOrigin place) {
        return place.line() + ":" + place.column() + "+" + place.length();
    }

    private static String shown(Problem problem) {
        return at((TextOrigin) problem.at()) + " " + problem.what();
    }

    @Test
    void keepsEveryValueAsItWasWritten() {
        JsonText text = read("""
                [
                \t{
                \t\t"memdev":"mem0",
                \t\t"serial":18446744073709551615,
                \t\t"max_available_extent":-139586437121,
                \t\t"path":"\\/platform\\/hmem.0",
                \t\t"none":null, "yes":true, "list":[], "mapping":{}
                \t}
                ]
                """);
        assertEquals(List.of(), text.problems());
        assertEquals(List.of(), text.between());
        assertEquals("[{memdev:'mem0' serial:18446744073709551615 max_available_extent:-139586437121 "
                + "path:'/platform/hmem.0' none:null yes:true list:[] mapping:{}}]", words(text.values()));
    }

    @Test
    void knowsThePlaceOfEveryKeyAndValue() {
        Node root = read("[\n  {\n    \"size\" : 4096,\n\t\"a\\/b\":\"c\\/d\"\n  }\n]\n").values().get(0);
        MappingNode mapping = (MappingNode) ((SequenceNode) root).items().get(0);
        assertEquals("1:1+1", at((TextOrigin) root.origin()));
        assertEquals("2:3+1", at((TextOrigin) mapping.origin()));
        assertEquals(List.of("3:5+6 3:14+4", "4:2+6 4:9+6"), mapping.entries().stream()
                .map(entry -> at((TextOrigin) entry.keyOrigin()) + " " + at((TextOrigin) entry.value().origin())).toList());
        assertEquals(List.of(14, 0), mapping.entries().stream().map(entry -> ((ScalarNode) entry.value()).textColumn())
                .toList());
        assertEquals(List.of("size", "a/b"), mapping.entries().stream().map(MappingNode.Entry::key).toList());
    }

    @Test
    void readsSeveralValuesInARowAndTellsWhatStandsBetweenThem() {
        JsonText text = read("""
                # cxl list -Mu
                {
                  "memdev":"mem0"
                }
                created 1 region
                [ 1 ] [ 2 ]
                # numactl --membind=2
                """);
        assertEquals("{memdev:'mem0'} | [1] | [2]", words(text.values()));
        assertEquals(List.of("# cxl list -Mu", "created 1 region", "# numactl --membind=2"),
                text.between().stream().map(ScalarNode::text).toList());
        assertEquals("5:1+16", at((TextOrigin) text.between().get(1).origin()));
        assertEquals(List.of(), text.problems());
    }

    @Test
    void takesTheLastOfTwoValuesWithOneKey() {
        assertEquals("{a:2 b:3}", words(read("{\"a\":1,\"b\":3,\"a\":2}").values()));
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                arguments("[\n  {\"a\":1\n   \"b\":2}\n]", "[{a:1 b:2}]", List.of("3:4+1 a comma is missing before this")),
                arguments("[{\"a\":1}\n {\"b\":2}]", "[{a:1} {b:2}]", List.of("2:2+1 a comma is missing before this")),
                arguments("{\n  \"a\":1,\n}", "{a:1}", List.of("2:8+1 a comma with nothing behind it")),
                arguments("[1,,2]", "[1 2]", List.of("1:4+1 a second comma")),
                arguments("[{\"a\":1},\n ...\n {\"b\":2}]", "[{a:1} {b:2}]", List.of("2:2+3 something was left out here")),
                arguments("[{\"a\":1},\n ...,\n {\"b\":2}]", "[{a:1} {b:2}]", List.of("2:2+3 something was left out here")),
                arguments("[1,\n ...\n]", "[1]", List.of("2:2+3 something was left out here")),
                arguments("[..., 1]", "[1]", List.of("1:2+3 something was left out here")),
                arguments("{\"a\":1, \"b\":..., \"c\":3}", "{a:1 c:3}", List.of("1:13+3 something was left out here")),
                arguments("{\"a\":1, \"b\": {\u2026}}", "{a:1 b:{}}", List.of("1:15+1 something was left out here")),
                arguments("[{\"a\":1, <-- look here\n \"b\":2}]", "[{a:1 b:2}]",
                        List.of("1:10+13 a note within the JSON")),
                arguments("[1 2 3,]", "[1 2 3]", List.of("1:4+1 a comma is missing before this",
                        "1:6+1 a comma is missing before this", "1:7+1 a comma with nothing behind it")));
    }

    /** What a person does to a listing who shortens it: told where, and the rest is still read. */
    @ParameterizedTest
    @MethodSource("mistakes")
    void readsOnBehindTheMistakesOfAPerson(String text, String values, List<String> problems) {
        assertEquals(problems, read(text).problems().stream().map(JsonReaderTest::shown).toList());
        assertEquals(values, words(read(text).values()));
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                arguments("[{\"a\":1}, {\"b\":2", "[{a:1} {b:2}]", List.of("1:11+1 this bracket is never closed")),
                arguments("[", "[]", List.of("1:1+1 this bracket is never closed")),
                arguments("{\"a\":1, \"b\":\"never ends\n}", "{a:1}", List.of("1:13+1 this is not JSON")),
                arguments("{\"a\":1, \"b\":0x10}\n{\"c\":3}", "{a:1} | {c:3}", List.of("1:13+1 this is not JSON")),
                arguments("[1}\n[2]", "[1] | [2]", List.of("1:3+1 this is not JSON")),
                arguments("{\"a\\x\":1}", "{}", List.of("1:2+1 this is not JSON")),
                arguments("[1, nothing]", "[1]", List.of("1:5+1 this is not JSON")),
                arguments("{1:2}", "{}", List.of("1:2+1 this is not JSON")));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void keepsWhatStandsBeforeAMistakeThatNobodyCanUndo(String text, String values, List<String> problems) {
        assertEquals(problems, read(text).problems().stream().map(JsonReaderTest::shown).toList());
        assertEquals(values, words(read(text).values()));
    }

    @Test
    void readsTextsWithoutValues() {
        assertEquals(new JsonText(List.of(), List.of(), List.of()), read(""));
        assertEquals(new JsonText(List.of(), List.of(), List.of()), read(" \n\t\uFEFF\r\n"));
        assertEquals(List.of("no JSON at all"), read("no JSON at all").between().stream().map(ScalarNode::text).toList());
    }

    @Test
    void boundsDepthAndNumbers() {
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            JsonText deep = read("[".repeat(1_000_000) + "\n[7]");
            assertEquals(List.of("1:65+1 nested deeper than 64 levels"),
                    deep.problems().stream().map(JsonReaderTest::shown).toList());
            assertEquals("[7]", words(deep.values().get(1)));
            assertEquals(0, read("[".repeat(64) + "]".repeat(64)).problems().size());
            JsonText many = read("[" + "1,".repeat(3_000_000) + "1]");
            assertEquals(List.of("more than 2000000 values"), many.problems().stream().map(Problem::what).toList());
            assertEquals(1, read("[\"" + "a".repeat(4_000_000) + "\"]").problems().size());
            assertEquals(JsonReader.MAX_BROKEN + 1, read("[}\n".repeat(500_000)).problems().size());
            assertEquals(1, read("x\n".repeat(500_000)).problems().size());
            assertFalse(read("[" + "1 ".repeat(100_000) + "]").problems().isEmpty());
        });
    }

    @Test
    void neverThrows() {
        String sound = "[{\"a\":\"b\\/c\",\"n\":-12.5e3,\"t\":[true,false,null]},\n{\"serial\":\"0x11\"}]";
        Random random = new Random(7);
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int cut = 0; cut < sound.length(); cut++) {
                assertTrue(read(sound.substring(0, cut)).problems().size() <= 1 || cut == 0);
            }
            String letters = "[]{}\",:.\\ \n<-0x1tn\u2026\uD83D";
            for (int i = 0; i < 20_000; i++) {
                StringBuilder text = new StringBuilder(sound);
                for (int change = 0; change <= random.nextInt(4); change++) {
                    text.setCharAt(random.nextInt(text.length()), letters.charAt(random.nextInt(letters.length())));
                }
                read(text.toString());
            }
        });
    }
}
