package memwarden.ingest;

import java.util.List;
import java.util.Optional;
import memwarden.model.AcceleratorDriver;
import memwarden.model.AvailabilityCheck;
import memwarden.model.Dependency;
import memwarden.model.DriverLoad;
import memwarden.model.Registration;
import memwarden.model.Section;

/** Reads the {@code drivers} key: drivers of accelerators, and what they declare. */
final class AcceleratorDriverBinder {

    private final Scalars scalars;
    private final Ids names;

    AcceleratorDriverBinder(Worksheet sheet) {
        scalars = new Scalars(sheet);
        names = new Ids("driver", sheet);
    }

    Section<AcceleratorDriver> read(Fields platform) {
        return platform.section("drivers", "a driver", (index, fields) -> driver(fields));
    }

    private Optional<AcceleratorDriver> driver(Fields fields) {
        fields.require("name", "devices");
        Optional<String> name = fields.value("name", scalars::name);
        name.ifPresent(known -> names.add(known, fields.originOf("name")));
        List<String> devices = fields.values("devices", scalars::name).orElse(List.of());
        AcceleratorDriver driver = new AcceleratorDriver(name.orElse(""), devices, fields.truth("needsCxl"),
                fields.truth("pcieFallback"),
                fields.value("availabilityCheck",
                        scalars.oneOf("a kind of check", AvailabilityCheck.values())),
                fields.value("load", scalars.oneOf("a place to load from", DriverLoad.values())),
                fields.value("registration", scalars.oneOf("a way to register", Registration.values())),
                fields.value("dependency", scalars.oneOf("a kind of dependency", Dependency.values())),
                fields.truth("declaresCapacity"), fields.truth("declaresMediaReady"), fields.truth("needsRegisters"),
                fields.truth("reliesOnSyncAttach"), fields.truth("retriesRegistration"),
                fields.truth("customTeardown"), fields.truth("unbindable"), fields.truth("keepsMapping"),
                fields.truth("isolationHandler"), fields.truth("busObjects"), fields.truth("broker"),
                fields.origins());
        return name.map(known -> driver);
    }
}
