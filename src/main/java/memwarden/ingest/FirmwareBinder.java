package memwarden.ingest;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import memwarden.model.AddressRange;
import memwarden.model.Cfmws;
import memwarden.model.EfiAttribute;
import memwarden.model.EfiMemoryType;
import memwarden.model.EfiRange;
import memwarden.model.Section;
import memwarden.model.TextOrigin;
import memwarden.model.WindowRestriction;

/** Reads the {@code firmware} key of a description. */
final class FirmwareBinder {

    /** The tables that firmware hands to the kernel. */
    record Tables(Section<EfiRange> memoryMap, Section<Cfmws> windows) {

        /** @param platform where tables that are not described should have been */
        static Tables undescribed(TextOrigin platform) {
            return new Tables(Section.missing(platform), Section.missing(platform));
        }
    }

    private final Scalars scalars;
    private final Ids windowIds;

    FirmwareBinder(Worksheet sheet) {
        scalars = new Scalars(sheet);
        windowIds = new Ids("window", sheet);
    }

    Tables read(Fields fields) {
        Section<EfiRange> memoryMap =
                fields.section("memoryMap", "an entry of the memory map", (index, entry) -> efiRange(entry));
        if (fields.isAbsent("cedt")) {
            return new Tables(memoryMap, new Section<>(true, List.of(), fields.originOf("cedt")));
        }
        return new Tables(memoryMap, fields
                .mapping("cedt", cedt -> Optional.of(cedt.section("windows", "a window", this::window)))
                .orElseGet(() -> Section.missing(fields.originOf("cedt"))));
    }

    private Optional<EfiRange> efiRange(Fields fields) {
        Optional<AddressRange> range = fields.requiredSpan();
        fields.require("type");
        Optional<EfiMemoryType> type =
                fields.value("type", scalars.oneOf("an EFI memory type", EfiMemoryType.values()));
        Optional<Set<EfiAttribute>> attributes =
                fields.values("attributes", scalars.oneOf("an EFI memory attribute", EfiAttribute.values()))
                        .map(list -> setOf(EfiAttribute.class, list));
        return range.flatMap(span -> type.map(kind -> new EfiRange(span, kind, attributes, fields.origins())));
    }

    private Optional<Cfmws> window(int index, Fields fields) {
        String id = fields.value("id", scalars::name).orElse("w" + index);
        windowIds.add(id, fields.originOf("id"));
        Optional<AddressRange> range = fields.requiredSpan();
        List<String> targets = fields.values("targets", scalars::name).orElse(List.of());
        Optional<Long> granularity = fields.value("granularity", scalars::size);
        Optional<Set<WindowRestriction>> restrictions =
                fields.values("restrictions", scalars.oneOf("a window restriction", WindowRestriction.values()))
                        .map(list -> setOf(WindowRestriction.class, list));
        return range.map(span -> new Cfmws(id, span, targets, granularity, restrictions, fields.origins()));
    }

    /** In the order of declaration, so that what is printed of it is always the same. */
    private static <E extends Enum<E>> Set<E> setOf(Class<E> type, List<E> words) {
        Set<E> set = EnumSet.noneOf(type);
        set.addAll(words);
        return Collections.unmodifiableSet(set);
    }
}
