package memwarden.ingest;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import memwarden.model.AddressRange;
import memwarden.model.Coherence;
import memwarden.model.DeviceFunction;
import memwarden.model.DeviceNature;

/** Reads what kind of device an endpoint is, and its PCI functions. */
final class NatureBinder {

    private static final Pattern ADDRESS = Pattern.compile("(?:[0-9a-f]{4,}:)?[0-9a-f]{2}:[0-9a-f]{2}\\.([0-7])");

    private final Scalars scalars;

    NatureBinder(Worksheet sheet) {
        scalars = new Scalars(sheet);
    }

    DeviceNature nature(Fields fields) {
        return new DeviceNature(fields.value("type", scalars::deviceType),
                fields.value("coherence", scalars.oneOf("a coherence model", Coherence.values())),
                fields.truth("restricted"), fields.truth("mailbox"), fields.value("decoderCount", scalars::index),
                fields.truth("rasRegisters"), fields.truth("cacheEnabled"), fields.truth("cxlReset"),
                fields.truth("multiLogical"), fields.truth("labelArea"), fields.truth("hotPluggable"),
                fields.truth("emulated"), fields.truth("endpointPort"), fields.truth("memHwInit"),
                fields.truth("memActiveAtHandoff"), fields.truth("tspSpecialPurpose"), fields.value("worstLatency", scalars::time));
    }

    List<DeviceFunction> functions(Fields fields, String device) {
        return fields.list("functions", "a PCI function", (index, function) -> function(function, device))
                .orElse(List.of());
    }

    private Optional<DeviceFunction> function(Fields fields, String device) {
        fields.require("function");
        Optional<String> address = fields.value("function", scalars::name);
        Optional<Integer> number = address.map(ADDRESS::matcher).filter(Matcher::matches)
                .map(matcher -> Integer.parseInt(matcher.group(1)));
        Optional<Long> classCode = fields.value("class", scalars.field(3));
        List<AddressRange> bars = fields.values("bars", scalars::range).orElse(List.of());
        return address.map(name -> new DeviceFunction(device, name, number, fields.truth("virtual"),
                fields.truth("cxlDvsec"), classCode, fields.truth("flr"), fields.truth("usesMemory"), bars,
                fields.origins()));
    }
}
