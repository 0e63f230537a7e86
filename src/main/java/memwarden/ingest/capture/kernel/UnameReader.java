package memwarden.ingest.capture.kernel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import memwarden.ingest.capture.frame.Artefact;
import memwarden.ingest.capture.frame.ArtefactReader;
import memwarden.ingest.capture.frame.Complaints;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.ingest.capture.frame.TextLine;

/** What {@code uname -a} or {@code uname -r} prints, or {@code /proc/version}. */
public final class UnameReader implements ArtefactReader {

    private static final Pattern ALL = Pattern.compile("Linux \\S{1,255}+ (\\d\\S{0,254}+) ");
    private static final Pattern RELEASE_ONLY = Pattern.compile("(\\d{1,4}\\.\\d\\S{0,254}+)\\s*+");
    /** It stands at the end, up to three times, before the name of the system. */
    private static final Pattern MACHINE = Pattern.compile(" (x86_64|aarch64|riscv64|loongarch64)(?= |$)");

    @Override
    public boolean reads(Artefact artefact) {
        return artefact.stem().equals("uname") || artefact.stem().equals("version");
    }

    @Override
    public void read(Artefact artefact, Testimony testimony) {
        Complaints complaints = new Complaints(testimony, artefact.stem());
        for (TextLine line : artefact.eachLine()) {
            if (!line.text().isBlank() && !read(line, testimony)) {
                complaints.unknown("line", line.place(), line.text());
            }
        }
    }

    private static boolean read(TextLine line, Testimony testimony) {
        Matcher all = ALL.matcher(line.text());
        Matcher release = RELEASE_ONLY.matcher(line.text());
        if (release.matches()) {
            return KernelBanner.sayRelease(line, release, 1, testimony);
        }
        if (line.text().startsWith(KernelBanner.START)) {
            return KernelBanner.say(LogLine.of(line), testimony);
        }
        if (!all.lookingAt() || !KernelBanner.sayRelease(line, all, 1, testimony)) {
            return false;
        }
        Matcher machine = MACHINE.matcher(line.text()).region(all.end() - 1, line.text().length());
        if (machine.find()) {
            Machines.say(line, machine, 1, testimony);
        }
        return true;
    }
}
