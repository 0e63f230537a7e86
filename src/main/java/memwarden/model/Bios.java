package memwarden.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which firmware the platform runs, in the words of its SMBIOS table (DMI type 0, and the product of type 1).
 *
 * @param date of the version: {@code 09/26/2026}
 * @param verified whether this version was tried with the devices of the platform
 * @param product may have the maker's name before it and the board's behind it, as the kernel logs it
 */
public record Bios(Optional<String> vendor, Optional<String> version, Optional<String> date,
        Optional<String> product, Truth verified, Origins at)
        implements Located {

    /** Firmware of which nothing is said. */
    public static Bios missing(Origin where) {
        return new Bios(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Truth.UNKNOWN,
                Origins.of(where));
    }

    @Override
    public String label() {
        return List.of(vendor, version, date, product).stream().flatMap(Optional::stream)
                .collect(Collectors.joining(" ", "BIOS ", "")).strip();
    }
}
