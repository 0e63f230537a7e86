package memwarden.ingest.capture.kernel;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import memwarden.ingest.capture.frame.Draft;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.ingest.capture.frame.TextLine;
import memwarden.model.Architecture;
import memwarden.model.KernelRelease;
import memwarden.model.TextOrigin;

/** The first line that a kernel prints, which {@code /proc/version} repeats: release, who built it with what, and when. */
final class KernelBanner {

    static final String START = "Linux version ";

    private static final Pattern RELEASE = Pattern.compile("Linux version (\\S{1,255}+)");
    /** A compiler that was built for one machine names it; one that is named {@code gcc} does not. */
    private static final Pattern COMPILER =
            Pattern.compile("\\((x86_64|aarch64|riscv64|loongarch64)-[^ ()]{0,60}(?:gcc|clang)");
    private static final Pattern SUFFIX =
            Pattern.compile("[.-](x86_64|amd64|aarch64|arm64|riscv64|loongarch64|loong64)$");
    private static final Map<String, Architecture> NAMES = Map.of("x86_64", Architecture.X86_64,
            "amd64", Architecture.X86_64, "aarch64", Architecture.ARM64, "arm64", Architecture.ARM64,
            "riscv64", Architecture.RISCV64, "loongarch64", Architecture.LOONGARCH64, "loong64", Architecture.LOONGARCH64);
    private static final int LONGEST = 4096;

    private KernelBanner() {
    }

    /** Says what the line says; false if it is none, or names no release. */
    static boolean say(LogLine line, Testimony testimony) {
        Matcher release = line.matcher(RELEASE);
        if (!release.lookingAt() || !sayRelease(line.line(), release, 1, testimony)) {
            return false;
        }
        String text = line.message().substring(0, Math.min(LONGEST, line.message().length()));
        Optional<String> machine = first(COMPILER.matcher(text)).or(() -> first(SUFFIX.matcher(release.group(1))));
        machine.ifPresent(name -> testimony.otherwise("/platform/architecture",
                Draft.word(NAMES.get(name).label(), line.line().place())));
        return true;
    }

    /** Says a release that a group of a match names; false if it is none. */
    static boolean sayRelease(TextLine line, Matcher words, int group, Testimony testimony) {
        boolean known = KernelRelease.parse(words.group(group)).isPresent();
        if (known) {
            TextOrigin at = line.place(words, group);
            testimony.say("/kernel/release", Draft.text(words.group(group), at));
        }
        return known;
    }

    private static Optional<String> first(Matcher words) {
        return words.find() ? Optional.of(words.group(1)) : Optional.empty();
    }
}
