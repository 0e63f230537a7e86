package memwarden.ingest.capture.kernel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import memwarden.ingest.capture.frame.Complaints;
import memwarden.ingest.capture.frame.Draft;
import memwarden.ingest.capture.frame.Spans;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.ingest.capture.frame.TextLine;
import memwarden.model.AddressRange;
import memwarden.model.DefectKind;
import memwarden.model.TextOrigin;

/**
 * What the kernel prints of the SRAT (drivers/acpi/numa/srat.c): {@code ACPI: SRAT: Node N PXM P [mem a-b] hotplug} for
 * each enabled range, and on older kernels {@code SRAT: PXM P -> APIC …} for each processor. It stands for the table where
 * the table itself was not captured.
 *
 * <p>The lines are kept as messages too: the node in them is what the kernel made of it.
 */
final class SratLog implements LogPart {

    private static final String STRUCTURE = "SRAT";
    private static final String HOT_PLUGGABLE = "hotplug";
    private static final String NON_VOLATILE = "non-volatile";
    private static final Set<String> FLAGS = Set.of(HOT_PLUGGABLE, NON_VOLATILE);
    private static final String TITLE = "(?:ACPI: )?(?:NUMA: )?SRAT: ";
    private static final Pattern ANY = Pattern.compile(TITLE + "(?:Node \\d|PXM \\d)");
    private static final Pattern MEMORY = Pattern.compile(TITLE + "Node \\d{1,9}+ PXM (\\d{1,20}+) \\[mem 0x"
            + Spans.HEX + "-0x" + Spans.HEX + "\\](.*)");
    private static final Pattern PROCESSOR = Pattern.compile(TITLE + "PXM (\\d{1,20}+) -> .*");

    private final Complaints complaints;
    private final List<Draft> memory = new ArrayList<>();
    private final List<Draft> processors = new ArrayList<>();
    private final Set<Long> processorDomains = new HashSet<>();

    SratLog(Complaints complaints) {
        this.complaints = complaints;
    }

    @Override
    public boolean take(LogLine line) {
        if (!line.matcher(ANY).lookingAt()) {
            return false;
        }
        Matcher range = line.matcher(MEMORY);
        Matcher processor = line.matcher(PROCESSOR);
        if (range.matches()) {
            memory(line.line(), range);
        } else if (processor.matches()) {
            // A domain has many processors, and each of them says the same about it.
            domain(line.line(), processor)
                    .filter(domain -> complaints.room(processors.size(), STRUCTURE, line.line().place()))
                    .filter(processorDomains::add).ifPresent(domain -> processors.add(
                    new Draft(line.line().place()).put("domain", domain, line.line().place())));
        } else {
            complaints.unknown(STRUCTURE, line.line().place(), line.message());
        }
        return false;
    }

    private void memory(TextLine line, Matcher words) {
        Optional<Long> domain = domain(line, words);
        Optional<AddressRange> span = Spans.of(line, words, 2, STRUCTURE, complaints);
        if (domain.isEmpty() || span.isEmpty() || !complaints.room(memory.size(), STRUCTURE, line.place())) {
            return;
        }
        TextOrigin at = line.place();
        List<String> flags = List.of(words.group(4).strip().split("\\s++"));
        flags.stream().filter(flag -> !flag.isEmpty() && !FLAGS.contains(flag)).forEach(flag ->
                complaints.unknown(STRUCTURE, line.place(words, 4), flag)
                        .putText("field", "flags", line.place(words, 4)));
        memory.add(new Draft(at).put("range", span.get().toString(), at).put("domain", domain.get(), at)
                .put("hotPluggable", flags.contains(HOT_PLUGGABLE), at)
                .put("nonVolatile", flags.contains(NON_VOLATILE), at));
    }

    private Optional<Long> domain(TextLine line, Matcher words) {
        Optional<Long> domain = Domains.of(words.group(1));
        if (domain.isEmpty()) {
            complaints.report(DefectKind.OVERFLOW, STRUCTURE, line.place(words, 1))
                    .putText("field", "domain", line.place(words, 1))
                    .putText("text", words.group(1), line.place(words, 1));
        }
        return domain;
    }

    @Override
    public void finish(Testimony testimony) {
        if (memory.isEmpty() && processors.isEmpty()) {
            return;
        }
        TextOrigin at = (TextOrigin) (memory.isEmpty() ? processors : memory).get(0).node().origin();
        Draft table = new Draft(at);
        if (!memory.isEmpty()) {
            table.putAll("memory", memory, at);
        }
        if (!processors.isEmpty()) {
            table.putAll("processors", processors, at);
        }
        testimony.otherwise("/firmware/srat", table.node());
    }
}
