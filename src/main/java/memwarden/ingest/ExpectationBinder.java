package memwarden.ingest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import memwarden.model.AddressRange;
import memwarden.model.Confidence;
import memwarden.model.DeviceKind;
import memwarden.model.Expectation;
import memwarden.model.ExpectedPort;
import memwarden.model.FirmwareKind;
import memwarden.model.IsolationVerdict;
import memwarden.model.KernelRelease;
import memwarden.model.Owner;
import memwarden.model.ReturnCode;
import memwarden.model.Severity;
import memwarden.model.Use;

/** Reads one expectation, from the {@code expect} key or from a comment. */
final class ExpectationBinder {

    private static final List<String> OF_DECISIONS =
            List.of("firmware", "owner", "device", "driver", "use", "node", "confidence");
    private static final List<String> OF_FINDINGS = List.of("message", "returnCode", "unsettled", "line");

    private static final String IOMEM = "iomem";
    private static final String ROOT_PORT = "rootPort";

    private final Worksheet sheet;
    private final Scalars scalars;

    ExpectationBinder(Worksheet sheet) {
        this.sheet = sheet;
        this.scalars = new Scalars(sheet);
    }

    /**
     * Reads an expectation.
     *
     * @param beside the line that it speaks about; empty for one under {@code expect}
     */
    Optional<Expectation> read(Fields fields, Optional<Integer> beside) {
        List<KernelRelease> kernels = fields.values("kernels", scalars::release).orElse(List.of());
        Optional<AddressRange> range = fields.value("range", scalars::range);
        Optional<FirmwareKind> firmware =
                fields.value("firmware", scalars.oneOf("what firmware can make of a range", FirmwareKind.values()));
        Optional<Owner> owner = fields.value("owner", scalars.oneOf("an owner", Owner.values()));
        Optional<DeviceKind> device = fields.value("device", scalars.oneOf("a kind of device", DeviceKind.values()));
        Optional<String> driver = fields.value("driver", scalars::name);
        Optional<Use> use = fields.value("use", scalars.oneOf("a use", Use.values()));
        Optional<Integer> node = fields.value("node", scalars::index);
        Optional<Confidence> confidence =
                fields.value("confidence", scalars.oneOf("a degree of confidence", Confidence.values()));
        Optional<String> rule = fields.value("rule", scalars::name);
        Optional<Severity> finding = fields.value("finding", scalars.oneOf("a severity", Severity.values()));
        Optional<String> message = fields.value("message", scalars::name);
        Optional<String> kernelMessage = fields.value("kernelMessage", scalars::name);
        Optional<ReturnCode> returnCode =
                fields.value("returnCode", scalars.oneOf("a return code of the kernel", ReturnCode.values()));
        Optional<Integer> line = fields.value("line", scalars::count);
        Optional<Boolean> unsettled = fields.value("unsettled", scalars::yesOrNo);
        Optional<List<String>> iomem = fields.values(IOMEM, scalars::name);
        if (fields.has(ROOT_PORT)) {
            return port(fields, kernels);
        }
        if (fields.has("finding")) {
            refuse(fields, Stream.concat(OF_DECISIONS.stream(), Stream.of(IOMEM)).toList(),
                    "a finding has no such property", "write an expectation of its own for it");
            return Optional.of(new Expectation(kernels, range, firmware, owner, device, driver, use, node, confidence,
                    rule, finding, message, kernelMessage, returnCode, unsettled, Optional.empty(),
                    Optional.empty(), line.or(() -> beside), fields.origins()));
        }
        refuse(fields, OF_FINDINGS, "a decision has no such property",
                "add `finding:` with `error`, `warning` or `note`");
        if (fields.has(IOMEM)) {
            refuse(fields, OF_DECISIONS, "a line of /proc/iomem has no such property",
                    "write an expectation of its own for it");
        } else if (!fields.has("rule") && OF_DECISIONS.stream().noneMatch(fields::has)) {
            sheet.problem(fields.origin(), "an expectation that expects nothing", "every result would fulfil it",
                    "say what must come out, for example `owner: dax_cxl`");
        }
        Optional<AddressRange> where = fields.has("range") ? range : rangeBeside(fields, beside);
        return where.map(span -> new Expectation(kernels, where, firmware, owner, device, driver, use, node,
                confidence, rule, finding, message, kernelMessage, returnCode, unsettled, iomem,
                Optional.empty(), line, fields.origins()));
    }

    /** What must come out for a root port. */
    private Optional<Expectation> port(Fields fields, List<KernelRelease> kernels) {
        fields.require("eligibility");
        Optional<String> port = fields.value(ROOT_PORT, scalars::name);
        Optional<IsolationVerdict> verdict =
                fields.value("eligibility", scalars.oneOf("an eligibility", IsolationVerdict.values()));
        Optional<List<String>> reasons = fields.isAbsent("reasons") ? Optional.of(List.of())
                : fields.values("reasons", scalars::name);
        return port.flatMap(name -> verdict.map(word -> Expectation.ofPort(kernels,
                new ExpectedPort(name, word, reasons), fields.origins())));
    }

    private void refuse(Fields fields, List<String> keys, String why, String remedy) {
        for (String key : keys) {
            if (fields.has(key)) {
                sheet.problem(fields.originOf(key), "`" + key + "` in an expectation " + (fields.has("finding") ? "of a finding"
                        : fields.has(IOMEM) ? "of /proc/iomem" : "without `finding`"), why, remedy);
            }
        }
    }

    /** The range that is described on the line an expectation speaks about. */
    private Optional<AddressRange> rangeBeside(Fields fields, Optional<Integer> beside) {
        List<Optional<AddressRange>> ranges = beside.map(sheet::rangesOnLine).orElse(List.of());
        if (ranges.size() == 1) {
            return ranges.get(0);
        }
        String found = beside.map(line -> ranges.isEmpty() ? "no range is described on line " + line
                : ranges.size() + " ranges are described on line " + line)
                .orElse("it speaks of decisions, and those are about ranges");
        sheet.problem(fields.origin(), "an expectation without `range`", found, "add `range: START-END`");
        return Optional.empty();
    }
}
