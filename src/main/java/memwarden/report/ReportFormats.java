package memwarden.report;

import java.util.List;
import java.util.Optional;

/** All formats by name. A new format is a class of its own and a line here. */
public final class ReportFormats {

    private final List<ReportFormat> formats;

    /**
     * @param style colours, for formats that a person reads
     * @param quiet whether those show findings only
     */
    public ReportFormats(Style style, boolean quiet) {
        formats = List.of(
                new TextFormat(style, quiet),
                new JsonFormat());
    }

    public Optional<ReportFormat> named(String name) {
        return formats.stream().filter(format -> format.name().equals(name)).findFirst();
    }

    /** The names in the order in which help should list them. */
    public List<String> names() {
        return formats.stream().map(ReportFormat::name).toList();
    }
}
