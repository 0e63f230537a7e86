package memwarden.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteSizeTest {

    // 9223373136366403584 is 2^63 + 2^40, and 0 stands for 2^64.
    @ParameterizedTest
    @CsvSource({"0,16 EiB", "1,1 B", "9999,9999 B", "10001,about 9.8 KiB", "3221225472,3 GiB",
            "3007578112,2868.25 MiB", "3007582208,about 2.8 GiB", "10000001,about 9.5 MiB",
            "9223373136366403584,about 8 EiB"})
    void aSizeInFewDigits(String bytes, String words) {
        assertEquals(words, new ByteSize(Long.parseUnsignedLong(bytes)).about());
    }
}
