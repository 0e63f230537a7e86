package memwarden.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import memwarden.model.CapacityMode;
import memwarden.model.FirmwareKind;
import memwarden.model.Owner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people see of the colours, also those who do not see all of them. */
class MapInkTest {

    /** Two colours of a map that are further apart than this in CIELAB are told apart without effort. */
    private static final double APART = 15;

    /**
     * How linear red, green and blue are seen without one kind of cone: Machado, Oliveira and Fernandes, "A
     * Physiologically-based Model for Simulation of Color Vision Deficiency", 2009, severity 1.0.
     */
    private enum Sight {

        ALL_CONES(1, 0, 0, 0, 1, 0, 0, 0, 1),
        PROTANOPIA(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
        DEUTERANOPIA(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
        TRITANOPIA(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

        private final double[] matrix;

        Sight(double... matrix) {
            this.matrix = matrix;
        }

        double[] lab(Colour colour) {
            double[] linear = linear(colour);
            double[] seen = new double[3];
            for (int row = 0; row < 3; row++) {
                double sum = 0;
                for (int column = 0; column < 3; column++) {
                    sum += matrix[3 * row + column] * linear[column];
                }
                seen[row] = Math.min(1, Math.max(0, sum));
            }
            double x = curve((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.9505);
            double y = curve(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
            double z = curve((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.089);
            return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
        }

        private static double curve(double part) {
            return part > 0.008856 ? Math.cbrt(part) : 7.787 * part + 16.0 / 116;
        }
    }

    private static double[] linear(Colour colour) {
        return Stream.of(16, 8, 0).mapToDouble(shift -> (colour.rgb() >> shift & 0xFF) / 255.0)
                .map(part -> part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4)).toArray();
    }

    private static double luminance(Colour colour) {
        double[] part = linear(colour);
        return 0.2126 * part[0] + 0.7152 * part[1] + 0.0722 * part[2];
    }

    private static List<MapInk> inks(MapLane lane) {
        return Arrays.stream(MapInk.values()).filter(ink -> ink.lane() == lane).toList();
    }

    @ParameterizedTest
    @EnumSource(Sight.class)
    void theColoursOfALaneAreToldApart(Sight sight) {
        for (MapLane lane : MapLane.values()) {
            List<Colour> colours = inks(lane).stream().map(MapInk::colour).distinct().toList();
            for (Colour one : colours) {
                for (Colour other : colours) {
                    double[] a = sight.lab(one);
                    double[] b = sight.lab(other);
                    double distance = Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2)
                            + Math.pow(a[2] - b[2], 2));
                    assertTrue(one.equals(other) || distance > APART,
                            sight + ": " + one.hex() + " and " + other.hex() + " are " + distance + " apart");
                }
            }
        }
    }

    @Test
    void noTwoInksOfALaneLookAlike() {
        for (MapLane lane : MapLane.values()) {
            Set<List<Object>> looks = inks(lane).stream().map(ink -> List.<Object>of(ink.colour(), ink.hatch()))
                    .collect(Collectors.toSet());
            assertEquals(inks(lane).size(), looks.size());
            assertEquals(inks(lane).size(), inks(lane).stream().map(MapInk::words).distinct().count());
        }
    }

    @Test
    void everyKindOwnerAndModeHasAnInkOfItsOwnInTheRightLane() {
        Map<MapLane, Set<MapInk>> used = Map.of(
                MapLane.FIRMWARE, Arrays.stream(FirmwareKind.values()).map(MapInk::of).collect(Collectors.toSet()),
                MapLane.OWNERS, Arrays.stream(Owner.values()).map(MapInk::of).collect(Collectors.toSet()),
                MapLane.REGIONS, Arrays.stream(CapacityMode.values()).map(MapInk::of).collect(Collectors.toSet()));
        assertEquals(FirmwareKind.values().length, used.get(MapLane.FIRMWARE).size());
        assertEquals(Owner.values().length, used.get(MapLane.OWNERS).size());
        assertEquals(CapacityMode.values().length, used.get(MapLane.REGIONS).size());
        used.forEach((lane, inks) -> inks.forEach(ink -> assertEquals(lane, ink.lane())));
        for (Owner owner : Owner.values()) {
            assertEquals(owner.label(), MapInk.of(owner).words());
        }
    }

    @ParameterizedTest
    @EnumSource(MapInk.class)
    void blackTextIsReadOnEveryGround(MapInk ink) {
        // WCAG 2.1, success criterion 1.4.6: a contrast of 7 to 1.
        assertTrue((luminance(ink.tint()) + 0.05) / 0.05 > 7, ink.tint().hex());
        assertNotEquals(ink.colour(), ink.stroke());
    }
}
