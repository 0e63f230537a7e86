package memwarden.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import memwarden.facts.Judgement;

/**
 * Memory maps as one SVG picture (SVG 1.1, and {@code href} as SVG 2 writes it), one below the other. It needs no
 * script, no style sheet and no font of its own, and brings its own light ground along.
 */
public final class MemoryMapSvg {

    private static final double WIDTH = 1000;
    private static final double BETWEEN = 48;
    private static final double NOTE_FONT = 10;
    private static final double NOTE_LINE = 13;

    private final List<MapPicture> pictures = new ArrayList<>();

    /**
     * Adds the map of a judgement, unless there is nothing to draw.
     *
     * @param input what the platform was read from, if the reader has to be told
     */
    public void add(Judgement judgement, Optional<String> input) {
        List<MapBlock> blocks = MapContent.of(judgement);
        if (!blocks.isEmpty()) {
            pictures.add(new MapPicture(judgement, input, blocks));
        }
    }

    public boolean isEmpty() {
        return pictures.isEmpty();
    }

    /** Writes the picture, in UTF-8 if the writer encodes it. */
    public void write(Writer out) throws IOException {
        List<String> notes = notes();
        double foot = pictures.stream().mapToDouble(MapPicture::height).sum() + BETWEEN * (pictures.size() - 1);
        double height = Math.ceil(foot + MapPicture.MARGIN + NOTE_LINE * notes.size() + NOTE_LINE);
        String subject = pictures.stream().map(MapPicture::subject).collect(Collectors.joining("; "));
        SvgWriter svg = new SvgWriter(out);
        svg.open("svg", "xmlns", "http://www.w3.org/2000/svg", "width", WIDTH, "height", height,
                "viewBox", "0 0 " + SvgWriter.digits(WIDTH) + " " + SvgWriter.digits(height),
                "role", "img", "aria-label", "Memory map: " + subject, "font-family", MapPicture.FONTS);
        svg.text("title", "Memory map: " + subject);
        drawDefinitions(svg);
        svg.empty("rect", "width", "100%", "height", "100%", "fill", Colour.WHITE.hex());
        double top = 0;
        for (MapPicture picture : pictures) {
            picture.draw(top, svg);
            top += picture.height() + BETWEEN;
        }
        for (int i = 0; i < notes.size(); i++) {
            svg.text("text", notes.get(i), "x", MapPicture.MARGIN, "y", foot + MapPicture.MARGIN + NOTE_LINE * i,
                    "font-size", NOTE_FONT, "fill", MapPicture.QUIET);
        }
        svg.close().end();
        out.write('\n');
        out.flush();
    }

    /** How to read it. */
    private List<String> notes() {
        List<String> lines = new ArrayList<>();
        lines.add("Addresses grow downwards, and the last one of a range belongs to it.");
        lines.add("Heights are not to scale: CXL and specific-purpose memory is drawn the taller the larger it is; all "
                + "else has the height of its text.");
        if (pictures.stream().anyMatch(MapPicture::torn)) {
            lines.add("Where the map is torn, addresses are left out of which nothing is described.");
        }
        return lines;
    }

    private void drawDefinitions(SvgWriter svg) throws IOException {
        Set<MapInk> used = EnumSet.noneOf(MapInk.class);
        pictures.forEach(picture -> picture.blocks().forEach(block -> used.addAll(block.inks())));
        svg.open("defs");
        for (MapInk ink : used) {
            svg.open("pattern", "id", ink.pattern(), "width", MapHatch.TILE, "height", MapHatch.TILE,
                    "patternUnits", "userSpaceOnUse");
            svg.empty("rect", "width", MapHatch.TILE, "height", MapHatch.TILE, "fill", ink.colour().hex());
            if (ink.hatch() != MapHatch.NONE) {
                svg.empty("path", "d", ink.hatch().path(), "stroke", ink.stroke().hex(), "stroke-width", 1.2,
                        "fill", "none");
            }
            svg.close();
        }
        MapPicture.defineTorn(svg);
        svg.close();
    }
}
