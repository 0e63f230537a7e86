package memwarden.ingest.capture.kernel;

import java.util.Map;
import java.util.regex.Matcher;
import memwarden.ingest.capture.frame.Draft;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.ingest.capture.frame.TextLine;
import memwarden.model.Architecture;

/** The architectures as {@code uname -m} calls them. */
final class Machines {

    private static final Map<String, Architecture> NAMES = Map.of("x86_64", Architecture.X86_64, "aarch64", Architecture.ARM64, "riscv64", Architecture.RISCV64,
            "loongarch64", Architecture.LOONGARCH64);

    private Machines() {
    }

    /** Says the architecture that a group of a match names, if it names one. */
    static void say(TextLine line, Matcher words, int group, Testimony testimony) {
        String name = words.group(group);
        if (name != null && NAMES.containsKey(name)) {
            testimony.say("/platform/architecture", Draft.word(NAMES.get(name).label(), line.place(words, group)));
        }
    }
}
