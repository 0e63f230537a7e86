package memwarden.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the colours and hatchings of one map mean: those that occur in it, lane by lane. */
final class MapLegend {

    private static final double LINE = 20;
    private static final double FONT = 11;
    private static final double SWATCH_WIDTH = 24;
    private static final double SWATCH_HEIGHT = 12;
    private static final double BESIDE_SWATCH = 7;
    private static final double BETWEEN = 20;

    private record Entry(MapInk ink, double left, double line) {
    }

    private record Heading(MapLane lane, double line) {
    }

    private final List<Entry> entries = new ArrayList<>();
    private final List<Heading> headings = new ArrayList<>();
    private final double height;

    MapLegend(Collection<MapBlock> blocks) {
        Set<MapInk> used = EnumSet.noneOf(MapInk.class);
        for (MapBlock block : blocks) {
            used.addAll(block.inks());
        }
        double line = 0;
        for (MapLane lane : MapLane.values()) {
            List<MapInk> inks = used.stream().filter(ink -> ink.lane() == lane).toList();
            if (inks.isEmpty()) {
                continue;
            }
            headings.add(new Heading(lane, line));
            double left = MapLane.FIRMWARE.left();
            for (MapInk ink : inks) {
                double width = SWATCH_WIDTH + BESIDE_SWATCH + MonoText.width(ink.words(), FONT);
                if (left + width > MapLane.OWNERS.right()) {
                    left = MapLane.FIRMWARE.left();
                    line += LINE;
                }
                entries.add(new Entry(ink, left, line));
                left += width + BETWEEN;
            }
            line += LINE;
        }
        height = line;
    }

    double height() {
        return height;
    }

    /** @param top where it begins, in the units of the picture */
    void draw(double top, SvgWriter svg) throws IOException {
        svg.open("g", "font-size", FONT, "fill", "#222222");
        for (Heading heading : headings) {
            svg.text("text", heading.lane.title(), "x", MapPicture.MARGIN, "y", top + heading.line + FONT,
                    "font-weight", "bold");
        }
        for (Entry entry : entries) {
            svg.empty("rect", "x", entry.left, "y", top + entry.line, "width", SWATCH_WIDTH, "height", SWATCH_HEIGHT,
                    "fill", "url(#" + entry.ink.pattern() + ")", "stroke", entry.ink.edge().hex(),
                    "stroke-dasharray", entry.ink.dashes());
            svg.text("text", entry.ink.words(), "x", entry.left + SWATCH_WIDTH + BESIDE_SWATCH, "y",
                    top + entry.line + FONT - 1, "font-family", MonoText.FONTS);
        }
        svg.close();
    }
}
