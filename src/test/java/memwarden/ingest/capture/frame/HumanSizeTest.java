package memwarden.ingest.capture.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HumanSizeTest {

    private static final long MIB = 1 << 20;

    /** 127.99 GiB is 511.96 times 256 MiB; 1.12 TiB is 4587.52 times. */
    @ParameterizedTest
    @CsvSource({"256.00 MiB (268.44 MB), 256", "4.00 GiB (4.29 GB), 4096", "127.99 GiB (137.43 GB), 131072",
        "1.12 TiB (1.23 TB), 1174528", "100.00 MiB (104.86 MB), 0", "128.00 MiB (134.22 MB), 256"})
    void isTheNearestMultipleOfWhatCapacitiesComeIn(String text, long mebibytes) {
        assertEquals(Optional.of(mebibytes * MIB), HumanSize.nearest(text));
    }

    @ParameterizedTest
    @CsvSource({"''", "4 GiB", "4.00 GiB", "268435456", "99999999.00 PiB (1.00 PB)", "4.00 EiB (4.61 EB)"})
    void isNoneWhereThatIsNotHowPeopleAreToldASize(String text) {
        assertEquals(Optional.empty(), HumanSize.nearest(text));
    }

    @ParameterizedTest
    @CsvSource({"510.00 MiB (534.77 MB), 534773760", "15.63 GiB (16.78 GB), 16782584709"})
    void orTheNearestByte(String text, long bytes) {
        assertEquals(Optional.of(bytes), HumanSize.printed(text));
    }
}
