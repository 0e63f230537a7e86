package memwarden.report;

import java.util.Locale;
import memwarden.model.CapacityMode;
import memwarden.model.FirmwareKind;
import memwarden.model.Owner;

/**
 * How a thing of the map is drawn: a colour and a hatching, no two things alike. The colours are those of Okabe and Ito
 * (Color Universal Design, 2008), which colour-blind people can tell apart, greys, and of Paul Tol's muted scheme a
 * wine and an indigo. What firmware calls ordinary memory and what the page allocator owns share a colour, and so do
 * persistent memory and its owner, and firmware and what it keeps: there the two lanes speak of one thing.
 */
enum MapInk {

    USABLE(MapLane.FIRMWARE, "usable", 0x56B4E9, MapHatch.NONE),
    SOFT_RESERVED(MapLane.FIRMWARE, "soft-reserved", 0xF0E442, MapHatch.RISING),
    RESERVED(MapLane.FIRMWARE, "reserved", 0x5E5E5E, MapHatch.UPRIGHT),
    ACPI(MapLane.FIRMWARE, "acpi", 0xC8C8C8, MapHatch.DOTTED),
    NVS(MapLane.FIRMWARE, "nvs", 0x323232, MapHatch.FALLING),
    PERSISTENT(MapLane.FIRMWARE, "persistent", 0xCC79A7, MapHatch.LEVEL),
    UNUSABLE(MapLane.FIRMWARE, "unusable", 0x000000, MapHatch.CROSSED),
    DROPPED(MapLane.FIRMWARE, "not taken over by the kernel", 0xFFFFFF, MapHatch.DASHED),

    WINDOW(MapLane.WINDOWS, "CXL window", 0x0072B2, MapHatch.LEVEL),
    BARE_WINDOW(MapLane.WINDOWS, "CXL window without a decoder", 0x0072B2, MapHatch.DOTTED),
    NO_WINDOW(MapLane.WINDOWS, "CFMWS that is no CXL window", 0xFFFFFF, MapHatch.CROSSED),

    RAM_REGION(MapLane.REGIONS, "ram region", 0x882255, MapHatch.NONE),
    PMEM_REGION(MapLane.REGIONS, "pmem region", 0xCC79A7, MapHatch.RISING),
    IDLE_REGION(MapLane.REGIONS, "region that is never committed", 0xFFFFFF, MapHatch.FALLING),

    CORE_MM(MapLane.OWNERS, "core-mm", 0x56B4E9, MapHatch.NONE),
    DAX_HMEM(MapLane.OWNERS, "dax_hmem", 0xE69F00, MapHatch.RISING),
    DAX_CXL(MapLane.OWNERS, "dax_cxl", 0x009E73, MapHatch.FALLING),
    NVDIMM(MapLane.OWNERS, "nvdimm", 0xCC79A7, MapHatch.LEVEL),
    ACCELERATOR(MapLane.OWNERS, "accelerator", 0x332288, MapHatch.DOTTED),
    FIRMWARE(MapLane.OWNERS, "firmware", 0x5E5E5E, MapHatch.UPRIGHT),
    NOBODY(MapLane.OWNERS, "nobody", 0xFFFFFF, MapHatch.DASHED),
    CONTESTED(MapLane.OWNERS, "contested", 0xD55E00, MapHatch.CROSSED),
    /** The ground of an owner's range that its driver cannot use. */
    NO_USE(MapLane.OWNERS, "unusable for its owner", 0xFFFFFF, MapHatch.NONE);

    /** How much of the colour lies under text: little enough for black on it to be read. */
    private static final double TINT = 0.18;
    private static final double EDGE = 0.35;
    /** Beyond this share of red, green and blue a white hatching would not be seen. */
    private static final double LIGHT = 0.6;
    private static final Colour GREY = new Colour(0x6E6E6E);

    private final MapLane lane;
    private final String words;
    private final Colour colour;
    private final MapHatch hatch;

    MapInk(MapLane lane, String words, int rgb, MapHatch hatch) {
        this.lane = lane;
        this.words = words;
        colour = new Colour(rgb);
        this.hatch = hatch;
    }

    static MapInk of(FirmwareKind kind) {
        return switch (kind) {
            case USABLE -> USABLE;
            case SOFT_RESERVED -> SOFT_RESERVED;
            case RESERVED -> RESERVED;
            case ACPI -> ACPI;
            case NVS -> NVS;
            case PERSISTENT -> PERSISTENT;
            case UNUSABLE -> UNUSABLE;
            case NONE -> DROPPED;
        };
    }

    static MapInk of(Owner owner) {
        return switch (owner) {
            case CORE_MM -> CORE_MM;
            case DAX_HMEM -> DAX_HMEM;
            case DAX_CXL -> DAX_CXL;
            case NVDIMM -> NVDIMM;
            case ACCELERATOR -> ACCELERATOR;
            case FIRMWARE -> FIRMWARE;
            case NOBODY -> NOBODY;
            case CONTESTED -> CONTESTED;
        };
    }

    static MapInk of(CapacityMode mode) {
        return switch (mode) {
            case RAM -> RAM_REGION;
            case PMEM -> PMEM_REGION;
        };
    }

    /** The only lane in which it is used. */
    MapLane lane() {
        return lane;
    }

    /** What the legend calls it. */
    String words() {
        return words;
    }

    Colour colour() {
        return colour;
    }

    MapHatch hatch() {
        return hatch;
    }

    /** The ground for text. */
    Colour tint() {
        return Colour.WHITE.under(colour, TINT);
    }

    Colour edge() {
        return colour.equals(Colour.WHITE) ? GREY : colour.under(Colour.BLACK, EDGE);
    }

    /** How the outline is broken: what is of no use has no firm one. */
    String dashes() {
        return colour.equals(Colour.WHITE) ? "5,3" : "none";
    }

    /** The colour of the hatching. */
    Colour stroke() {
        if (colour.equals(Colour.WHITE)) {
            return GREY;
        }
        return colour.lightness() > LIGHT ? colour.under(Colour.BLACK, EDGE) : Colour.WHITE;
    }

    /** The id of its pattern in the picture. */
    String pattern() {
        return "memwarden-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
