package memwarden.ingest.capture.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import memwarden.ingest.capture.ListedMachine;
import memwarden.ingest.capture.frame.Draft;
import memwarden.ingest.capture.frame.TextLine;
import memwarden.model.AddressRange;
import memwarden.model.CapacityMode;
import memwarden.model.CreateNamespace;
import memwarden.model.CreateRegion;
import memwarden.model.DaxMode;
import memwarden.model.DestroyRegion;
import memwarden.model.DisableDevice;
import memwarden.model.NamespaceMode;
import memwarden.model.OfflineMemory;
import memwarden.model.OnlineMemory;
import memwarden.model.OnlineType;
import memwarden.model.OperatorAction;
import memwarden.model.ReconfigureDevice;
import memwarden.model.ResizeRegion;
import memwarden.model.Spanned;
import memwarden.model.TextOrigin;
import memwarden.model.Truth;
import memwarden.model.UnloadModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person typed, and what of it a description can say. */
class OperatorReaderTest {

    private static final String BUS = "[/sys/bus/cxl/devices/%s] -> /sys/devices/platform/ACPI0017:00/root0/%s\n";
    private static final String REGION0 = "  region = region0\n  mode = pmem\n  size = 0x20000000\n  start = 0x150000000\n";
    private static final AddressRange RANGE = new AddressRange(0x150000000L, 0x16fffffffL);
    private static final String LISTING = "[/sys/bus/cxl/devices/root0] -> /sys/devices/platform/ACPI0017:00/root0\n"
            + BUS.formatted("decoder0.0", "decoder0.0") + "  start = 0x110000000\n  size = 0x40000000\n  cap_ram = 1\n"
            + BUS.formatted("decoder0.1", "decoder0.1") + "  start = 0x150000000\n  size = 0x40000000\n  cap_ram = 1\n  cap_pmem = 1\n"
            + BUS.formatted("port1", "port1") + BUS.formatted("endpoint2", "port1/endpoint2")
            + BUS.formatted("decoder2.0", "port1/endpoint2/decoder2.0") + REGION0
            + "[/sys/bus/cxl/devices/mem0] -> /sys/devices/pci0000:0c/0000:0c:00.0/0000:0d:00.0/mem0\n";
    /** The kernel refuses the second of these windows, and so its second decoder is the third window. */
    private static final String CEDT = """
            windows:
              - { id: w0, range: 0x110000000-0x14fffffff, targets: [hb12] }
              - { id: w1, range: 0x200010000-0x21000ffff, targets: [hb12] }
              - { id: w2, base: 0x150000000, size: 0x40000000, targets: [hb12] }
            """;

    private static ListedMachine machine(String commands) {
        return new ListedMachine().withCedt(CEDT).with("sysfs-cxl.txt", LISTING).with("operator.txt", commands);
    }

    private static List<OperatorAction> actions(String commands) {
        assertEquals(List.of(), machine(commands).defects());
        return machine(commands).platform().operator();
    }

    private static CreateRegion created(String command) {
        List<OperatorAction> actions = actions(command);
        assertEquals(1, actions.size());
        return (CreateRegion) actions.get(0);
    }

    @Test
    void aRegionIsAskedForWithOptionsThatCxlCliHas() {
        CreateRegion region = created("cxl create-region -t ram -d decoder0.0 -w 2 -g 1024 -s 512M -m mem0 mem1\n");
        assertEquals(CapacityMode.RAM, region.mode());
        assertEquals(Optional.of("w0"), region.window());
        assertEquals(Optional.of(2), region.ways());
        assertEquals(Optional.of(1024L), region.granularity());
        assertEquals(Optional.of(0x20000000L), region.size());
        assertEquals(List.of("mem0", "mem1"), region.endpoints());
        CreateRegion same = created("sudo cxl create-region --memdevs --type=ram --decoder decoder0.0 --ways 2 -g1024 "
                + "--size=0x20000000 \"mem0\" 1  # both\n");
        assertEquals(List.of(region.mode(), region.window(), region.ways(), region.granularity(), region.size(), region.endpoints()),
                List.of(same.mode(), same.window(), same.ways(), same.granularity(), same.size(), same.endpoints()));
    }

