package memwarden.report;

/**
 * A hatching, so that no colour of the map stands alone.
 *
 * @see MapInk
 */
enum MapHatch {

    NONE(""),
    RISING("M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4"),
    FALLING("M-2,6 l4,4 M0,0 l8,8 M6,-2 l4,4"),
    CROSSED("M0,0 l8,8 M0,8 l8,-8"),
    LEVEL("M0,2 h8 M0,6 h8"),
    UPRIGHT("M2,0 v8 M6,0 v8"),
    DASHED("M0,2 h4 M4,6 h4"),
    DOTTED("M1,2 h2 M5,6 h2");

    /** Width and height of the tile that is repeated, in the units of the picture. */
    static final int TILE = 8;

    private final String path;

    MapHatch(String path) {
        this.path = path;
    }

    /** The strokes of one tile, as SVG path data; empty for none. */
    String path() {
        return path;
    }
}
