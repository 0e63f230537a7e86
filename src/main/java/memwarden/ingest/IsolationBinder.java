package memwarden.ingest;

import java.util.List;
import java.util.Optional;
import memwarden.model.Interrupts;
import memwarden.model.IsolationCapability;
import memwarden.model.IsolationPolicy;
import memwarden.model.IsolationPolicy.Tolerance;
import memwarden.model.Origins;
import memwarden.model.Place;
import memwarden.model.RecoveryStep;
import memwarden.model.Section;
import memwarden.model.Truth;

/** Reads what root ports can do about errors below them, and what shall be set there. */
final class IsolationBinder {

    private final Scalars scalars;

    IsolationBinder(Worksheet sheet) {
        scalars = new Scalars(sheet);
    }

    /** The {@code isolation} key of a root port. */
    IsolationCapability capability(Fields rootPort, String id) {
        return rootPort.part("isolation", fields -> stated(fields, id), at -> bare(id, Truth.NO, at),
                at -> bare(id, Truth.UNKNOWN, at));
    }

    private static IsolationCapability bare(String id, Truth present, Place at) {
        Truth each = present == Truth.NO ? Truth.NO : Truth.UNKNOWN;
        return new IsolationCapability(id, present, each, each, each, each, each, Optional.empty(), each, each, each,
                Optional.empty(), Optional.empty(), Origins.of(at));
    }

    private IsolationCapability stated(Fields fields, String id) {
        return new IsolationCapability(id, Truth.YES, fields.truth("memory"), fields.truth("memoryLinkDown"),
                fields.truth("cache"), fields.truth("cacheLinkDown"), fields.truth("timeout"),
                fields.value("timeoutRanges", scalars.nibble()), fields.truth("cacheTimeout"),
                fields.truth("errCor"), fields.truth("interrupt"), fields.value("message", scalars::index),
                fields.value("interrupts", scalars.oneOf("a kind of interrupt", Interrupts.values())),
                fields.origins());
    }

    /** The {@code isolation} key of a platform. */
    Section<IsolationPolicy> policies(Fields platform) {
        return platform.section("isolation", "an isolation policy", (index, fields) -> policy(fields));
    }

    private Optional<IsolationPolicy> policy(Fields fields) {
        fields.require("port");
        Optional<String> port = fields.value("port", scalars::name);
        IsolationPolicy policy = new IsolationPolicy(port.orElse(""), fields.truth("enable"), fields.truth("linkDown"),
                fields.truth("cache"), fields.truth("timeoutEnable"),
                fields.value("timeoutValue", scalars.nibble()), fields.truth("errCor"), fields.truth("interrupt"),
                fields.truth("optIn"),
                fields.mapping("tolerance", part -> Optional.of(tolerance(part))).orElse(Tolerance.NOT_STATED),
                fields.isAbsent("recovery") ? Optional.of(List.of())
                        : fields.values("recovery", scalars.oneOf("a step of a recovery", RecoveryStep.values())),
                fields.truth("longTermPins"), fields.truth("disabledWhenOffline"), fields.truth("checkedAgain"),
                fields.origins());
        return port.map(known -> policy);
    }

    private static Tolerance tolerance(Fields fields) {
        return new Tolerance(fields.truth("losesPort"), fields.truth("userMemory"), fields.truth("insteadOfReboot"));
    }
}
