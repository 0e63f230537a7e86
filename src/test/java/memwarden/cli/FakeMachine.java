package memwarden.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder with the /proc and /sys that a machine must have had for a capture of a real kernel to show what it shows.
 * Each file of the capture is taken apart to the kernel files behind it.
 */
final class FakeMachine {

    private static final Pattern HEADER = Pattern.compile("\\[(.*)] -> (.*)");
    private static final Pattern ATTRIBUTE = Pattern.compile("  (\\S+) = (.*)");
    private static final Pattern NODE = Pattern.compile("(node\\d+): cpus=(\\S*) distance=([\\d ]+) (Node .*)");
    private static final Pattern ACCESS = Pattern.compile("  (access\\d)/(\\w+)=(.*)");
    private static final Pattern MODULE = Pattern.compile("(\\S+) +(\\d+) +(\\d+) (.*)");
    private static final Pattern UNAME = Pattern.compile("(\\S+) \\(none\\) (\\S+) (.*) (\\S+) GNU/Linux");
    /** The node masks and the policy for new blocks, in the order in which nodes.txt ends. */
    private static final List<String> BELOW_THE_NODES = List.of("sys/devices/system/node/has_memory",
            "sys/devices/system/node/online", "sys/devices/system/node/possible",
            "sys/devices/system/memory/auto_online_blocks");

    private final Path root;

    private FakeMachine(Path root) {
        this.root = root;
    }

    /** Builds the machine of a capture. */
    static FakeMachine of(Path capture, Path root) throws IOException {
        FakeMachine machine = new FakeMachine(root);
        Files.createDirectories(root.resolve("proc"));
        Files.createDirectories(root.resolve("sys"));
        String release = machine.version(capture);
        machine.copy(capture.resolve("cmdline.txt"), "proc/cmdline");
        machine.copy(capture.resolve("iomem.txt"), "proc/iomem");
        machine.copy(capture.resolve("config.txt"), "boot/config-" + release);
        machine.copyAll(capture.resolve("acpi"), "sys/firmware/acpi/tables/", "");
        machine.memoryMap(capture);
        machine.modules(capture);
        machine.nodes(capture);
        for (String devices : List.of("sysfs-cxl.txt", "sysfs-dax.txt", "sysfs-platform-hmem.txt")) {
            machine.devices(capture.resolve(devices));
        }
        machine.copyAll(capture.resolve("cdat"), "sys/bus/cxl/devices/", "/CDAT");
        machine.partitions(capture);
        return machine;
    }

    Path root() {
        return root;
    }

    Path file(String path) {
        return root.resolve(path);
    }

