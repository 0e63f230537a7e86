package memwarden.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import memwarden.model.AddressRange;
import memwarden.model.CacheAssociativity;
import memwarden.model.Cdat;
import memwarden.model.CdatState;
import memwarden.model.CdatStructure;
import memwarden.model.Dsemts;
import memwarden.model.DsemtsType;
import memwarden.model.Dsis;
import memwarden.model.Dslbis;
import memwarden.model.Dsmas;
import memwarden.model.DsmasFlag;
import memwarden.model.Dsmscis;
import memwarden.model.NamespaceMode;
import memwarden.model.PerformanceType;
import memwarden.model.Section;
import memwarden.model.Sslbis;
import memwarden.model.StoredNamespace;
import memwarden.model.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a device says of itself: its CDAT, and the namespaces of its labels. */
class DescriptionCdatTest {

    @Test
    void bindsEveryStructure() {
        Cdat cdat = Descriptions.platform("""
                endpoints:
                  - id: mem0
                    cdat:
                      dsmas: [ { handle: 0, flags: [Read-only, Non-volatile], dpa: 0x0-0x1fffffff }, { handle: 1, dpa: 0-1 } ]
                      dslbis: [ { handle: 0, type: Read Latency, baseUnit: 10000, entry: 15 } ]
                      dsmscis: [ { handle: 0, size: 1GiB, associativity: direct-mapped } ]
                      dsis: [ { handle: 0, memoryAttached: yes } ]
                      dsemts:
                        - { handle: 0, type: EfiConventionalMemory + EFI_MEMORY_SP, offset: 0, length: 512MiB }
                        - { handle: 0, type: 2, offset: 16, length: 16 }
                        - { handle: 0, type: 9, offset: 32, length: 16 }
                """).endpoints().entries().get(0).cdat();
        List<CdatStructure> found = cdat.structures();
        assertEquals(new Cdat("mem0", CdatState.PRESENT, List.of(
                new Dsmas("mem0", 0, Optional.of(Set.of(DsmasFlag.NON_VOLATILE, DsmasFlag.READ_ONLY)),
                        new AddressRange(0, 0x1fffffff), found.get(0).at()),
                new Dsmas("mem0", 1, Optional.empty(), new AddressRange(0, 1), found.get(1).at()),
                new Dslbis("mem0", 0, PerformanceType.READ_LATENCY, 0, 10000, 15, found.get(2).at()),
                new Dsmscis("mem0", 0, 1L << 30, Optional.of(CacheAssociativity.DIRECT_MAPPED), found.get(3).at()),
                new Dsis("mem0", 0, Truth.YES, found.get(4).at()),
                new Dsemts("mem0", 0, DsemtsType.SPECIFIC_PURPOSE, 0, 512L << 20, found.get(5).at()),
                new Dsemts("mem0", 0, DsemtsType.RESERVED, 16, 16, found.get(6).at()),
                new Dsemts("mem0", 0, DsemtsType.UNKNOWN_CODE, 32, 16, found.get(7).at())), cdat.at()), cdat);
        assertEquals("9:30+37 /endpoints/0/cdat/dsemts/0/type", Descriptions.place(found.get(5).at().of("type")));
    }

    @Test
    void bindsTheTableOfASwitch() {
        Cdat cdat = Descriptions.platform("""
                switches:
                  - id: sw0
                    cdat: { sslbis: [ { type: Access Latency, baseUnit: 10000, portX: 0x100, portY: 0xffff, entry: 15 } ] }
                """).switches().entries().get(0).cdat();
        assertEquals(List.of(new Sslbis("sw0", PerformanceType.ACCESS_LATENCY, 10000, 0x100, 0xffff, 15,
                cdat.structures().get(0).at())), cdat.structures());
    }

    /** No table, a table that cannot be read, and nothing said are different. */
    @Test
    void tellsWhyThereIsNoTable() {
        assertEquals(List.of(CdatState.ABSENT, CdatState.UNREADABLE, CdatState.NOT_STATED, CdatState.PRESENT),
                Descriptions.platform("""
                endpoints:
                  - { id: a, cdat: absent }
                  - { id: b, cdat: unreadable }
                  - { id: c }
                  - { id: d, cdat: {} }
                """).endpoints().entries().stream().map(endpoint -> endpoint.cdat().state()).toList());
    }

    static Stream<Arguments> cdats() {
        return Stream.of(
                arguments("missing", "1:27+7 /endpoints/0/cdat: `missing` is not a state of a CDAT."
                        + " allowed here: `absent`, `unreadable`"),
                arguments("[]", "1:27+2 /endpoints/0/cdat: `cdat` is a mapping, not a list. write `key: value` pairs"),
                arguments("{dsmas: [{handle: 256, dpa: 0-1}]}", "1:45+3 /endpoints/0/cdat/dsmas/0/handle:"
                        + " `256` is out of range. correct it"),
                arguments("{dsmas: [{handle: 1}]}", "1:36+11 /endpoints/0/cdat/dsmas/0: a DSMAS without `dpa`."
                        + " add `dpa: …`"),
                arguments("{dsmas: [{handle: 1, dpa: 0-1, flags: [Nonvolatile]}]}",
                        "1:66+11 /endpoints/0/cdat/dsmas/0/flags/0: `Nonvolatile` is not a flag of a DSMAS."
                                + " did you mean `Non-volatile`?"),
                arguments("{dsemts: [{handle: 1, type: EfiConventional, offset: 0, length: 1}]}",
                        "1:55+15 /endpoints/0/cdat/dsemts/0/type: `EfiConventional` is not a type of a DSEMTS."
                                + " did you mean `EfiConventionalMemory`?"));
    }

    @ParameterizedTest
    @MethodSource("cdats")
    void refuses(String cdat, String problem) {
        assertEquals(List.of(problem), Descriptions.problems("endpoints: [{id: m, cdat: " + cdat + "}]\n"));
    }

    @Test
    void bindsNamespaces() {
        Section<StoredNamespace> namespaces = Descriptions.platform("""
                namespaces:
                  - { region: 0x110000000-0x12fffffff, mode: devdax, size: 256MiB }
                  - { region: 0x150000000-0x15fffffff, mode: fsdax }
                """).namespaces();
        assertEquals(List.of(
                new StoredNamespace(new AddressRange(0x110000000L, 0x12fffffffL), NamespaceMode.DEVDAX,
                        Optional.of(256L << 20), namespaces.entries().get(0).at()),
                new StoredNamespace(new AddressRange(0x150000000L, 0x15fffffffL), NamespaceMode.FSDAX, Optional.empty(),
                        namespaces.entries().get(1).at())), namespaces.entries());
        assertEquals(List.of(Optional.of(new AddressRange(0x110000000L, 0x11fffffffL)),
                Optional.of(new AddressRange(0x150000000L, 0x15fffffffL))),
                namespaces.entries().stream().map(StoredNamespace::occupied).toList());
    }
}
