package memwarden.ingest.capture.listings;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import memwarden.ingest.capture.frame.Artefact;
import memwarden.ingest.capture.frame.ArtefactReader;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.ingest.capture.frame.TextLine;
import memwarden.ingest.capture.frame.Complaints;
import memwarden.model.ModuleState;

/**
 * {@code modprobe.txt}: lines of modprobe's configuration that keep modules out, and commands that loaded modules before
 * udev did. What was loaded, and in which order, {@link ModulesReader lsmod} tells better.
 */
public final class ModprobeReader implements ArtefactReader {

    private static final String LISTING = "modprobe";
    private static final Pattern BLOCKED = Pattern.compile(
            "\\s*(?:blacklist\\s+(?<module>[\\w-]++)|install\\s+(?<uninstalled>[\\w-]++)\\s+(?:(?:/usr)?/s?bin/(?:true|false)|:))\\s*(?:#.*)?");
    /** What loads a module, and what modprobe's configuration can say besides (modprobe.d(5)). */
    private static final Set<String> OTHER_WORDS =
            Set.of("insmod", "modprobe", "alias", "options", "softdep", "weakdep", "remove", "config", "include");

    @Override
    public boolean reads(Artefact artefact) {
        return artefact.stem().equals(LISTING);
    }

    @Override
    public void read(Artefact artefact, Testimony testimony) {
        Complaints complaints = new Complaints(testimony, LISTING);
        for (TextLine line : artefact.listed(testimony)) {
            Matcher blocked = BLOCKED.matcher(line.text());
            String first = line.text().strip().split("\\s", 2)[0];
            if (blocked.matches()) {
                String module = blocked.group(1) == null ? blocked.group(2) : blocked.group(1);
                LoadedModules.say(module, ModuleState.BLOCKED, line, testimony, complaints);
            } else if (!first.startsWith("#") && !OTHER_WORDS.contains(first)) {
                complaints.unknown(line);
            }
        }
    }
}