    @Test
    void whatIsNotStatedIsNotSaidForTheOperator() {
        CreateRegion region = created("cxl create-region -d decoder0.1 mem0");
        assertEquals(Optional.empty(), region.size());
        assertEquals(Optional.empty(), region.ways());
        assertEquals(Optional.empty(), region.granularity());
        assertEquals(List.of(), region.unset());
        assertEquals(List.of("mem0"), created("cxl create-region -d decoder0.1").endpoints());
    }

    /** The window at the address of the decoder, whatever number the kernel gave it. */
    @Test
    void aDecoderIsTheWindowWhereItBegins() {
        assertEquals(Optional.of("w2"), created("cxl create-region -d decoder0.1 mem0").window());
        assertEquals(Optional.empty(), created("cxl create-region -d decoder0.7 mem0").window());
        assertEquals(Optional.empty(), created("cxl create-region mem0").window());
    }

    /** cxl/region.c: what the window takes, and pmem if that is both. */
    @Test
    void theTypeFollowsTheWindow() {
        assertEquals(CapacityMode.RAM, created("cxl create-region -d decoder0.0 mem0").mode());
        assertEquals(CapacityMode.PMEM, created("cxl create-region -d decoder0.1 mem0").mode());
        assertEquals(CapacityMode.PMEM, created("cxl create-region mem0").mode());
    }

    @Test
    void anotherRegionIsOnlyTriedIfTheFirstFails() {
        List<OperatorAction> actions = actions("cxl create-region -d decoder0.0 -w 2 mem0 mem1 || cxl create-region -d decoder0.0 -w 2 mem1 mem0");
        assertEquals(List.of(false, true), actions.stream().map(action -> ((CreateRegion) action).otherwise()).toList());
        assertEquals(List.of("mem1", "mem0"), ((CreateRegion) actions.get(1)).endpoints());
        assertEquals(1, actions("modprobe -r kmem || true").size());
        ListedMachine other = machine("modprobe -r kmem || rmmod kmem; rmmod dax_hmem && rmmod dax_cxl");
        assertEquals(3, other.platform().operator().size());
        assertEquals(List.of("unknown-word 1 rmmod kmem"), machine("modprobe -r kmem || rmmod kmem; rmmod dax_hmem").defects());
    }

    @Test
    void whatIsDoneToRegionsDevicesAndModules() {
        List<OperatorAction> actions = actions("""
                # udev loads what the new devices need
                cxl disable-region region0
                cxl destroy-region region0
                cxl destroy-region -f region0 2>/dev/null
                cxl disable-memdev mem0 -f
                modprobe -r kmem dax-hmem
                rmmod dax_cxl
                cxl list -R; sleep 1; echo done > /dev/kmsg; cat /sys/devices/system/node/online | tee log
                """);
        assertEquals(List.of(new DestroyRegion(RANGE, Truth.UNKNOWN, actions.get(0).at()),
                new DestroyRegion(RANGE, Truth.YES, actions.get(1).at()), new DisableDevice("mem0", actions.get(2).at()),
                new UnloadModule("kmem", actions.get(3).at()), new UnloadModule("dax_hmem", actions.get(4).at()),
                new UnloadModule("dax_cxl", actions.get(5).at())), actions);
    }

    /** A dax device of a region has its number, and those of hmem have others. */
    @Test
    void memoryIsBroughtOnlineAndTakenOfflineWhereARegionLies() {
        String ram = LISTING.replace("mode = pmem", "mode = ram");
        List<OperatorAction> actions = new ListedMachine().with("sysfs-cxl.txt", ram).with("operator.txt", """
                daxctl online-memory dax0.0
                daxctl online-memory --no-movable /dev/dax0.0
                daxctl offline-memory dax0.0
                """).platform().operator();
        assertEquals(List.of(new OnlineMemory(RANGE, Optional.of(OnlineType.ONLINE_MOVABLE), actions.get(0).at()),
                new OnlineMemory(RANGE, Optional.of(OnlineType.ONLINE_KERNEL), actions.get(1).at()),
                new OfflineMemory(RANGE, actions.get(2).at())), actions);
        ListedMachine blocks = new ListedMachine();
        blocks.testimony().say("/kernel/memoryBlockSize", Draft.word("0x8000000", new TextOrigin("lab", 1, 1, 1, "")));
        List<OperatorAction> written = blocks.with("operator.txt", """
                echo online_kernel > /sys/devices/system/memory/memory34/state
                echo offline >/sys/devices/system/memory/memory35/state
                """).platform().operator();
        assertEquals(List.of("0x110000000-0x117ffffff", "0x118000000-0x11fffffff"), written.stream()
                .map(action -> ((Spanned) action).range().toString()).toList());
    }

