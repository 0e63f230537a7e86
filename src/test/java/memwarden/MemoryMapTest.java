package memwarden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import memwarden.engine.Judge;
import memwarden.facts.Decision;
import memwarden.facts.Judgement;
import memwarden.facts.PlacedResource;
import memwarden.ingest.DescriptionReader;
import memwarden.ingest.RangeText;
import memwarden.ingest.Reading;
import memwarden.model.AddressRange;
import memwarden.model.Cfmws;
import memwarden.model.SourceText;
import memwarden.model.Use;
import memwarden.report.MemoryMapSvg;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The picture of a memory map: what is on it, and that it can be read. */
class MemoryMapTest {

    private static final Judge JUDGE = Judge.builtIn();
    /** Widths of a character as shares of the font size: of the widest monospaced font, and of a wide sans-serif one. */
    private static final double MONOSPACED = 0.602;
    private static final double PROPORTIONAL = 0.6;
    private static final double WIDTH = 1000;

    /** A text of the picture with the room that it takes. */
    private record Text(String words, double left, double right, double top, double bottom) {

        boolean overlaps(Text other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    static Stream<Path> descriptions() throws IOException {
        try (Stream<Path> samples = Files.list(Path.of("samples"));
                Stream<Path> captures = Files.list(Path.of("src/test/resources/captures"))) {
            return Stream.concat(samples.filter(file -> file.toString().endsWith(".yaml")),
                    captures.map(folder -> folder.resolve("description.yaml"))).sorted().toList().stream();
        }
    }

    private static List<Judgement> judge(SourceText source) {
        Reading reading = new DescriptionReader().read(source);
        assertEquals(List.of(), reading.problems());
        return reading.platforms().stream().map(platform -> JUDGE.judge(platform, Optional.empty())).toList();
    }

    private static String draw(List<Judgement> judgements) throws IOException {
        MemoryMapSvg map = new MemoryMapSvg();
        judgements.forEach(judgement -> map.add(judgement, Optional.empty()));
        StringWriter out = new StringWriter();
        map.write(out);
        return out.toString();
    }

    private static Document parse(String svg) throws Exception {
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
        parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return parsers.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<Element> elements(Document picture, String name) {
        NodeList found = picture.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    /** The attribute of the element, or the nearest one around it that has it. */
    private static String inherited(Element element, String attribute) {
        for (Node node = element; node instanceof Element holder; node = node.getParentNode()) {
            if (holder.hasAttribute(attribute)) {
                return holder.getAttribute(attribute);
            }
        }
        return "";
    }

    private static List<Text> texts(Document picture) {
        return elements(picture, "text").stream().map(MemoryMapTest::text).toList();
    }

    private static Text text(Element element) {
        double size = Double.parseDouble(inherited(element, "font-size"));
        double width = element.getTextContent().length() * size
                * (inherited(element, "font-family").contains("monospace") ? MONOSPACED : PROPORTIONAL);
        double x = Double.parseDouble(element.getAttribute("x"));
        double left = switch (element.getAttribute("text-anchor")) {
            case "end" -> x - width;
            case "middle" -> x - width / 2;
            default -> x;
        };
        double base = Double.parseDouble(element.getAttribute("y"));
        for (Node node = element; node instanceof Element holder; node = node.getParentNode()) {
            String moved = holder.getAttribute("transform");
            if (!moved.isEmpty()) {
                base += Double.parseDouble(moved.substring(moved.indexOf(',') + 1, moved.length() - 1));
            }
        }
        return new Text(element.getTextContent(), left, left + width, base - 0.76 * size, base + 0.24 * size);
    }

    private static List<Text> overlapping(List<Text> texts) {
        return texts.stream().filter(one -> texts.stream().anyMatch(other -> one != other && one.overlaps(other))).toList();
    }

    /** The groups that show something, by what hovering over them tells, with their first rectangle. */
    private static List<Element> blocks(Document picture) {
        return elements(picture, "title").stream().map(title -> (Element) title.getParentNode())
                .filter(group -> group.getTagName().equals("g")).toList();
    }

    private static String told(Element block) {
        return block.getElementsByTagName("title").item(0).getTextContent();
    }

    private static AddressRange range(Element block) {
        return RangeText.parse(told(block).split(" ")[0]).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("descriptions")
    void everythingConcludedIsOnThePictureAndNoTextLiesOverAnother(Path file) throws Exception {
        List<Judgement> judgements = judge(SourceText.of(file.toString(), Files.readString(file)));
        String svg = draw(judgements);
        assertEquals(svg, draw(judgements), "the same picture on every run");
        Document picture = parse(svg);
        judgements.forEach(judgement -> assertShows(picture, judgement));
        for (Element block : blocks(picture)) {
            Element rect = (Element) block.getElementsByTagName("rect").item(0);
            assertTrue(Double.parseDouble(rect.getAttribute("height")) > 0);
            assertTrue(Double.parseDouble(rect.getAttribute("width")) > 0);
        }
        List<Text> texts = texts(picture);
        assertEquals(List.of(), overlapping(texts));
        double height = Double.parseDouble(picture.getDocumentElement().getAttribute("height"));
        texts.forEach(text -> assertTrue(text.left >= 0 && text.right <= WIDTH && text.top >= 0 && text.bottom <= height,
                text.toString()));
    }

    /** Each decision, each line of a window or a region in /proc/iomem, and both ends of each window at the axis. */
    private static void assertShows(Document picture, Judgement judgement) {
        List<Element> blocks = blocks(picture);
        Set<String> words = texts(picture).stream().map(Text::words).collect(Collectors.toSet());
        for (Judgement.Decided decided : judgement.decisions()) {
            Decision decision = decided.decision();
            Stream<String> told = blocks.stream().filter(block -> range(block).contains(decision.range()))
                    .map(MemoryMapTest::told).filter(text -> text.contains("): " + decision.owner().label() + ", "))
                    .filter(text -> decision.use() == Use.NONE || text.contains(", " + decision.use().label() + ", "));
            assertEquals(1, told.count(), decision.label());
        }
        for (PlacedResource line : judgement.iomem()) {
            assertTrue(!line.name().matches("CXL Window \\d+|region\\d+") || blocks.stream().anyMatch(block ->
                    told(block).contains("): " + line.name() + ", ") && range(block).equals(line.resource().range())),
                    line.label());
        }
        for (Cfmws window : judgement.platform().firmware().cedt().windows().entries()) {
            assertTrue(words.contains(window.range().first()), window.label());
            assertTrue(words.contains(window.range().last()), window.label());
        }
    }

    private static final String HOSTILE = """
            platform: { name: "</title><script>alert(1)</script>&amp;\\"'\\0\\e[31m\\uFFFE\\u2028\\u202E ]]> \\U0001F4BE 大" }
            kernel: { release: 7.3 }
            firmware:
              memoryMap:
                - { range: 0x0-0xffffffff, type: EfiConventionalMemory, attributes: [EFI_MEMORY_WB] }
              cedt:
                windows:
                  - { id: "a<b>&\\u0007\\"%s", range: 0x1000000000-0x1fffffffff, targets: [hb0] }
            """.formatted("w".repeat(500));

    @Test
    void noNameBreaksThePictureOrAddsToIt() throws Exception {
        List<Judgement> judgements = judge(SourceText.of("hostile.yaml", HOSTILE));
        String name = judgements.get(0).platform().name();
        assertTrue(name.contains("\0") && name.contains("\u202E"), "the description is as hostile as it should be");
        Document picture = parse(draw(judgements));
        assertEquals("Memory map: </title><script>alert(1)</script>&amp;\"'\uFFFD\uFFFD[31m\uFFFD\uFFFD\uFFFD ]]> \uD83D\uDCBE 大"
                + ", x86-64, kernel 7.3", picture.getDocumentElement().getAttribute("aria-label"));
        assertEquals(0, picture.getElementsByTagName("script").getLength());
        List<Text> texts = texts(picture);
        assertEquals(List.of(), overlapping(texts));
        assertTrue(texts.stream().anyMatch(text -> text.words.startsWith("a<b>&\uFFFD\"www") && text.words.endsWith("…")),
                texts.toString());
        assertTrue(blocks(picture).stream().anyMatch(block -> told(block).contains("a<b>&\uFFFD\"" + "w".repeat(500))));
    }

    @Test
    void itIsAnImageThatNeedsNothingElse() throws Exception {
        Path file = Path.of("samples/cxl-owns.yaml");
        Document picture = parse(draw(judge(SourceText.of(file.toString(), Files.readString(file)))));
        Element root = picture.getDocumentElement();
        assertEquals("img", root.getAttribute("role"));
        assertEquals("0 0 1000 " + root.getAttribute("height"), root.getAttribute("viewBox"));
        NodeList all = picture.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            assertFalse(Set.of("script", "style", "image", "a", "foreignObject").contains(element.getTagName()));
            assertTrue(!element.hasAttribute("href") || element.getAttribute("href").startsWith("#"));
        }
        Element ground = elements(picture, "rect").stream().filter(rect -> rect.getAttribute("width").equals("100%"))
                .findFirst().orElseThrow();
        assertEquals("#ffffff", ground.getAttribute("fill"));
    }

    @Test
    void theLegendNamesWhatOccursAndNothingElse() throws Exception {
        Path file = Path.of("samples/accelerator-reserved.yaml");
        Document picture = parse(draw(judge(SourceText.of(file.toString(), Files.readString(file)))));
        List<String> words = texts(picture).stream().map(Text::words).toList();
        assertTrue(words.containsAll(List.of("usable", "reserved", "CXL window", "core-mm", "firmware")), words.toString());
        assertFalse(words.contains("dax_cxl") || words.contains("soft-reserved") || words.contains("ram region"));
        assertEquals(elements(picture, "pattern").stream().map(pattern -> "url(#" + pattern.getAttribute("id") + ")")
                        .collect(Collectors.toSet()),
                elements(picture, "rect").stream().map(rect -> rect.getAttribute("fill"))
                        .filter(fill -> fill.startsWith("url")).collect(Collectors.toSet()));
    }

    @Test
    void theCacheThatARegionBeginsWithIsNamed() throws Exception {
        // e05: the decoders begin at 0x130000000, and sysfs shows extended_linear_cache_size 0x20000000.
        Path file = Path.of("src/test/resources/captures/e05-elc-sr-k734/description.yaml");
        Document picture = parse(draw(judge(SourceText.of(file.toString(), Files.readString(file)))));
        assertTrue(blocks(picture).stream().anyMatch(block -> told(block).equals("0x110000000-0x14fffffff (1 GiB): region0, "
                + "ram, 512 MiB is cache, extended linear cache 0x110000000-0x12fffffff")));
    }

    @Test
    void aLongMapOfSmallRangesLeavesTheRoomToTheWindow() throws Exception {
        StringBuilder map = new StringBuilder("firmware:\n  memoryMap:\n");
        for (int i = 0; i < 120; i++) {
            map.append("    - { range: 0x%x-0x%x, type: %s, attributes: [EFI_MEMORY_WB] }%n".formatted(i << 16,
                    (i << 16) + 0xffff, i % 2 == 0 ? "EfiConventionalMemory" : "EfiACPIMemoryNVS"));
        }
        map.append("  cedt: { windows: [ { id: w0, range: 0x1000000000-0x1fffffffff, targets: [hb0] } ] }\n");
        Document picture = parse(draw(judge(SourceText.of("long.yaml", map.toString()))));
        List<String> words = texts(picture).stream().map(Text::words).toList();
        // 60 times 64 KiB of either kind
        assertTrue(words.contains("120 small ranges"), words.toString());
        assertTrue(words.contains("usable 3.75 MiB · nvs 3.75 MiB"), words.toString());
        assertEquals(242, blocks(picture).size(), "120 of the map, 120 owners, a window and its owner");
        assertTrue(Double.parseDouble(picture.getDocumentElement().getAttribute("height")) < 600);
    }

    @Test
    void severalMapsStandOneBelowTheOther() throws Exception {
        List<Judgement> judgements = judge(SourceText.of("two.yaml", HOSTILE + "---\n" + HOSTILE));
        Document picture = parse(draw(judgements));
        assertEquals(List.of(), overlapping(texts(picture)));
        assertEquals(2, texts(picture).stream().filter(text -> text.words.equals("x86-64, kernel 7.3")).count());
    }
}
