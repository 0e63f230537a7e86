package memwarden.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs the printed script on a fake machine, with no other programs on its PATH than those that a test puts there. */
final class ScriptRun {

    /** What every machine has: POSIX utilities, tar, gzip and mktemp. */
    private static final List<String> UTILITIES = List.of("awk", "cat", "chown", "cp", "date", "dd", "grep", "gzip",
            "id", "ls", "mkdir", "mktemp", "rm", "rmdir", "sed", "sort", "tar", "tr", "uname", "uniq", "wc");
    private static final String PATH = "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin";

    /** @param out the bytes of standard output, one char each */
    record Outcome(int status, String out, String err) {
    }

    private final Path folder;
    private final Path programs;
    private final List<String> shell;

    /** @param shell the words that start it; if it is busybox, all utilities are busybox's too, as on small systems */
    ScriptRun(Path folder, String... shell) throws IOException {
        this.folder = folder;
        this.programs = Files.createDirectories(folder.resolve("programs"));
        List<String> words = new ArrayList<>(List.of(shell));
        Path start = installed(words.get(0)).orElseThrow();
        words.set(0, start.toString());
        this.shell = words;
        for (String name : UTILITIES) {
            withProgram(name, shell[0].equals("busybox") ? "exec " + start + " " + name + " \"$@\""
                    : "exec " + installed(name).orElseThrow() + " \"$@\"");
        }
        Files.createDirectories(folder.resolve("tmp"));
        Files.createDirectories(folder.resolve("work"));
        Files.writeString(script(), print());
    }

    static Optional<Path> installed(String program) {
        return Stream.of(PATH.split(File.pathSeparator)).map(start -> Path.of(start, program))
                .filter(Files::isExecutable).findFirst();
    }

    /** What {@code memwarden capture-script} prints. */
    static String print() {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Main.run(new Console(System.in, new PrintWriter(out), new PrintWriter(err), Map.of(), false),
                "capture-script");
        assertTrue(status == ExitStatus.OK && err.toString().isEmpty(), err.toString());
        return out.toString();
    }

    Path script() {
        return folder.resolve("capture.sh");
    }

    /** The folder that the script starts in. */
    Path work() {
        return folder.resolve("work");
    }

    /** The folder for temporary files. */
    Path temporary() {
        return folder.resolve("tmp");
    }

    /** Installs a program that is a shell script itself. */
    ScriptRun withProgram(String name, String body) throws IOException {
        Path program = programs.resolve(name);
        Files.deleteIfExists(program);
        Files.writeString(program, "#!/bin/sh\n" + body + "\n");
        assertTrue(program.toFile().setExecutable(true));
        return this;
    }

    ScriptRun withoutProgram(String name) throws IOException {
        Files.delete(programs.resolve(name));
        return this;
    }

    /** Installs programs that show what the capture's files hold. */
    ScriptRun withListingsOf(Path capture) throws IOException {
        Map<String, String> shown = Map.of("dmesg", "dmesg.txt", "cxl", "cxl-list.json", "daxctl", "daxctl-list.json",
                "ndctl", "ndctl-list.json", "lsmem", "lsmem.txt");
        for (Map.Entry<String, String> program : shown.entrySet()) {
            Path file = capture.resolve(program.getValue()).toAbsolutePath();
            if (Files.exists(file)) {
                withProgram(program.getKey(), "exec /bin/cat '" + file + "'");
            }
        }
        return this;
    }

    Outcome on(FakeMachine machine, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(shell);
        command.add(script().toString());
        command.addAll(List.of(arguments));
        return run(command, work(), Map.of("PATH", programs.toString(), "TMPDIR", temporary().toString(),
                "MEMWARDEN_ROOT", machine.root().toString(), "SECRET_OF_THE_ENVIRONMENT", "hunter2"));
    }

    /** Unpacks what the script wrote, and gives the folder of the capture. */
    Path unpack(Path archive) throws IOException, InterruptedException {
        Path into = Files.createTempDirectory(folder, "unpacked");
        Outcome unpacked = run(List.of("tar", "-xzf", archive.toString()), into, Map.of("PATH", PATH));
        assertTrue(unpacked.status() == 0, unpacked.err());
        String[] inside = into.toFile().list();
        assertTrue(inside.length == 1, "one folder: " + String.join(" ", inside));
        return into.resolve(inside[0]);
    }

    /** Runs a command with no other environment than the given one. */
    Outcome run(List<String> command, Path in, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "run", ".out");
        Path err = Files.createTempFile(folder, "run", ".err");
        ProcessBuilder builder = new ProcessBuilder(command).directory(in.toFile()).redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("still running after a minute: " + command);
        }
        return new Outcome(process.exitValue(), Files.readString(out, StandardCharsets.ISO_8859_1),
                Files.readString(err));
    }
}
