package memwarden.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KernelReleaseTest {

    /** As uname -r of the captures and of mainline builds print it. */
    @ParameterizedTest
    @CsvSource({"6.1.0-50-amd64,6,1", "6.18.15+deb13-amd64,6,18", "7.3.4+deb13-amd64,7,3", "7.3-rc4,7,3", "6.10,6,10",
        "7.1.0-rc1-00012-gdeadbeef,7,1", "5.15.0-91-generic,5,15", "6.12~rc1,6,12"})
    void readsWhatUnamePrints(String text, int major, int minor) {
        KernelRelease release = KernelRelease.parse(text).orElseThrow();
        assertEquals(major, release.major());
        assertEquals(minor, release.minor());
        assertEquals(text, release.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"banana", "", "6", "v6.1", "6.x", "6.1.", ".1", "6..1", "6.1 rc", "-6.1", "99999.1"})
    void refusesWhatIsNoRelease(String text) {
        assertTrue(KernelRelease.parse(text).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"6.9,6.10", "6.18,7.0", "6.1,6.12"})
    void ordersByNumberNotByText(String older, String newer) {
        assertTrue(KernelRelease.parse(older).orElseThrow().compareTo(KernelRelease.parse(newer).orElseThrow()) < 0);
    }
}
