package memwarden.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tool as it is handed out: the launcher, the jar beside it and the archive of its classes. */
class LauncherIT {

    private static final Path TARGET = Path.of(System.getProperty("memwarden.target", "target")).toAbsolutePath();
    private static final Path LAUNCHER = TARGET.resolve("memwarden");
    private static final Path SAMPLE = Path.of("samples", "cxl-owns.yaml").toAbsolutePath();
    private static final String OWNED = "dax_cxl";

    private record Ended(int status, String out, String err) {
    }

    @TempDir
    private Path folder;

    private static String expected;

    @BeforeAll
    static void checkFromTheBuild(@TempDir Path anywhere) throws Exception {
        LauncherIT first = new LauncherIT();
        first.folder = anywhere;
        expected = clean(first.run(LAUNCHER, "check", SAMPLE.toString()));
        assertTrue(expected.contains(OWNED), expected);
    }

    @Test
    void saysItsVersion() throws Exception {
        Ended ended = run(LAUNCHER, "--version");
        assertEquals(new Ended(0, "memwarden " + implementationVersion() + System.lineSeparator(), ""), ended);
    }

    @Test
    void helps() throws Exception {
        Ended ended = run(LAUNCHER, "--help");
        assertEquals(0, ended.status);
        assertTrue(ended.out.startsWith("Usage: memwarden"), ended.out);
    }

    @Test
    void passesTheExitStatusOn() throws Exception {
        Ended missing = run(LAUNCHER, "check", folder.resolve("missing.yaml").toString());
        assertEquals(2, missing.status);
        assertTrue((missing.out + missing.err).contains("missing.yaml"), missing.toString());
    }

    @Test
    void readsStandardInput() throws Exception {
        Ended ended = run(shell(LAUNCHER, "check", "-").redirectInput(SAMPLE.toFile()));
        assertEquals(0, ended.status);
        assertTrue(ended.out.contains(OWNED), ended.out);
    }

    @Test
    void passesArgumentsOnAsTheyAre() throws Exception {
        for (String name : List.of("a  b.yaml", "*.yaml", "$HOME 'x' \"y\".yaml", "speicherstück.yaml")) {
            Path described = Files.copy(SAMPLE, Files.createDirectories(folder.resolve("my files")).resolve(name));
            Ended ended = run(LAUNCHER, "check", described.toString());
            assertEquals(0, ended.status, ended.toString());
            assertTrue(ended.out.contains(OWNED), ended.out);
        }
    }

    @Test
    void takesItsClassesFromTheArchive() throws Exception {
        assertTrue(archivedClasses(LAUNCHER) > 1000);
    }

    @Test
    void takesItsClassesFromTheArchiveThroughLinksAndFromElsewhere() throws Exception {
        Path first = Files.createSymbolicLink(folder.resolve("first"), LAUNCHER);
        Path second = Files.createSymbolicLink(folder.resolve("se cond"), first.getFileName());
        long archived = archivedClasses(second);
        Files.delete(first);
        assertTrue(archived > 1000);
    }

    @Test
    void runsWithoutTheArchive() throws Exception {
        Path copy = copy("no archive");
        Files.delete(copy.resolveSibling("memwarden.jsa"));
        assertEquals(expected, clean(run(copy, "check", SAMPLE.toString())));
    }

    @Test
    void saysNothingAboutAnArchiveOfAnotherPlace() throws Exception {
        assertEquals(expected, clean(run(copy("an other place"), "check", SAMPLE.toString())));
    }

    @Test
    void saysNothingAboutAnArchiveThatIsBroken() throws Exception {
        Path copy = copy("broken");
        Files.writeString(copy.resolveSibling("memwarden.jsa"), "no archive\n");
        assertEquals(expected, clean(run(copy, "check", SAMPLE.toString())));
    }

    @Test
    void refusesAJavaThatIsTooOld() throws Exception {
        Path old = fakeJava("JAVA_VERSION=\"1.8.0_392\"\n");
        Ended ended = run(withJavaHome(shell(LAUNCHER, "--version"), old));
        assertEquals(2, ended.status);
        assertEquals("", ended.out);
        assertTrue(ended.err.contains("is Java 1.8.0_392; memwarden needs Java 17 or newer"), ended.err);
    }

    @Test
    void asksAJavaThatDoesNotNameItsVersionInAFile() throws Exception {
        Ended ended = run(withJavaHome(shell(LAUNCHER, "--version"), fakeJava("")));
        assertEquals(2, ended.status);
        assertTrue(ended.err.contains("is Java 11.0.2; memwarden needs Java 17 or newer"), ended.err);
    }

    @Test
    void refusesWhereThereIsNoJava() throws Exception {
        Ended nowhere = run(withJavaHome(shell(LAUNCHER, "--version"), folder));
        assertEquals(2, nowhere.status);
        assertTrue(nowhere.err.contains("JAVA_HOME is " + folder), nowhere.err);

        ProcessBuilder noPath = shell(LAUNCHER, "--version");
        noPath.environment().remove("JAVA_HOME");
        noPath.environment().put("PATH", folder.toString());
        Ended none = run(noPath);
        assertEquals(2, none.status);
        assertTrue(none.err.contains("no java on the PATH"), none.err);
    }

