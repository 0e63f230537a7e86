package memwarden.report;

import java.util.List;
import memwarden.model.Severity;

/**
 * What a run found, and how much of it. A finding that several kernels share is one.
 *
 * @param platforms in the order of the report
 */
record Summary(List<Judged> platforms) {

    /** A platform with what was found on it. */
    record Judged(PlatformResults platform, List<ShownFinding> findings) {
    }

    static Summary of(RunReport report) {
        return new Summary(PlatformResults.of(report.results()).stream()
                .map(platform -> new Judged(platform, ShownFinding.of(platform))).toList());
    }

    long count(Severity severity) {
        return platforms.stream().flatMap(judged -> judged.findings().stream())
                .filter(shown -> shown.found().severity() == severity).count();
    }

    List<BrokenBios> broken() {
        return BrokenBios.of(platforms);
    }
}
