package memwarden.ingest.capture;

import java.util.List;
import java.util.Set;

/** Which file names make a folder a capture, and which of its files are never opened. */
final class CaptureNames {

    /** Any of these makes the folder that holds it a capture. */
    private static final Set<String> FILES = Set.of("dmesg.txt", "firmware-memmap.txt", "cmdline.txt", "config.txt",
            "uname.txt", "modules.txt", "sysfs-cxl.txt", "cxl-list.json", "dpamem.txt", "ndctl-list.json",
            "operator.txt", "modprobe.txt");
    private static final List<String> FOLDERS = List.of("acpi/", "cdat/");
    /** What people wrote about a capture. The first holds the answer. */
    private static final Set<String> NEVER_OPENED = Set.of("OWNER", "README.md");

    private CaptureNames() {
    }

    /** @param name within the folder, with {@code /} between folders */
    static boolean marks(String name) {
        return FILES.contains(name) || FOLDERS.stream().anyMatch(name::startsWith);
    }

    /** @param fileName without folders */
    static boolean neverOpened(String fileName) {
        return NEVER_OPENED.contains(fileName);
    }
}
