package memwarden.ingest.capture.devices;

import java.util.Optional;
import java.util.regex.Pattern;

/** What there is on the CXL bus of a kernel, and how it is called there. */
public enum CxlKind {
    ROOT("rootN"), PORT("portN"), ENDPOINT("endpointN"), MEMDEV("memN"), DECODER("decoderN\\.N"), REGION("regionN");

    private final Pattern name;
    private final int prefix;

    CxlKind(String name) {
        this.prefix = name.indexOf('N');
        this.name = Pattern.compile(name.replace("N", number()));
    }

    /** Letters before the number. */
    int prefix() {
        return prefix;
    }

    /** There is only one way to write a number, so that no two names mean the same device. */
    private static String number() {
        return "(?:0|[1-9]\\d{0,8})";
    }

    /** Which kind has such names; empty for a name that none has. */
    public static Optional<CxlKind> of(String name) {
        for (CxlKind kind : values()) {
            if (kind.name.matcher(name).matches()) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