    /** The words of daxctl's manual: system-ram is brought online for movable pages unless it says otherwise. */
    @Test
    void devicesGetAnotherModeWhereARegionLies() {
        String ram = LISTING.replace("mode = pmem", "mode = ram");
        ListedMachine machine = new ListedMachine().with("sysfs-cxl.txt", ram).with("operator.txt", """
                daxctl reconfigure-device --mode=devdax -f dax0.0
                daxctl reconfigure-device -m system-ram -N dax0.0
                daxctl reconfigure-device -m system-ram --no-movable dax0.0
                """);
        List<OperatorAction> actions = machine.platform().operator();
        assertEquals(List.of(
                new ReconfigureDevice(RANGE, DaxMode.DEVDAX, true, false, Optional.empty(), actions.get(0).at()),
                new ReconfigureDevice(RANGE, DaxMode.SYSTEM_RAM, false, true, Optional.empty(), actions.get(1).at()),
                new ReconfigureDevice(RANGE, DaxMode.SYSTEM_RAM, false, false, Optional.of(OnlineType.ONLINE_KERNEL),
                        actions.get(2).at())), actions);
        assertEquals(List.of("unknown-word 1 daxctl reconfigure-device -s 256M dax0.0"), new ListedMachine()
                .with("sysfs-cxl.txt", ram).with("operator.txt", "daxctl reconfigure-device -s 256M dax0.0\n").defects());
    }

    /** What is at one place is one thing, and actions are done in the order of their places. */
    @Test
    void eachDeviceOfACommandIsAnActionOfItsOwn() {
        List<OperatorAction> actions = actions("cxl disable-memdev mem0 mem1\n");
        assertEquals(2, actions.stream().map(OperatorAction::at).distinct().count());
    }

    @Test
    void namespacesAreMadeInRegionsThatDecodersStillName() {
        List<OperatorAction> actions = actions("""
                ndctl create-namespace -m devdax -r region0 -M mem
                ndctl create-namespace --region=region0
                ndctl create-namespace -m dax
                """);
        assertEquals(List.of(new CreateNamespace(RANGE, NamespaceMode.DEVDAX, actions.get(0).at()),
                new CreateNamespace(RANGE, NamespaceMode.FSDAX, actions.get(1).at()),
                new CreateNamespace(RANGE, NamespaceMode.DEVDAX, actions.get(2).at())), actions);
    }

    @Test
    void regionsMadeBySysfsAreMadeWhenTheyAreCommitted() {
        List<OperatorAction> actions = actions("""
                echo region1 > /sys/bus/cxl/devices/decoder0.0/create_ram_region
                echo 2 > /sys/bus/cxl/devices/region1/interleave_ways
                echo ram > /sys/bus/cxl/devices/decoder2.0/mode
                echo 0x10000000 > /sys/bus/cxl/devices/decoder2.0/dpa_size
                echo 0x20000000 >/sys/bus/cxl/devices/region1/size
                echo decoder3.0 | sudo tee /sys/bus/cxl/devices/region1/target1
                echo decoder2.0 > /sys/bus/cxl/devices/region1/target0
                rmmod dax_cxl
                echo 1 > /sys/bus/cxl/devices/region1/commit
                echo region2 > /sys/bus/cxl/devices/decoder0.1/create_pmem_region
                echo decoder2.0 > /sys/bus/cxl/devices/region2/target0
                echo 1 > /sys/bus/cxl/devices/region2/commit
                echo 0x10000000 > /sys/bus/cxl/devices/region0/size
                echo region0 > /sys/bus/cxl/devices/decoder0.1/delete_region
                echo mem0 > /sys/bus/cxl/drivers/cxl_mem/unbind
                echo 1 > /sys/bus/pci/devices/0000:0d:00.0/remove
                """);
        CreateRegion ram = (CreateRegion) actions.get(1);
        assertEquals(List.of(Optional.of("w0"), CapacityMode.RAM, Optional.of(2), Optional.of(0x20000000L),
                List.of("mem0", "decoder3.0"), List.of("granularity")),
                List.of(ram.window(), ram.mode(), ram.ways(), ram.size(), ram.endpoints(), ram.unset()));
        CreateRegion pmem = (CreateRegion) actions.get(2);
        assertEquals(List.of(Optional.of("w2"), CapacityMode.PMEM, List.of("ways", "granularity", "uuid")),
                List.of(pmem.window(), pmem.mode(), pmem.unset()));
        assertEquals(List.of(new UnloadModule("dax_cxl", actions.get(0).at()), ram, pmem,
                new ResizeRegion(RANGE, 0x10000000, actions.get(3).at()),
                new DestroyRegion(RANGE, Truth.YES, actions.get(4).at()), new DisableDevice("mem0", actions.get(5).at()),
                new DisableDevice("mem0", actions.get(6).at())), actions);
    }

