package memwarden.ingest.capture.listings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import memwarden.ingest.capture.frame.Artefact;
import memwarden.ingest.capture.frame.ArtefactReader;
import memwarden.ingest.capture.frame.Draft;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.ingest.capture.frame.TextLine;
import memwarden.ingest.capture.frame.Complaints;
import memwarden.model.ModuleState;
import memwarden.yaml.Node;
import memwarden.yaml.SequenceNode;

/**
 * {@code modules.txt}: what {@code lsmod} prints (modules, the newest first), or {@code /proc/modules}, and then, below
 * {@code # drivers bound}, which driver has which device.
 */
public final class ModulesReader implements ArtefactReader {

    private static final String LISTING = "modules";
    private static final String HEAD = "Module";
    private static final String DRIVERS = "# drivers bound";
    private static final Pattern MODULE = Pattern.compile("([\\w-]++)\\s+\\d+\\s+-?\\d+(?:\\s.*)?");
    private static final Pattern BOUND = Pattern.compile("\\s*(\\S+)\\s+<-\\s+(\\S+)\\s*");

    @Override
    public boolean reads(Artefact artefact) {
        return artefact.stem().equals(LISTING) || artefact.stem().equals("lsmod");
    }

    @Override
    public void read(Artefact artefact, Testimony testimony) {
        Complaints complaints = new Complaints(testimony, LISTING);
        Map<String, Node> newestFirst = new LinkedHashMap<>();
        boolean bound = false;
        for (TextLine line : artefact.listed(testimony)) {
            Matcher module = MODULE.matcher(line.text());
            Matcher binding = BOUND.matcher(line.text());
            if (line.text().strip().equals(DRIVERS)) {
                bound = true;
            } else if (bound && binding.matches()) {
                testimony.add("/observed/drivers", new Draft(line.place())
                        .putText("driver", binding.group(1), line.place(binding, 1))
                        .putText("device", binding.group(2), line.place(binding, 2)));
            } else if (!bound && module.matches()) {
                String name = LoadedModules.name(module.group(1));
                newestFirst.putIfAbsent(name, Draft.word(name, line.place(module, 1)));
                LoadedModules.say(name, ModuleState.LOADED, line, testimony, complaints);
            } else if (!line.text().startsWith(HEAD + " ")) {
                complaints.unknown(line);
            }
        }
        LoadedModules.sayNone(artefact, testimony);
        if (!newestFirst.isEmpty()) {
            List<Node> oldestFirst = new ArrayList<>(newestFirst.values());
            Collections.reverse(oldestFirst);
            testimony.say("/kernel/loadOrder", new SequenceNode(oldestFirst, artefact.whole()));
        }
    }
}