    /** What is left out of the jar is missed by none of the rules: their cases come out as with everything there. */
    @Test
    void judgesTheCasesOfAllRulesAsTheWholeClassPathDoes() throws Exception {
        List<String> test = new ArrayList<>(List.of("test"));
        try (Stream<Path> walk = Files.walk(Path.of("rules").toAbsolutePath())) {
            walk.filter(path -> path.endsWith("cases")).map(Path::toString).sorted().forEach(test::add);
        }
        List<String> whole = new ArrayList<>(List.of("-cp", System.getProperty("java.class.path"),
                "memwarden.cli.Main"));
        whole.addAll(test);
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        assertEquals(run(java, whole.toArray(String[]::new)), run(LAUNCHER, test.toArray(String[]::new)));
    }

    @Test
    void holdsWhatItNeedsAndNoCompiler() throws Exception {
        try (JarFile jar = new JarFile(TARGET.resolve("memwarden.jar").toFile())) {
            List<String> names = jar.stream().map(JarEntry::getName).toList();
            for (String needed : List.of("META-INF/LICENSE", "META-INF/LICENSE.txt", "META-INF/NOTICE",
                    "META-INF/kie.default.properties.conf", "META-INF/kie/memwarden/memwarden/drools-model",
                    "memwarden/report/report.schema.json", "rules/index.txt", "rules/kernel/traits.yaml")) {
                assertTrue(names.contains(needed), needed);
            }
            for (String unwanted : List.of("org/eclipse/", "org/antlr/", "org/mvel", "org/drools/drl/parser/",
                    "com/github/javaparser/", "com/thoughtworks/", "com/fasterxml/jackson/databind/", "org/junit/",
                    "memwarden/packaging/")) {
                assertEquals(List.of(), names.stream().filter(name -> name.startsWith(unwanted)).toList());
            }
            assertEquals(List.of(), names.stream().filter(name -> name.contains("/cases/")).toList());
        }
    }

    private long archivedClasses(Path launcher) throws Exception {
        assumeTrue(TARGET.toUri().getRawPath().equals(TARGET + "/"),
                "JDK 17 archives no class of a jar whose place it must write with %20 or the like");
        Path log = folder.resolve("classes.log");
        ProcessBuilder start = shell(launcher, "check", SAMPLE.toString());
        start.environment().put("MEMWARDEN_JAVA_OPTS", "-Xlog:class+load:file=classes.log");
        assertEquals(expected, clean(run(start)));
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("shared objects file (top)")).count();
        }
    }

    private static String implementationVersion() throws IOException {
        try (JarFile jar = new JarFile(TARGET.resolve("memwarden.jar").toFile())) {
            return jar.getManifest().getMainAttributes().getValue("Implementation-Version");
        }
    }

    private Path copy(String name) throws IOException {
        Path place = Files.createDirectory(folder.resolve(name));
        for (String part : List.of("memwarden", "memwarden.jar", "memwarden.jsa")) {
            Files.copy(TARGET.resolve(part), place.resolve(part), StandardCopyOption.COPY_ATTRIBUTES);
        }
        place.resolve("memwarden.jsa").toFile().setWritable(true);
        return place.resolve("memwarden");
    }

    /** A Java that calls itself 11, and whose file of names says {@code release}. */
    private Path fakeJava(String release) throws IOException {
        Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n");
        assertTrue(java.toFile().setExecutable(true));
        Files.writeString(folder.resolve("jdk/release"), release);
        return folder.resolve("jdk");
    }

    private ProcessBuilder shell(Path launcher, String... arguments) {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder start = new ProcessBuilder(command).directory(folder.toFile());
        Map<String, String> environment = start.environment();
        environment.keySet().removeAll(List.of("MEMWARDEN_JAVA_OPTS", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        return withJavaHome(start, Path.of(System.getProperty("java.home")));
    }

    private static ProcessBuilder withJavaHome(ProcessBuilder start, Path home) {
        start.environment().put("JAVA_HOME", home.toString());
        return start;
    }

    private Ended run(Path launcher, String... arguments) throws Exception {
        return run(shell(launcher, arguments));
    }

    private Ended run(ProcessBuilder start) throws Exception {
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        if (start.redirectInput() == ProcessBuilder.Redirect.PIPE) {
            start.redirectInput(Path.of("/dev/null").toFile());
        }
        Process process = start.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        // Against a process that hangs; how long an honest one takes depends on the machine.
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("still running: " + start.command());
        }
        return new Ended(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    /** What it printed, if that is all that it printed and it found nothing wrong. */
    private static String clean(Ended ended) {
        assertEquals(0, ended.status, ended.toString());
        assertEquals("", ended.err);
        return ended.out;
    }
}