    /** Makes or replaces one file; the path is below the root. */
    FakeMachine with(String path, String text) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), text);
        return this;
    }

    /** Makes a symbolic link; its target is seen from the folder that it lies in. */
    FakeMachine withLink(String path, String target) throws IOException {
        link(path, target);
        return this;
    }

    /** A file that exists only to be written, as its mode says; root could read it all the same. */
    FakeMachine withWriteOnly(String path, String text) throws IOException {
        with(path, text);
        Files.setPosixFilePermissions(root.resolve(path), PosixFilePermissions.fromString("-w-------"));
        return this;
    }

    /** A file that nobody can read, not even root: something else stands in its place. */
    FakeMachine withUnreadable(String path) throws IOException {
        Files.deleteIfExists(root.resolve(path));
        Files.createDirectories(root.resolve(path));
        return this;
    }

    /** Every path with its content or target and its time, to see whether something was changed. */
    Map<String, String> inventory() throws IOException {
        Map<String, String> found = new LinkedHashMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path path : walk.sorted().toList()) {
                String what = Files.isSymbolicLink(path) ? "-> " + Files.readSymbolicLink(path)
                        : Files.isDirectory(path) ? "folder"
                        : !Files.isReadable(path) ? "write-only"
                        : new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1);
                found.put(root.relativize(path).toString(), what + " "
                        + Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS));
            }
        }
        return found;
    }

    private String version(Path capture) throws IOException {
        Matcher uname = matcher(UNAME, Files.readString(capture.resolve("uname.txt")).strip());
        with("proc/sys/kernel/ostype", uname.group(1) + "\n");
        with("proc/sys/kernel/osrelease", uname.group(2) + "\n");
        with("proc/sys/kernel/version", uname.group(3) + "\n");
        with("proc/sys/kernel/arch", uname.group(4) + "\n");
        return uname.group(2);
    }

    private void memoryMap(Path capture) throws IOException {
        for (String line : Files.readAllLines(capture.resolve("firmware-memmap.txt"))) {
            String[] word = line.split(" ", 4);
            String entry = "sys/firmware/memmap/" + word[0] + "/";
            with(entry + "start", word[1] + "\n").with(entry + "end", word[2] + "\n").with(entry + "type",
                    word[3] + "\n");
        }
    }

    private void modules(Path capture) throws IOException {
        with("proc/sys/kernel/tainted", "0\n");
        StringBuilder loaded = new StringBuilder();
        for (String line : Files.readAllLines(capture.resolve("modules.txt"))) {
            if (line.contains(" <- ")) {
                String[] bound = line.split(" <- ");
                link("sys/bus/" + bus(bound[0]) + "/drivers/" + bound[0] + "/" + bound[1], "../../devices/" + bound[1]);
            } else if (MODULE.matcher(line).matches()) {
                Matcher module = matcher(MODULE, line);
                loaded.append(String.format("%s %s %s %s Live 0x0000000000000000%n", module.group(1), module.group(2),
                        module.group(3), module.group(4).isEmpty() ? "-" : module.group(4) + ","));
            }
        }
        with("proc/modules", loaded.toString());
        // What a driver's folder holds beside its devices.
        link("sys/bus/platform/drivers/serial8250/serial8250", "../../devices/serial8250");
        link("sys/bus/dax/drivers/kmem/module", "../../../../module/kmem");
        withWriteOnly("sys/bus/dax/drivers/kmem/unbind", "");
    }

    private static String bus(String driver) {
        if (driver.startsWith("cxl_")) {
            return "cxl";
        }
        if (driver.startsWith("hmem")) {
            return "platform";
        }
        return Set.of("kmem", "device_dax", "fsdev_dax").contains(driver) ? "dax" : "nd";
    }

    private void nodes(Path capture) throws IOException {
        List<String> lines = Files.readAllLines(capture.resolve("nodes.txt"));
        int nodeLines = lines.size() - BELOW_THE_NODES.size();
        String node = "";
        for (String line : lines.subList(0, nodeLines)) {
            if (NODE.matcher(line).matches()) {
                Matcher described = matcher(NODE, line);
                node = "sys/devices/system/node/" + described.group(1) + "/";
                with(node + "cpulist", described.group(2) + "\n").with(node + "distance", described.group(3) + "\n");
                with(node + "meminfo", described.group(4) + "\n" + described.group(4).replace("Total", "Free") + "\n");
            } else if (ACCESS.matcher(line).matches()) {
                Matcher access = matcher(ACCESS, line);
                with(node + access.group(1) + "/initiators/" + access.group(2), access.group(3) + "\n");
            } else {
                for (int block = 1; block < Integer.parseInt(line); block++) {
                    Files.createDirectories(file(node + "memory" + block));
                }
                with(node + "memory_failure/total", "0\n");
            }
        }
        for (int i = 0; i < BELOW_THE_NODES.size(); i++) {
            with(BELOW_THE_NODES.get(i), lines.get(nodeLines + i) + "\n");
        }
    }

    private void devices(Path listing) throws IOException {
        if (!Files.exists(listing)) {
            return;
        }
        Set<String> attributeFiles = new LinkedHashSet<>();
        String device = "";
        for (String line : Files.readAllLines(listing)) {
            if (HEADER.matcher(line).matches()) {
                Matcher header = matcher(HEADER, line);
                device = header.group(2).substring(1);
                if (device.endsWith("/mapping")) {
                    attributeFiles.add(device);
                    continue;
                }
                with(device + "/uevent", "DEVTYPE=x\n").with(device + "/modalias", "cxl:t0\n");
                if (header.group(1).matches("/sys/bus/\\w+/devices/[^/]+")) {
                    link(header.group(1).substring(1), upFrom(header.group(1)) + device);
                }
            } else {
                Matcher attribute = matcher(ATTRIBUTE, line);
                if (attribute.group(1).equals("driver")) {
                    String driver = "sys/bus/" + bus(attribute.group(2)) + "/drivers/" + attribute.group(2);
                    Files.createDirectories(file(driver));
                    link(device + "/driver", upFrom("/" + device + "/driver") + driver);
                } else {
                    with(device + "/" + attribute.group(1), attribute.group(2) + "\n");
                }
            }
        }
        for (String file : attributeFiles) {
            withWriteOnly(file, "");
        }
    }

    private void partitions(Path capture) throws IOException {
        if (!Files.exists(capture.resolve("dpamem.txt"))) {
            return;
        }
        with("proc/mounts", "sysfs /sys sysfs rw 0 0\ndebugfs /sys/kernel/debug debugfs rw,nosuid 0 0\n");
        Map<String, StringBuilder> text = new LinkedHashMap<>();
        String file = "";
        for (String line : Files.readAllLines(capture.resolve("dpamem.txt"))) {
            if (line.startsWith("[")) {
                file = line.substring(2, line.length() - 1);
                text.put(file, new StringBuilder());
            } else {
                text.get(file).append(line).append('\n');
            }
        }
        for (Map.Entry<String, StringBuilder> partition : text.entrySet()) {
            with(partition.getKey(), partition.getValue().toString());
        }
    }

    private void copy(Path from, String to) throws IOException {
        if (Files.exists(from)) {
            Files.createDirectories(file(to).getParent());
            Files.copy(from, file(to));
        }
    }

    private void copyAll(Path folder, String before, String after) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> list = Files.list(folder)) {
                for (Path file : list.toList()) {
                    copy(file, before + file.getFileName().toString().replace(".CDAT", "") + after);
                }
            }
        }
    }

    private void link(String path, String target) throws IOException {
        Files.createDirectories(file(path).getParent());
        Files.createSymbolicLink(file(path), Path.of(target));
    }

    /** As many steps up as lead from the folder of a path to the root. */
    private static String upFrom(String path) {
        return "../".repeat(Path.of(path).getNameCount() - 1);
    }

    private static Matcher matcher(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not as " + pattern + ": " + line);
        }
        return matcher;
    }
}
