package memwarden.report;

/** A column of the map. Places and widths are in the units of the picture, which is 1000 of them wide. */
enum MapLane {

    FIRMWARE("Firmware map", 150, 210),
    WINDOWS("CXL windows", 370, 165),
    REGIONS("Regions", 545, 150),
    OWNERS("Owner", 705, 275);

    private final String title;
    private final double left;
    private final double width;

    MapLane(String title, double left, double width) {
        this.title = title;
        this.left = left;
        this.width = width;
    }

    String title() {
        return title;
    }

    double left() {
        return left;
    }

    double width() {
        return width;
    }

    double right() {
        return left + width;
    }
}
