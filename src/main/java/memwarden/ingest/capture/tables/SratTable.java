package memwarden.ingest.capture.tables;

import java.util.ArrayList;
import java.util.List;
import memwarden.ingest.capture.frame.Draft;
import memwarden.ingest.capture.frame.Testimony;

/** The System Resource Affinity Table (ACPI 6.5, section 5.2.16). */
final class SratTable extends AcpiTable {

    private static final int APIC = 0;
    private static final int MEMORY = 1;
    private static final int X2APIC = 2;
    private static final int GICC = 3;
    private static final int ITS = 4;
    private static final int GENERIC_INITIATOR = 5;
    private static final int GENERIC_PORT = 6;
    private static final int RINTC = 7;
    private static final StructureWalk WALK = new StructureWalk(StructureForm.BYTE_BYTE, List.of(
            StructureKind.fixed(APIC, "processor local APIC affinity", 16), StructureKind.fixed(MEMORY, "memory affinity", 40),
            StructureKind.fixed(X2APIC, "processor local x2APIC affinity", 24), StructureKind.fixed(GICC, "GICC affinity", 18),
            StructureKind.fixed(ITS, "GIC ITS affinity", 12),
            StructureKind.fixed(GENERIC_INITIATOR, "generic initiator affinity", 32),
            StructureKind.fixed(GENERIC_PORT, "generic port affinity", 32), StructureKind.fixed(RINTC, "RINTC affinity", 20)));

    SratTable() {
        super("SRAT", "srat", 48);
    }

    @Override
    void read(OpenedTable table, Testimony testimony) {
        Contents contents = new Contents(table.bytes().number(8, 1));
        boolean whole = WALK.walk(table, fixedPart(), contents::take);
        Sections sections = new Sections(table.bytes().place(), whole);
        sections.stated("memory", contents.memory);
        sections.ifAny("processors", contents.processors);
        sections.ifAny("genericInitiators", contents.initiators);
        sections.ifAny("genericPorts", contents.ports);
        testimony.say(pointer(), sections.draft());
    }

    /** What one table holds. */
    private static final class Contents {

        /** Whether a domain has 8 bits only, as in ACPI 1.0 and 2.0. */
        private final boolean narrow;
        private final List<Draft> memory = new ArrayList<>();
        private final List<Draft> processors = new ArrayList<>();
        private final List<Draft> initiators = new ArrayList<>();
        private final List<Draft> ports = new ArrayList<>();

        Contents(long revision) {
            narrow = revision <= 1;
        }

        void take(Structure structure) {
            switch (structure.type()) {
                case MEMORY -> memory(structure);
                case APIC -> apic(structure);
                case X2APIC -> {
                    structure.reserved(2, 2);
                    processor(structure, 4, 12);
                }
                case GICC -> processor(structure, 2, 10);
                case RINTC -> {
                    structure.reserved(2, 2);
                    processor(structure, 4, 12);
                }
                case GENERIC_INITIATOR -> initiators.add(new DeviceAffinity(structure).draft());
                case GENERIC_PORT -> ports.add(new DeviceAffinity(structure).draft());
                default -> structure.reserved(6, 2);
            }
        }

        private void memory(Structure structure) {
            structure.reserved(6, 2);
            structure.reserved(24, 4);
            structure.reserved(32, 8);
            structure.reservedBits("flags", 28, 4, 0xf);
            boolean enabled = structure.bit(28, 0);
            if (!enabled && structure.number(16, 8) == 0) {
                // A slot that is not used; it has no range.
                return;
            }
            structure.range(8, 16, "length").ifPresent(range -> memory.add(structure.draft()
                    .put("range", range.toString(), structure.at(8, 16))
                    .put("domain", domain(structure, 2), structure.at(2, 4)).put("enabled", enabled, structure.at(28, 4))
                    .put("hotPluggable", structure.bit(28, 1), structure.at(28, 4))
                    .put("nonVolatile", structure.bit(28, 2), structure.at(28, 4))
                    .put("specificPurpose", structure.bit(28, 3), structure.at(28, 4))));
        }

        private long domain(Structure structure, int offset) {
            long domain = structure.number(offset, 4);
            if (narrow) {
                structure.reserved(offset + 1, 3);
            }
            return narrow ? domain & 0xff : domain;
        }

        private void apic(Structure structure) {
            long low = structure.number(2, 1);
            long high = narrow ? 0 : structure.number(9, 3);
            processors.add(enabled(structure, 4).put("domain", high << 8 | low, structure.at(2, 1)));
        }

        private void processor(Structure structure, int domain, int flags) {
            processors.add(enabled(structure, flags)
                    .put("domain", structure.number(domain, 4), structure.at(domain, 4)));
        }

        private static Draft enabled(Structure structure, int flags) {
            structure.reservedBits("flags", flags, 4, 1);
            return structure.draft().put("enabled", structure.bit(flags, 0), structure.at(flags, 4));
        }
    }
}
