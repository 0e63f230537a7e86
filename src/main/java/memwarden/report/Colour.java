package memwarden.report;

/** An opaque colour of the sRGB space, as {@code 0xRRGGBB}. */
record Colour(int rgb) {

    static final Colour WHITE = new Colour(0xFFFFFF);
    static final Colour BLACK = new Colour(0);

    /** As SVG writes it. */
    String hex() {
        return "#%06x".formatted(rgb);
    }

    /** How light it seems, from 0 to 1: the luma of ITU-R BT.601. */
    double lightness() {
        return (0.299 * (rgb >> 16 & 0xFF) + 0.587 * (rgb >> 8 & 0xFF) + 0.114 * (rgb & 0xFF)) / 0xFF;
    }

    /** What a layer of the other colour over this one makes of it. */
    Colour under(Colour other, double opacity) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double channel = (rgb >> shift & 0xFF) * (1 - opacity) + (other.rgb >> shift & 0xFF) * opacity;
            mixed |= (int) Math.round(channel) << shift;
        }
        return new Colour(mixed);
    }
}
