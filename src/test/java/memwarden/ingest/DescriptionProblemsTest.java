package memwarden.ingest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class DescriptionProblemsTest {

    private static final String LIKE = "write it like `0x850000000` or `34896609280`";

    /** Numbers, each as the uid of a host bridge. */
    static Stream<Arguments> numbers() {
        return Stream.of(
                arguments("12x", "+3", "`12x` is not a number. " + LIKE),
                arguments("85a0", "+4", "`85a0` is not a number. did you mean `0x85a0`?"),
                arguments("017", "+3", "`017` is not a number. did you mean `17`? Octal numbers are not read"),
                arguments("0X1F", "+4", "`0X1F` is not a number. did you mean `0x1F`?"),
                arguments("1__0", "+4", "`1__0` is not a number. " + LIKE),
                arguments("1_", "+2", "`1_` is not a number. " + LIKE),
                arguments("1.0", "+3", "`1.0` is not a number. " + LIKE),
                arguments("-1", "+2", "`-1` is not a number. " + LIKE),
                arguments("yes", "+3", "`yes` is not a number. " + LIKE),
                arguments("0x10000000000000000", "+19",
                        "`0x10000000000000000` does not fit into 64 bits. check the number of digits"));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void refusesNumbers(String number, String length, String message) {
        assertEquals(List.of("2:16" + length + " /hostBridges/0/uid: " + message),
                Descriptions.problems("hostBridges:\n- {id: h, uid: " + number + "}\n"));
    }

    /** Ranges of one entry of the memory map, at line 3, column 6. */
    static Stream<Arguments> ranges() {
        return Stream.of(
                arguments("range: 0x5-0x4", "3:13+7 range: the range `0x5-0x4` ends before it starts."
                        + " swap them, or correct one of them"),
                arguments("range: 0x5 - 7z", "3:19+2 range: `7z` is not a number. " + LIKE),
                arguments("range: 0x5", "3:13+3 range: `0x5` is not a range."
                        + " write it like `0x850000000-0x284fffffff`"),
                arguments("range: ", "3:6+5 range: `range` has no value. write a value, or remove the key"),
                arguments("range: ~", "3:6+5 range: `range` has no value. write a value, or remove the key"),
                arguments("range: [0x5]", "3:13+5 range: `range` is a single value, not a list. write one value"),
                arguments("base: 0, size: 128 GB",
                        "3:21+6 size: `128 GB` has a unit that is not read. did you mean `128GiB`?"),
                arguments("base: 0, size: 4k", "3:21+2 size: `4k` has a unit that is not read. did you mean `4KiB`?"),
                arguments("base: 0, size: 4 feet", "3:21+6 size: `4 feet` is not a size. write it like `128GiB`"),
                arguments("base: 0, size: 0x0", "3:21+3 size: a size of 0."
                        + " write its size, or take it out of the description"),
                arguments("base: 0, size: 16384PiB",
                        "3:21+8 size: `16384PiB` does not fit into 64 bits. check the number and the unit"),
                arguments("base: 0xfffffffffffff000, size: 0x1001",
                        "3:38+6 size: base 0xfffffffffffff000 and size 0x1001 reach beyond 64 bits."
                                + " correct `base` or `size`"),
                arguments("base: 0", "3:12+1 base: `base` without `size`. add `size: …`"),
                arguments("size: 4KiB", "3:12+4 size: `size` without `base`. add `base: …`"),
                arguments("range: 0x0-0x1, size: 2", "3:28+1 size: an entry of the memory map with `range` and with"
                        + " `size`. keep either `range`, or `base` and `size`"));
    }

    @ParameterizedTest
    @MethodSource("ranges")
    void refusesRanges(String range, String problem) {
        String at = problem.replaceFirst(" ", " /firmware/memoryMap/0/");
        assertEquals(List.of(at), Descriptions.problems(
                "firmware:\n  memoryMap:\n  - {" + range + ", type: EfiConventionalMemory}\n"));
    }

    static Stream<Arguments> others() {
        return Stream.of(
                arguments("kernel: {release: banana}", "1:19+6 /kernel/release: `banana` is not a kernel release."
                        + " write it like `6.18` or `6.18.15+deb13-amd64`"),
                arguments("kernel: {relaese: 7.1}",
                        "1:10+7 /kernel/relaese: unknown key `relaese` in `kernel`. did you mean `release`?"),
                arguments("platform: {colour: red}", "1:12+6 /platform/colour: unknown key `colour` in `platform`."
                        + " allowed here: `name`, `architecture`, `bios`"),
                arguments("platform: {architecture: arm46}",
                        "1:26+5 /platform/architecture: `arm46` is not an architecture. did you mean `arm64`?"),
                arguments("kernel: [7.1]", "1:9+5 /kernel: `kernel` is a mapping, not a list."
                        + " write `key: value` pairs"),
                arguments("kernel: {traits: x}", "1:18+1 /kernel/traits: `traits` is a list, not the single value `x`."
                        + " write each entry behind a `-`, or all of them between `[` and `]`"),
                arguments("kernel:\n", "1:1+6 /kernel: `kernel` has no value. write a value, or remove the key"),
                arguments("kernel: {config: {A: y, CONFIG_A: n}}",
                        "1:25+8 /kernel/config/CONFIG_A: the option `A` is described a second time."
                                + " give each a name of its own, or remove one"),
                arguments("kernel: {config: {A: yes}}", "1:22+3 /kernel/config/A: `yes` is not a value of a kernel"
                        + " option. allowed here: `y`, `m`, `n`"),
                arguments("kernel: {modules: {cxl_pci: blokced}}", "1:29+7 /kernel/modules/cxl_pci: `blokced` is not"
                        + " a state of a kernel module. did you mean `blocked`?"),
                arguments("endpoints: [{id: a, decoders: [{committed: yes}]}]",
                        "1:44+3 /endpoints/0/decoders/0/committed: a committed decoder without `range`."
                                + " add `range: START-END`"),
                arguments("endpoints: [{id: a, decoders: [{committed: \"yes\"}]}]",
                        "1:44+5 /endpoints/0/decoders/0/committed: `yes` in quotes is a text. remove the quotes"),
                arguments("endpoints: [{id: a, decoders: [{ways: 0}]}]",
                        "1:39+1 /endpoints/0/decoders/0/ways: `0` is out of range. correct it"),
                arguments("endpoints: [{id: a}, {id: a}]",
                        "1:27+1 /endpoints/1/id: the endpoint `a` is described a second time."
                                + " give each a name of its own, or remove one"),
                arguments("hostBridges: [{uid: 1}]",
                        "1:15+8 /hostBridges/0: a host bridge without `id`. add `id: …`"),
                arguments("firmware: {cedt: {windows: [{id: w1, range: 0-1}, {range: 2-3}]}}",
                        "1:51+12 /firmware/cedt/windows/1: the window `w1` is described a second time."
                                + " give each a name of its own, or remove one"),
                arguments("kernel: {memoryBlockSize: 0}", "1:27+1 /kernel/memoryBlockSize: a size of 0."
                        + " write its size, or take it out of the description"),
                arguments("kernel: {memoryBlockSize: 96MiB}", "1:27+5 /kernel/memoryBlockSize: `96MiB` is not a power"
                        + " of two. write it like `128MiB` or `2GiB`"),
                arguments("kernel: {autoOnlineBlocks: yes}", "1:28+3 /kernel/autoOnlineBlocks: `yes` is not what is done"
                        + " with added memory. allowed here: `offline`, `online`, `online_kernel`, `online_movable`"),
                arguments("kernel: {loadOrder: [cxl_acpi, kmem, cxl-acpi]}",
                        "1:38+8 /kernel/loadOrder/2: the module `cxl_acpi` is described a second time."
                                + " give each a name of its own, or remove one"),
                arguments("kernel: {loadOrder: [a b]}", "1:22+3 /kernel/loadOrder/0: `a b` is not the name of a kernel"
                        + " module. write it like `cxl_pci`"),
                arguments("kernel: {loadOrder: absent}", "1:21+6 /kernel/loadOrder: `loadOrder` is a list, not the"
                        + " single value `absent`. write each entry behind a `-`, or all of them between `[` and `]`"),
                arguments("operator: [{createRegion: {range: 0-1, mode: ram}}]",
                        "1:27+23 /operator/0/createRegion: `createRegion` without `endpoints`. add `endpoints: …`"),
                arguments("operator: [{createRegion: {range: 0-1, mode: ram, endpoints: [a], ways: 0}}]",
                        "1:73+1 /operator/0/createRegion/ways: `0` is out of range. correct it"),
                arguments("operator: [{}]", "1:12+2 /operator/0: an action of the operator that does not say what was"
                        + " done. add one of `createRegion: …`, `resizeRegion: …`, `createNamespace: …`,"
                        + " `destroyRegion: …`, `addDevice: …`, `disableDevice: …`, `unloadModule: …`,"
                        + " `onlineMemory: …`, `offlineMemory: …`, `reconfigureDevice: …`"),
                arguments("operator: [{onlineMemory: {range: 0-1, policy: offline}}]",
                        "1:48+7 /operator/0/onlineMemory/policy: `offline` is not a way to bring memory online."
                                + " did you mean `online`?"),
                arguments("operator: [{offlineMemory: {}}]",
                        "1:28+2 /operator/0/offlineMemory: `offlineMemory` without `range`. add"
                                + " `range: START-END`, or `base` and `size`"),
                arguments("operator: [{addDevice: {}}]",
                        "1:24+2 /operator/0/addDevice: `addDevice` without `endpoint`. add `endpoint: …`"),
                arguments("operator: [{createRegion: {range: 0-1, size: 2, mode: ram, endpoints: [a]}}]",
                        "1:46+1 /operator/0/createRegion/size: `createRegion` with `range` and with `size`."
                                + " keep either `range`, where the region is expected, or its `size`"),
                arguments("operator: [{destroyRegion: {range: 0-1}, createNamespace: {region: 0-1, mode: raw}}]",
                        "1:28+12 /operator/0/destroyRegion: an action of the operator with `createNamespace` and with"
                                + " `destroyRegion`. write an entry of its own for each, behind a `-`"),
                arguments("operator: [{createNamespace: {mode: raw}}]",
                        "1:30+11 /operator/0/createNamespace: `createNamespace` without `region`. add `region: …`"),
                arguments("operator: [{createNamespace: {region: 0-1, mode: dax}}]",
                        "1:50+3 /operator/0/createNamespace/mode: `dax` is not a mode of a namespace."
                                + " allowed here: `devdax`, `fsdax`, `sector`, `raw`"),
                arguments("operator: [{destroyRegion: {}}]",
                        "1:28+2 /operator/0/destroyRegion: `destroyRegion` without `range`."
                                + " add `range: START-END`, or `base` and `size`"),
                arguments("hostBridges: [{id: a, hdmDecoders: 2}]",
                        "1:36+1 /hostBridges/0/hdmDecoders: `2` is neither yes nor no."
                                + " allowed here: `yes`, `no`, `true`, `false`"),
                arguments("hostBridges: [{id: a, rootPorts: -1}]",
                        "1:34+2 /hostBridges/0/rootPorts: `-1` is not a number. " + LIKE),
                arguments("hostBridges: [{id: a, decoders: [{committed: yes}]}]",
                        "1:46+3 /hostBridges/0/decoders/0/committed: a committed decoder without `range`."
                                + " add `range: START-END`"),
                arguments("hostBridges: [{id: a, decoders: [{dpa: 0-1}]}]",
                        "1:35+3 /hostBridges/0/decoders/0/dpa: unknown key `dpa` in a decoder. allowed here: `id`,"
                                + " `range`, `base`, `size`, `ways`, `encodedWays`, `committed`, `granularity`,"
                                + " `targetType`, `targets`"),
                arguments("hostBridges: [{id: a, decoders: [{ways: 1, encodedWays: 5}]}]",
                        "1:57+1 /hostBridges/0/decoders/0/encodedWays: a decoder with `ways` and with `encodedWays`."
                                + " keep `ways`, or `encodedWays` if the register holds a reserved code"),
                arguments("endpoints: [{id: a, decoders: [{base: 0, size: 1 potato}]}]",
                        "1:48+8 /endpoints/0/decoders/0/size: `1 potato` is not a size. write it like `128GiB`"),
                arguments("endpoints: [{id: a, below: b, hostBridge: c}]",
                        "1:43+1 /endpoints/0/hostBridge: an endpoint with `below` and with `hostBridge`."
                                + " keep `below`; `hostBridge` says the same of a device below no switch"),
                arguments("endpoints: [{id: a, link: up}]", "1:27+2 /endpoints/0/link: `up` is not a state of a link."
                        + " allowed here: `cxl`, `pcie`, `down`"),
                arguments("endpoints: [{id: a, capacity: {partitions: [{mode: ram}]}}]",
                        "1:45+11 /endpoints/0/capacity/partitions/0: a partition without `dpa`. add `dpa: …`"),
                arguments("endpoints: [{id: a, dvsecRanges: [{}]}]",
                        "1:35+2 /endpoints/0/dvsecRanges/0: a DVSEC range without `range`."
                                + " add `range: START-END`, or `base` and `size`"),
                arguments("switches: [{below: a}]", "1:12+10 /switches/0: a switch without `id`. add `id: …`"),
                arguments("hostBridges: [{id: a, rootPorts: [{id: a}]}]",
                        "1:40+1 /hostBridges/0/rootPorts/0/id: the port `a` is described a second time."
                                + " give each a name of its own, or remove one"),
                arguments("hostBridges: [{id: a, rootPorts: {id: b}}]",
                        "1:34+7 /hostBridges/0/rootPorts: `rootPorts` is a list, not a mapping."
                                + " write each entry behind a `-`, or all of them between `[` and `]`"),
                arguments("firmware: {prm: {addressTranslation: maybe}}",
                        "1:38+5 /firmware/prm/addressTranslation: `maybe` is neither yes nor no."
                                + " allowed here: `yes`, `no`, `true`, `false`"),
                arguments("hostBridges: [{id: a, decoders: [{}, {id: 0}]}]",
                        "1:43+1 /hostBridges/0/decoders/1/id: the decoder `0` is described a second time."
                                + " give each a name of its own, or remove one"),
                arguments("endpoints: [{id: a, capacity: 512MiB}]",
                        "1:31+6 /endpoints/0/capacity: `capacity` is a mapping, not the single value `512MiB`."
                                + " write `key: value` pairs"),
                arguments("endpoints: [{id: a, capacity: {volatile: 1GB}}]", "1:42+3 /endpoints/0/capacity/volatile:"
                        + " `1GB` has a unit that is not read. did you mean `1GiB`?"),
                arguments("endpoints: [{id: a, capacity: {persistant: 0}}]", "1:32+10 /endpoints/0/capacity/persistant:"
                        + " unknown key `persistant` in `capacity`. did you mean `persistent`?"),
                arguments("endpoints: [{id: a, decoders: [{targetType: host}]}]",
                        "1:45+4 /endpoints/0/decoders/0/targetType: `host` is not a target type."
                                + " allowed here: `host-only`, `device`"),
                arguments("endpoints: [{id: a, decoders: [{dpa: 512MiB}]}]",
                        "1:38+6 /endpoints/0/decoders/0/dpa: `512MiB` is not a range."
                                + " write it like `0x850000000-0x284fffffff`"),
                arguments("endpoints: [{id: a, decoders: [{locked: perhaps}]}]",
                        "1:41+7 /endpoints/0/decoders/0/locked: `perhaps` is neither yes nor no."
                                + " allowed here: `yes`, `no`, `true`, `false`"),
                arguments("expect: [{owner: dax_cxl}]",
                        "1:10+16 /expect/0: an expectation without `range`. add `range: START-END`"),
                arguments("expect: [{range: 0-1}]", "1:10+12 /expect/0: an expectation that expects nothing."
                        + " say what must come out, for example `owner: dax_cxl`"),
                arguments("expect: [{range: 0-1, owner: nobody, message: x}]",
                        "1:47+1 /expect/0/message: `message` in an expectation without `finding`."
                                + " add `finding:` with `error`, `warning` or `note`"),
                arguments("expect: [{finding: error, use: none}]",
                        "1:32+4 /expect/0/use: `use` in an expectation of a finding."
                                + " write an expectation of its own for it"),
                arguments("[]", "1:1+2 : a description is a mapping, not a list. write `key: value` pairs"),
                arguments("{}", "1:1+2 : nothing is described here. write at least one key,"
                        + " for example `firmware:`"),
                arguments("", "1:1+1 : nothing is described here. write at least one key, for example `firmware:`"));
    }

    @ParameterizedTest
    @MethodSource("others")
    void refuses(String text, String problem) {
        assertEquals(List.of(problem), Descriptions.problems(text));
    }

    @Test
    void namesTheOtherPlaceOfAnId() {
        assertEquals("its first place is line 2, column 8",
                Descriptions.read("endpoints:\n- {id: a}\n- {id: a}\n").problems().get(0).why());
    }

    @Test
    void reportsAllProblemsAtOnceInTheOrderOfTheText() {
        assertEquals(List.of(
                "2:12+6 /kernel/release: `banana` is not a kernel release."
                        + " write it like `6.18` or `6.18.15+deb13-amd64`",
                "3:1+7 /firmwar: unknown key `firmwar` in a description. did you mean `firmware`?",
                "5:3+14 /endpoints/0: an endpoint without `id`. add `id: …`",
                "5:15+2 /endpoints/0/hostBridge: the alias `*h` is not supported. write the value out"),
                Descriptions.problems("kernel:\n  release: banana\nfirmwar: {}\nendpoints:\n- hostBridge: *h\n"));
    }

    @Test
    void keepsTheGoodDocumentsOfAFile() {
        Reading reading = Descriptions.read("""
                kernel: {release: 7.1}
                ---
                kernel: {release: banana}
                ---
                platform: {name: third}
                ---
                kernel: [
                ---
                kernel: {release: 7.3}
                """);
        assertEquals(List.of("lab #1", "third", "lab #5"),
                reading.platforms().stream().map(platform -> platform.name()).toList());
        assertEquals(List.of("3:19+6 /kernel/release: `banana` is not a kernel release."
                + " write it like `6.18` or `6.18.15+deb13-amd64`",
                "7:9+1 : this is not YAML: expected the node content, but found '<document start>'. close it"),
                reading.problems().stream().map(Descriptions::shown).toList());
    }
}
