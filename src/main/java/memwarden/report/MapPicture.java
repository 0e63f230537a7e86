package memwarden.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import memwarden.facts.Judgement;
import memwarden.model.AddressRange;

/** The map of one platform on one kernel. */
final class MapPicture {

    static final String FONTS = "system-ui, 'Segoe UI', 'DejaVu Sans', Helvetica, Arial, sans-serif";
    static final double MARGIN = 20;
    /** The id of the shape that stands for a large hole. */
    static final String TORN = "memwarden-torn";

    private static final double RIGHT = MapLane.OWNERS.right();
    private static final double TITLE_FONT = 20;
    private static final double TITLE_BASE = 36;
    private static final double SUBTITLE_FONT = 13;
    private static final double SUBTITLE_BASE = 56;
    private static final double LEGEND_TOP = 72;
    private static final double HEADING = 30;
    private static final double FONT = 11;
    private static final double LINE = 13;
    private static final double FIRST_BASE = 14;
    private static final double ADDRESS_FONT = 10.5;
    private static final double SPINE = 12;
    private static final double FOLDED_WIDTH = 44;
    private static final double BESIDE = 8;
    private static final double BELOW_TEXT = 6;
    private static final int FEWEST_COLUMNS = 3;
    private static final double TOOTH = 6;
    private static final String LANE = "#f5f5f2";
    private static final String TEXT = "#1a1a1a";
    static final String QUIET = "#555555";

    private final String title;
    private final String subtitle;
    private final List<MapBlock> blocks;
    private final AddressScale scale;
    private final MapLegend legend;

    /**
     * @param input named below the title, if given
     * @param blocks at least one
     */
    MapPicture(Judgement judgement, Optional<String> input, List<MapBlock> blocks) {
        title = judgement.platform().name();
        subtitle = judgement.platform().architecture().label() + ", kernel " + judgement.kernel().text()
                + input.map(name -> " · " + name).orElse("");
        this.blocks = List.copyOf(blocks);
        scale = new AddressScale(blocks);
        legend = new MapLegend(blocks);
    }

    List<MapBlock> blocks() {
        return blocks;
    }

    /** What it shows, in a line. */
    String subject() {
        return title + ", " + subtitle;
    }

    double height() {
        return mapTop() + scale.height();
    }

    private double mapTop() {
        return LEGEND_TOP + legend.height() + HEADING;
    }

    /** Whether addresses are left out of it. */
    boolean torn() {
        return scale.bands().stream().anyMatch(AddressScale.Band::torn);
    }

    /** @param top where it begins, in the units of the picture */
    void draw(double top, SvgWriter svg) throws IOException {
        svg.open("g", "transform", "translate(0," + Math.round(top) + ")");
        svg.text("text", MonoText.cut(title, MonoText.columns(RIGHT - MARGIN, TITLE_FONT)), "x", MARGIN,
                "y", TITLE_BASE, "font-size", TITLE_FONT, "font-weight", "bold", "fill", TEXT);
        svg.text("text", MonoText.cut(subtitle, MonoText.columns(RIGHT - MARGIN, SUBTITLE_FONT)), "x", MARGIN,
                "y", SUBTITLE_BASE, "font-size", SUBTITLE_FONT, "fill", QUIET);
        legend.draw(LEGEND_TOP, svg);
        svg.open("g", "transform", "translate(0," + Math.round(mapTop()) + ")");
        drawLanes(svg);
        for (AddressScale.Band band : scale.bands()) {
            drawBand(band, svg);
        }
        drawBlocks(svg);
        svg.close();
        svg.close();
    }

    private void drawLanes(SvgWriter svg) throws IOException {
        svg.open("g", "font-size", 12, "font-weight", "bold", "fill", TEXT);
        svg.text("text", "Address", "x", MARGIN, "y", -BESIDE);
        for (MapLane lane : MapLane.values()) {
            svg.text("text", lane.title(), "x", lane.left(), "y", -BESIDE);
            svg.empty("rect", "x", lane.left(), "y", 0, "width", lane.width(), "height", scale.height(),
                    "fill", LANE);
        }
        svg.close();
    }

    private void drawBand(AddressScale.Band band, SvgWriter svg) throws IOException {
        if (band.kind() == AddressScale.Kind.HOLE) {
            if (band.torn()) {
                svg.empty("use", "href", "#" + TORN, "y", band.top());
            }
            svg.text("text", ByteSize.of(band.range()).about() + " not described",
                    "x", (MapLane.FIRMWARE.left() + RIGHT) / 2, "y", band.top() + band.height() / 2 + 4,
                    "text-anchor", "middle", "font-size", FONT, "fill", QUIET);
            return;
        }
        svg.empty("line", "x1", MARGIN, "y1", band.top(), "x2", RIGHT, "y2", band.top(), "stroke", "#d8d8d8");
        drawAddress(band.range().first(), band.top() + FIRST_BASE - 3, svg);
        drawAddress(band.range().last(), band.bottom() - 4, svg);
        if (band.kind() == AddressScale.Kind.FOLD) {
            svg.empty("rect", "x", MapLane.FIRMWARE.left(), "y", band.top(), "width",
                    MapLane.REGIONS.right() - MapLane.FIRMWARE.left(), "height", band.height(), "fill", LANE);
            drawFolded(band, MapLane.FIRMWARE, MapLane.REGIONS.right(), svg);
            drawFolded(band, MapLane.OWNERS, RIGHT, svg);
        }
    }

