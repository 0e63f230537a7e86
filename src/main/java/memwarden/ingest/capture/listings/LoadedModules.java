package memwarden.ingest.capture.listings;

import memwarden.ingest.capture.frame.Artefact;
import memwarden.ingest.capture.frame.Draft;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.ingest.capture.frame.TextLine;
import memwarden.ingest.capture.frame.Complaints;
import memwarden.model.ModuleState;

/** The states of the kernel's modules in a description. */
public final class LoadedModules {

    private static final String POINTER = "/kernel/modules";
    /** In a description this key speaks of all modules that are not named. */
    private static final String OTHERS = "others";

    private LoadedModules() {
    }

    /** The name of a module as lsmod prints it; modprobe takes the two signs for one another. */
    public static String name(String written) {
        return written.replace('-', '_');
    }

    /** Says the state of a module. What keeps a module out stays said where somebody has loaded it by hand. */
    static void say(String module, ModuleState state, TextLine line, Testimony testimony, Complaints complaints) {
        String pointer = POINTER + "/" + name(module);
        if (module.equals(OTHERS)) {
            complaints.unknown(line);
        } else if (!testimony.says(pointer)) {
            testimony.say(pointer, Draft.word(state.label(), line.place()));
        }
    }

    /** Says that no module is loaded, if none was named. */
    static void sayNone(Artefact listing, Testimony testimony) {
        testimony.otherwise(POINTER, new Draft(listing.whole()).node());
    }
}
