package memwarden.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** One rule folder of the source tree, as its author sees it. */
record RuleFolder(Path path) {

    private static final Path RULES = Path.of("rules");

    static List<RuleFolder> all() {
        try (Stream<Path> walk = Files.walk(RULES)) {
            return walk.filter(file -> file.endsWith("rule.drl")).map(file -> new RuleFolder(file.getParent()))
                    .sorted(java.util.Comparator.comparing(RuleFolder::id)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String id() {
        return RULES.relativize(path).toString().replace('\\', '/');
    }

    String stage() {
        return id().substring(0, id().indexOf('/'));
    }

    String drl() {
        return read(path.resolve("rule.drl"));
    }

    String page() {
        return read(path.resolve("README.md"));
    }

    /** The case files whose names begin with {@code prefix}. */
    List<Path> cases(String prefix) {
        Path cases = path.resolve("cases");
        if (!Files.isDirectory(cases)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(cases)) {
            return list.filter(file -> file.getFileName().toString().startsWith(prefix)).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The rules of the file, parsed. */
    List<RuleDescr> rules() {
        return parse(drl());
    }

    static List<RuleDescr> parse(String drl) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        try {
            PackageDescr parsed = parser.parse(false, drl);
            if (parser.hasErrors()) {
                throw new IllegalStateException(parser.getErrors() + " in " + drl);
            }
            return parsed.getRules();
        } catch (DroolsParserException broken) {
            throw new IllegalStateException(drl, broken);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String toString() {
        return id();
    }
}