    private static void drawAddress(String address, double base, SvgWriter svg) throws IOException {
        svg.text("text", address, "x", MapLane.FIRMWARE.left() - BESIDE, "y", base, "text-anchor", "end",
                "font-family", MonoText.FONTS, "font-size", ADDRESS_FONT, "fill", TEXT);
    }

    /** What lies in a fold: how much of what, beside the stripes that show where. */
    private static void drawFolded(AddressScale.Band band, MapLane lane, double right, SvgWriter svg)
            throws IOException {
        Map<MapInk, Long> bytes = new EnumMap<>(MapInk.class);
        List<MapBlock> here = band.blocks().stream().filter(block -> block.lane() == lane).toList();
        here.forEach(block -> bytes.merge(block.ink(), block.range().size(), Long::sum));
        List<String> sums = bytes.entrySet().stream()
                .map(entry -> entry.getKey().words() + " " + new ByteSize(entry.getValue())).toList();
        double left = lane.left() + FOLDED_WIDTH + BESIDE;
        drawText(here.size() + " small ranges", "", sums, left, band.top(), right - left - BESIDE, band.height(), svg);
    }

    private void drawBlocks(SvgWriter svg) throws IOException {
        for (MapLane lane : MapLane.values()) {
            List<MapBlock> inLane = blocks.stream().filter(block -> block.lane() == lane).toList();
            for (LaneColumns.Placed placed : LaneColumns.of(lane, inLane)) {
                drawBlock(placed, svg);
            }
        }
    }

    private void drawBlock(LaneColumns.Placed placed, SvgWriter svg) throws IOException {
        MapBlock block = placed.block();
        AddressRange range = block.range();
        double top = scale.top(range);
        double height = scale.bottom(range) - top;
        String pattern = "url(#" + block.ink().pattern() + ")";
        svg.open("g").text("title", block.label());
        if (scale.folded(range)) {
            svg.empty("rect", "x", placed.left(), "y", top, "width", FOLDED_WIDTH, "height", height, "fill", pattern);
        } else {
            MapInk ground = block.idle() ? MapInk.NO_USE : block.ink();
            double spine = Math.min(SPINE, placed.width() / 4);
            svg.empty("rect", "x", placed.left() + 1, "y", top + 1, "width", placed.width() - 2, "height", height - 2,
                    "fill", ground.tint().hex(), "stroke", block.ink().edge().hex(),
                    "stroke-dasharray", ground.dashes());
            svg.empty("rect", "x", placed.left() + 1, "y", top + 1, "width", spine, "height", height - 2,
                    "fill", pattern, "stroke", block.ink().edge().hex());
            drawText(block.name(), block.size(), block.details(), placed.left() + spine + BESIDE, top,
                    placed.width() - spine - 2 * BESIDE, height, svg);
        }
        svg.close();
    }

    /** Name and size on the first line if both have room; what is left on the lines below. */
    private static void drawText(String name, String size, List<String> details, double left, double top, double width,
            double height, SvgWriter svg) throws IOException {
        int columns = MonoText.columns(width, FONT);
        if (columns < FEWEST_COLUMNS) {
            return;
        }
        boolean beside = size.length() + 1 + DisplayWidth.of(name) <= columns;
        List<String> below = new ArrayList<>(details);
        if (!beside) {
            below.add(0, size);
        }
        int lines = (int) ((height - BELOW_TEXT) / LINE);
        double base = top + FIRST_BASE;
        svg.open("g", "font-family", MonoText.FONTS, "font-size", FONT, "fill", TEXT);
        if (beside && !size.isEmpty()) {
            svg.text("text", size, "x", left + width, "y", base, "text-anchor", "end");
        }
        List<String> names = MonoText.lines(List.of(name.split(" ")), " ", columns, lines);
        for (String line : names) {
            svg.text("text", line, "x", left, "y", base, "font-weight", "bold");
            base += LINE;
        }
        for (String line : MonoText.lines(below, " · ", columns, lines - names.size())) {
            svg.text("text", line, "x", left, "y", base);
            base += LINE;
        }
        svg.close();
    }

    /** The shape of a large hole, as high as its band: paper torn off above and below. */
    static void defineTorn(SvgWriter svg) throws IOException {
        double left = MapLane.FIRMWARE.left() - TOOTH;
        int teeth = (int) Math.ceil((RIGHT - left) / (2 * TOOTH));
        String there = " l6,3 l6,-3".repeat(teeth);
        String back = " l-6,-3 l-6,3".repeat(teeth);
        String start = "M" + SvgWriter.digits(left) + ",0";
        String down = "%s,%s".formatted(SvgWriter.digits(2 * TOOTH * teeth), SvgWriter.digits(AddressScale.HOLE));
        svg.open("g", "id", TORN);
        svg.empty("path", "d", start + there + " v" + SvgWriter.digits(AddressScale.HOLE) + back + " z",
                "fill", Colour.WHITE.hex());
        svg.empty("path", "d", start + there + " " + start + " m" + down + back, "fill", "none", "stroke", "#9a9a9a");
        svg.close();
    }
}