    @ParameterizedTest
    @ValueSource(strings = {"make me a sandwich", "cxl enable-region region0", "cxl create-region -t tape mem0",
        "cxl create-region -s much mem0", "cxl destroy-region region9", "daxctl reconfigure-device -m devdax dax0.0",
        "ndctl create-namespace -m strange -r region0", "ndctl create-namespace -f -e namespace0.0", "modprobe -r",
        "echo region5 > /sys/bus/cxl/devices/decoder0.0/create_ram_region", "echo 1 > /sys/bus/cxl/devices/region5/commit",
        "echo 1 > /sys/devices/system/memory/auto_online_blocks", "cxl disable-region region0", "cxl", "cxl disable-memdev other",
        "daxctl online-memory dax7.0", "daxctl offline-memory", "echo online > /sys/devices/system/memory/memory34/state",
        "echo $size > /sys/bus/cxl/devices/region0/size", "ndctl create-namespace -m devdax -r region9"})
    void aCommandThatIsNotUnderstoodIsKeptAsItWasTyped(String command) {
        ListedMachine machine = machine("cxl list # " + command + "\n" + command + "\n");
        assertEquals(List.of(), machine.platform().operator());
        assertEquals(List.of("unknown-word 2 " + command), machine("\n" + command + " # why\n").defects());
    }

    @ParameterizedTest
    @CsvSource({"4096, 4096", "0x1000, 4096", "4k, 4096", "1K, 1024", "256M, 268435456", "2g, 2147483648", "1T, 1099511627776",
        "18446744073709551615, -1"})
    void sizesHaveTheSuffixesOfNdctl(String text, long bytes) {
        assertEquals(Optional.of(bytes), CreateRegionOptions.bytes(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "M", "1E", "18446744073709551616", "99999999999999999999T", "-1", "1.5G"})
    void otherSizesAreNone(String text) {
        assertEquals(Optional.empty(), CreateRegionOptions.bytes(text));
    }

    @Test
    void aLineOfShellIsTakenApartAsAShellDoes() {
        List<ShellCommand> commands = ShellCommand.of(new TextLine("operator.txt", 1,
                "LC_ALL=C sudo a \"b c\" 'd\\' e\\ f 2>&1 >out <in; { b; } && c | grep x | tee -a \"o p\" || d #not; this"));
        assertEquals(List.of("a|b c|d\\|e f", "b", "c", "d"), commands.stream()
                .map(one -> String.join("|", one.words().stream().map(word -> word.text()).toList())).toList());
        assertEquals(List.of(Optional.of("out"), Optional.empty(), Optional.of("o p"), Optional.empty()),
                commands.stream().map(one -> one.into().map(file -> file.text())).toList());
        assertEquals(List.of(false, false, false, true), commands.stream().map(ShellCommand::alternative).toList());
        assertEquals("a \"b c\" 'd\\' e\\ f 2>&1 >out <in", commands.get(0).text().replaceFirst(".*sudo ", ""));
    }
}
