package memwarden.ingest.capture.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import memwarden.ingest.capture.Given;
import memwarden.ingest.capture.ListedMachine;
import memwarden.model.AddressRange;
import memwarden.model.CapacityMode;
import memwarden.model.Endpoint;
import memwarden.model.EndpointDecoder;
import memwarden.model.HostBridge;
import memwarden.model.Partition;
import memwarden.model.Platform;
import memwarden.model.PortDecoder;
import memwarden.model.ProgrammedBy;
import memwarden.model.TargetType;
import memwarden.model.Truth;
import org.junit.jupiter.api.Test;

/** Host bridges, switches and memory devices as listings show them. */
class ListedDevicesTest {

    private static final AddressRange RANGE = new AddressRange(0x110000000L, 0x12fffffffL);
    private static final String ACPI = "/sys/devices/platform/ACPI0017:00/root0";
    private static final String UNSET = "interleave_granularity = 256\n  interleave_ways = 1\n  size = 0x0\n  start = 0x0";
    private static final String COMMITTED = """
            interleave_granularity = 512
              interleave_ways = 2
              locked = 0
              size = 0x20000000
              start = 0x110000000
              target_type = expander""";
    private static final String ROOT = entry("root0", "") + entry("root0/decoder0.0",
            "size = 0x40000000\n  start = 0x110000000\n  target_list = 12");
    private static final String BRIDGE = entry("root0/port1", "decoders_committed = 1")
            + entry("root0/port1/decoder1.0", COMMITTED + "\n  target_list = 1,0") + entry("root0/port1/decoder1.1", UNSET);
    private static final String DEVICE = entry("root0/port1/endpoint2", "decoders_committed = 1")
            + entry("root0/port1/endpoint2/decoder2.0",
                    COMMITTED + "\n  dpa_resource = 0x0\n  dpa_size = 0x0000000010000000\n  mode = ram")
            + entry("root0/port1/endpoint2/decoder2.1", UNSET + "\n  mode = none")
            + "[/sys/bus/cxl/devices/mem0] -> /sys/devices/pci0000:0c/0000:0c:00.0/0000:0d:00.0/mem0\n  serial = 0x11\n";
    private static final String FOUND = """
            [/sys/kernel/debug/cxl/mem0/dpamem]
            00000000-0fffffff : ram
              00000000-0fffffff : (null)
            10000000-1fffffff : pmem
            [/sys/kernel/debug/cxl/mem0/dpamem]
            00000000-0fffffff : ram
              00000000-0fffffff : (null)
            10000000-1fffffff : pmem
            """;
    private static final String BUS = """
            [ { "bus":"root0", "dports":[ { "dport":"pci0000:0c", "alias":"ACPI0016:00", "id":12 } ],
                "ports:root0":[ { "port":"port1", "host":"pci0000:0c",
                    "dports":[ { "dport":"0000:0c:00.0", "id":0 }, { "dport":"0000:0c:01.0", "id":1 } ],
                    "endpoints:port1":[ { "endpoint":"endpoint2", "host":"mem0",
                        "parent_dport":"0000:0c:00.0", "memdev":{ "memdev":"mem0", "ram_size":268435456 } } ] } ],
                "decoders:root0":[] } ]
            """;

    private static String entry(String path, String attributes) {
        return "[/sys/bus/cxl/devices/" + path.substring(path.lastIndexOf('/') + 1) + "] -> "
                + "/sys/devices/platform/ACPI0017:00/" + path + "\n" + (attributes.isEmpty() ? "" : "  " + attributes + "\n");
    }

    private static ListedMachine machine() {
        return new ListedMachine().with("sysfs-cxl.txt", ROOT + BRIDGE + DEVICE);
    }

    private static HostBridge bridge(Platform platform) {
        assertEquals(1, platform.hostBridges().entries().size());
        return platform.hostBridges().entries().get(0);
    }

    private static Endpoint device(Platform platform) {
        assertEquals(1, platform.endpoints().entries().size());
        return platform.endpoints().entries().get(0);
    }

    private static EndpointDecoder decoder(Platform platform) {
        return device(platform).decoders().entries().get(0);
    }

    private static Truth hdmDecoders(String port, String decoders) {
        return bridge(new ListedMachine().with("sysfs-cxl.txt", entry("root0", "") + entry("root0/port1", port) + decoders)
                .platform()).hdmDecoders();
    }

    @Test
    void aDecoderIsWhatSysfsShowsOfIt() {
        Platform platform = machine().with("dpamem.txt", FOUND).platform();
        EndpointDecoder decoder = decoder(platform);
        assertEquals(Optional.of(RANGE), decoder.range());
        assertEquals(Truth.YES, decoder.committed());
        assertEquals(Optional.of(ProgrammedBy.FIRMWARE), decoder.programmedBy());
        assertEquals(Optional.of(CapacityMode.RAM), decoder.mode());
        assertEquals(Optional.of(2), decoder.ways());
        assertEquals(Optional.of(512L), decoder.granularity());
        assertEquals(Optional.of(TargetType.HOST_ONLY), decoder.targetType());
        assertEquals(Optional.of(new AddressRange(0, 0xfffffff)), decoder.dpa());
        assertEquals(Truth.NO, decoder.locked());
        EndpointDecoder second = device(platform).decoders().entries().get(1);
        assertEquals(Truth.NO, second.committed());
        assertEquals(Optional.empty(), second.range());
        assertEquals(Optional.empty(), second.programmedBy());
    }

    @Test
    void debugfsTellsThePartitionsOfADevice() {
        assertEquals(List.of(new Partition(CapacityMode.RAM, new AddressRange(0, 0xfffffff)),
                new Partition(CapacityMode.PMEM, new AddressRange(0x10000000, 0x1fffffff))),
                device(machine().with("dpamem.txt", FOUND).platform()).capacity().partitions());
        // What cxl list does not print of the two sizes is none.
        assertEquals(Optional.of(0L), device(machine().with("cxl-list.json", BUS).platform()).capacity().ofPersistent());
        assertEquals(Optional.empty(), device(machine().platform()).capacity().ofVolatile());
    }

    /** Only sysfs tells what decoders hold, and only cxl list which host bridge is which, and its root ports. */
    @Test
    void twoListingsOfOneMachineFillEachOther() {
        Platform platform = machine().with("cxl-list.json", BUS).platform();
        HostBridge bridge = bridge(platform);
        assertEquals("hb12", bridge.id());
        assertEquals(Optional.of(12L), bridge.uid());
        assertEquals(List.of("0000:0c:00.0", "0000:0c:01.0"), bridge.listed().stream().map(port -> port.id()).toList());
        PortDecoder decoder = bridge.decoders().entries().get(0);
        assertEquals(Optional.of(RANGE), decoder.range());
        assertEquals(Optional.of(List.of("0000:0c:01.0", "0000:0c:00.0")), decoder.targets());
        assertEquals(Truth.NO, bridge.decoders().entries().get(1).committed());
        assertEquals(Optional.of("0000:0c:00.0"), device(platform).below());
        assertEquals(List.of(), platform.defects());
    }

    @Test
    void whereTwoListingsDifferTheBetterOneStands() {
        String other = BUS.replace("\"decoders:root0\":[]", "\"decoders:root0\":[ { \"decoder\":\"decoder0.0\", "
                + "\"resource\":4563402752, \"size\":536870912, \"interleave_ways\":1 } ]");
        ListedMachine machine = machine().with("cxl-list.json", other);
        assertEquals(0x40000000L, machine.platform().observed().windows().entries().get(0).range().size());
        assertEquals(List.of("contradiction 6 decoder0.0 size 536870912"), machine().with("cxl-list.json", other).defects());
    }

    @Test
    void theFirstRootPortIsOnTheWayThatSysfsHasToTheDevice() {
        Platform platform = machine().platform();
        assertEquals("hb12", bridge(platform).id(), "the only one that a window leads to");
        assertEquals(List.of("0000:0c:00.0"), bridge(platform).listed().stream().map(port -> port.id()).toList());
        assertEquals(Optional.of("0000:0c:00.0"), device(platform).below());
    }

    @Test
    void whoMadeAReservationHasCommittedTheDecoder() {
        ListedMachine named = machine().with("dpamem.txt", FOUND.replace("(null)", "decoder2.0"));
        assertEquals(Optional.of(ProgrammedBy.OPERATOR), decoder(named.platform()).programmedBy());
        assertEquals(Truth.YES, decoder(machine().platform()).committed());
        assertEquals(Optional.empty(), decoder(machine().platform()).programmedBy(), "nothing tells");
        ListedMachine locked = new ListedMachine().with("sysfs-cxl.txt", ROOT + BRIDGE + DEVICE.replace("locked = 0", "locked = 1"));
        assertEquals(Optional.of(ProgrammedBy.FIRMWARE), decoder(locked.platform()).programmedBy());
    }

    /** What the operator did is told by the actions, and decoders as they were before. */
    @Test
    void whatTheOperatorHasCommittedWasNotCommittedAtBoot() {
        for (Platform platform : List.of(
                machine().with("dpamem.txt", FOUND.replace("(null)", "decoder2.0"))
                        .with("operator.txt", "cxl create-region -t ram -d decoder0.0 -m mem0\n").platform(),
                machine().with("operator.txt", "cxl create-region -t ram -d decoder0.0 -m mem0\n").platform())) {
            assertEquals(1, platform.operator().size());
            assertEquals(Truth.NO, decoder(platform).committed());
            assertEquals(Optional.empty(), decoder(platform).range());
            assertEquals(Truth.NO, bridge(platform).decoders().entries().get(0).committed());
        }
        Platform found = machine().with("dpamem.txt", FOUND)
                .with("operator.txt", "cxl create-region -t pmem -d decoder0.0 -m mem0\n").platform();
        assertEquals(Truth.YES, decoder(found).committed());
        assertEquals(Truth.YES, bridge(found).decoders().entries().get(0).committed());
    }

    /** A region that was destroyed had decoders that were committed; nothing tells any more which. */
    @Test
    void afterARegionWasDestroyedNothingTellsWhatWasCommittedAtBoot() {
        String sysfs = ROOT + BRIDGE + DEVICE.replace("mode = ram", "mode = ram\n  region = region1");
        Platform other = new ListedMachine().with("sysfs-cxl.txt", sysfs).with("dpamem.txt", FOUND)
                .with("operator.txt", "cxl destroy-region region0 -f\n").platform();
        assertEquals(List.of(), other.operator());
        assertEquals(Truth.YES, decoder(other).committed());
        assertEquals(Truth.UNKNOWN, device(other).decoders().entries().get(1).committed());
        // The region that has this name now was made after that one was gone.
        Platform replaced = new ListedMachine().with("sysfs-cxl.txt", sysfs)
                .with("dpamem.txt", FOUND.replace("(null)", "decoder2.0")).with("operator.txt",
                        "cxl destroy-region region1 -f\ncxl create-region -t ram -d decoder0.0 -m mem0\n").platform();
        assertEquals(1, replaced.operator().size());
        assertEquals(Truth.UNKNOWN, decoder(replaced).committed());
    }

    /**
     * A host bridge without decoders gets one from the kernel, of one page granularity, that is never committed. Kernels
     * of old do not count what is committed.
     */
    @Test
    void aDecoderThatTheKernelMadeUpIsNone() {
        String single = "root0/port1/decoder1.0";
        assertEquals(Truth.UNKNOWN, hdmDecoders("decoders_committed = 0", ""));
        assertEquals(Truth.NO, hdmDecoders("", entry(single, UNSET.replace("256", "4096"))));
        assertEquals(Truth.NO, hdmDecoders("", entry(single, UNSET.replace("256", "65536"))));
        assertEquals(Truth.YES, hdmDecoders("", entry(single, UNSET)));
        assertEquals(Truth.NO, hdmDecoders("decoders_committed = 0", entry(single, COMMITTED)));
        assertEquals(Truth.YES, hdmDecoders("decoders_committed = 1", entry(single, COMMITTED)));
        assertEquals(Truth.UNKNOWN, hdmDecoders("", entry(single, COMMITTED)));
        assertEquals(Truth.YES, hdmDecoders("", entry(single, UNSET.replace("256", "4096")) + entry("root0/port1/decoder1.1", UNSET)));
    }

    @Test
    void aBusWithoutDevicesHasNone() {
        Platform empty = new ListedMachine().with("sysfs-cxl.txt", ROOT).platform();
        assertTrue(empty.endpoints().stated());
        assertEquals(List.of(), empty.endpoints().entries());
        assertTrue(new ListedMachine().with("cxl-list.json", "[]\n").platform().endpoints().stated());
        // A driver that is kept out shows no device, and a listing of buses none either.
        assertFalse(new ListedMachine().with("modprobe.txt", "blacklist cxl_pci\n").with("cxl-list.json", "[]\n").platform()
                .endpoints().stated());
        assertFalse(new ListedMachine().with("modules.txt", "kmem 1 0\n")
                .with("cxl-list.json", "[{\"bus\":\"root0\",\"provider\":\"ACPI.CXL\"}]").platform()
                .endpoints().stated());
    }

    /** A device that nothing leads to is on a root bus, which is the host bridge that tables name if they name one. */
    @Test
    void aDeviceThatIsNotAttachedIsBelowTheHostBridgeOfItsBus() {
        String memdev = DEVICE.substring(DEVICE.indexOf("[/sys/bus/cxl/devices/mem0]"));
        Platform unnamed = new ListedMachine().with("sysfs-cxl.txt", ROOT.replace("target_list", "other") + memdev).platform();
        assertEquals("pci0000:0c", bridge(unnamed).id());
        assertEquals(Optional.empty(), bridge(unnamed).uid());
        assertEquals(Optional.of("0000:0c:00.0"), device(unnamed).below());
        assertEquals(List.of(), device(unnamed).decoders().entries());
        Platform named = new ListedMachine().withHostBridge(12).with("sysfs-cxl.txt", entry("root0", "") + memdev).platform();
        assertEquals("hb12", bridge(named).id());
        Platform two = new ListedMachine().withHostBridge(12).withHostBridge(222)
                .with("sysfs-cxl.txt", entry("root0", "") + memdev).platform();
        assertEquals(List.of("hb12", "hb222"), two.hostBridges().entries().stream().map(HostBridge::id).toList());
        assertEquals(Optional.empty(), device(two).below());
    }

    @Test
    void behindASwitchDevicesAreBelowIt() {
        Platform platform = new ListedMachine().with("sysfs-cxl.txt", """
                [port1] ../../../devices/platform/ACPI0017:00/root0/port1
                  uport=/sys/devices/pci0000:0c
                  dport0=/sys/devices/pci0000:0c/0000:0c:00.0
                [root0] ../../../devices/platform/ACPI0017:00/root0
                  dport12=/sys/devices/pci0000:0c
                [port2] ../../../devices/platform/ACPI0017:00/root0/port1/port2
                  uport=/sys/devices/pci0000:0c/0000:0c:00.0/0000:0d:00.0
                [endpoint3] ../../../devices/platform/ACPI0017:00/root0/port1/port2/endpoint3
                  uport=/sys/devices/pci0000:0c/0000:0c:00.0/0000:0d:00.0/0000:0e:01.0/0000:0f:00.0/mem5
                [decoder2.0] ../../../devices/platform/ACPI0017:00/root0/port1/port2/decoder2.0
                  interleave_granularity=256
                  size=0x20000000
                  start=0x110000000
                  target_list=1
                [decoder2.1] ../../../devices/platform/ACPI0017:00/root0/port1/port2/decoder2.1
                  size=0x0
                  start=0x0
                [mem5] ../../../devices/pci0000:0c/0000:0c:00.0/0000:0d:00.0/0000:0e:01.0/0000:0f:00.0/mem5
                """).with("cxl-list.json", """
                [{"port":"port2","dports":[{"dport":"0000:0e:00.0","id":"0"},{"dport":"0000:0e:01.0","id":"0x1"}]}]
                """).platform();
        assertEquals("hb12", bridge(platform).id());
        assertEquals(List.of("port2 0000:0c:00.0"), platform.switches().entries().stream()
                .map(one -> one.id() + " " + one.below().orElse("")).toList());
        PortDecoder decoder = platform.switches().entries().get(0).decoders().entries().get(0);
        assertEquals(Optional.of(RANGE), decoder.range());
        // What is below the downstream port, since a description has no other name for that.
        assertEquals(Optional.of(List.of("mem5")), decoder.targets());
        assertEquals("mem5", device(platform).id());
        assertEquals(Optional.of("port2"), device(platform).below());
    }

    /** Without any other sign, reservations in the names of decoders tell which device an endpoint is of. */
    @Test
    void anEndpointFindsItsDevice() {
        String second = "[/sys/bus/cxl/devices/mem1] -> /sys/devices/pci0000:0c/0000:0c:01.0/0000:0e:00.0/mem1\n";
        String endpoint = entry("root0/port1/endpoint3", "") + entry("root0/port1/endpoint3/decoder3.0", UNSET);
        String sysfs = ROOT + BRIDGE + DEVICE + second + endpoint;
        assertEquals(List.of("endpoint2", "endpoint3"), ids(new ListedMachine().with("sysfs-cxl.txt", sysfs)));
        ListedMachine told = new ListedMachine().with("sysfs-cxl.txt", sysfs).with("dpamem.txt", """
                [/sys/kernel/debug/cxl/mem1/dpamem]
                00000000-0fffffff : ram
                  00000000-0fffffff : decoder2.0
                """);
        Platform platform = told.platform();
        assertEquals(List.of("mem0", "mem1"), platform.endpoints().entries().stream().map(Endpoint::id).toList());
        assertEquals(List.of(1, 2), platform.endpoints().entries().stream().map(one -> one.decoders().entries().size()).toList());
        assertEquals(Optional.of("0000:0c:01.0"), platform.endpoints().entries().get(1).below());
    }

    private static List<String> ids(ListedMachine machine) {
        return machine.platform().endpoints().entries().stream().map(Endpoint::id).toList();
    }

    @Test
    void roundedNumbersStandUntilThereAreExactOnes() {
        String human = BUS.replace("268435456", "\"256.00 MiB (268.44 MB)\"");
        assertEquals(Optional.of(0x10000000L), device(new ListedMachine().with("cxl-list-vvvu.json", human).platform())
                .capacity().ofVolatile());
        assertEquals(List.of("rounded 5 mem0 ram_size 10000000"), new ListedMachine().with("cxl-list-vvvu.json", human).defects());
        ListedMachine both = new ListedMachine().with("cxl-list-vvvu.json", human)
                .with("cxl-list-vvv.json", BUS.replace("268435456", "268435457"));
        assertEquals(Optional.of(268435457L), device(both.platform()).capacity().ofVolatile());
        assertEquals(List.of(), new ListedMachine().with("a/cxl-list-vvv.json", BUS).with("cxl-list-vvvu.json", human).defects());
    }

    @Test
    void listsOfOneKindAreReadToo() {
        Platform platform = new ListedMachine().with("memdevs.json", """
                # cxl list -M
                { "memdev":"mem9", "pmem_size":"1024.00 MiB (1073.74 MB)", "serial":18446744073709551615, "host":"cxl_mem.5" }
                [ { "anon memdevs":[ { "memdev":"mem1", "ram_size":536870912, "host":"0000:0d:00.0" } ] },
                  { "endpoints":[ { "endpoint":"endpoint2", "host":"mem1" } ] },
                  { "endpoint decoders":[ { "decoder":"decoder2.0", "state":"disabled" }, { "decoder":"decoder2.1" } ] } ]
                """).platform();
        assertEquals(List.of("mem1", "mem9"), platform.endpoints().entries().stream().map(Endpoint::id).toList());
        assertEquals(List.of(Truth.NO, Truth.UNKNOWN), platform.endpoints().entries().get(0).decoders().entries().stream()
                .map(EndpointDecoder::committed).toList());
        assertEquals(Optional.of(0x40000000L), platform.endpoints().entries().get(1).capacity().ofPersistent());
        assertFalse(platform.hostBridges().stated());
    }

    /** Linux 6.1 gives ports the name of the ACPI device, and has the bus for an alias. */
    /** drivers/cxl/core/hdm.c, init_hdm_decoder(): the class of the device, until the decoder is programmed. */
    @Test
    void aDecoderThatIsNotProgrammedHasTheTargetTypeOfItsDevice() {
        Platform platform = new ListedMachine().with("sysfs-cxl.txt", ROOT + entry("root0/port1", "decoders_committed = 0")
                + entry("root0/port1/endpoint2", "decoders_committed = 0")
                + entry("root0/port1/endpoint2/decoder2.0", UNSET + "\n  mode = none\n  target_type = expander")
                + "[/sys/bus/cxl/devices/mem0] -> /sys/devices/pci0000:0c/0000:0c:00.0/0000:0d:00.0/mem0\n  serial = 0x11\n")
                .platform();
        EndpointDecoder decoder = platform.endpoints().entries().get(0).decoders().entries().get(0);
        assertEquals(Truth.NO, decoder.committed());
        assertEquals(Optional.of(TargetType.HOST_ONLY), decoder.targetType());
    }

    /** The lines of a real log; the ranges of the other bus are nobody's, and what is no window is from no _CRS. */
    @Test
    void theLogTellsWhatAHostBridgeGivesToPciDevices() {
        String log = """
                [    1.864000] pci_bus 0000:00: root bus resource [mem 0x40000000-0x801fffff window]
                [    1.870645] pci_bus 0000:0c: root bus resource [io  0x1000-0x1fff window]
                [    1.870675] pci_bus 0000:0c: root bus resource [mem 0x80200000-0x803fffff window]
                [    1.870705] pci_bus 0000:0c: root bus resource [mem 0xc020000000-0xc04000ffff 64bit pref window]
                [    1.870712] pci_bus 0000:0c: root bus resource [mem 0x00000000-0xffffffffff]
                [    1.870753] pci_bus 0000:0c: root bus resource [bus 0c-0d]
                """;
        Platform platform = Given.file("sysfs-cxl.txt", ROOT + BRIDGE + DEVICE).and("cxl-list.json", BUS)
                .and("dmesg.txt", log).platform();
        assertEquals(List.of(new AddressRange(0x80200000L, 0x803fffffL), new AddressRange(0xc020000000L, 0xc04000ffffL)),
                bridge(platform).apertures());
    }

    @Test
    void aHostBridgeIsKnownByEitherOfItsNames() {
        String old = BUS.replace("\"dport\":\"pci0000:0c\", \"alias\":\"ACPI0016:00\"", "\"dport\":\"ACPI0016:00\", \"alias\":\"pci0000:0c\"")
                .replace("\"host\":\"pci0000:0c\"", "\"host\":\"ACPI0016:00\"");
        assertEquals("hb12", bridge(machine().with("cxl-list.json", old).platform()).id());
        assertEquals(Truth.YES, bridge(machine().with("cxl-list.json", old).platform()).hdmDecoders());
    }

    @Test
    void windowsAndRegionsAreForTheComparisonOnly() {
        String region = "[/sys/bus/cxl/devices/region0] -> " + ACPI + "/decoder0.0/region0\n  driver = cxl_region\n  mode = ram\n";
        String listed = """
                [ { "regions":[ { "region":"region0", "resource":4563402752, "size":536870912, "type":"ram" },
                    { "region":"region1", "resource":"0x150000000", "size":"256.00 MiB (268.44 MB)", "state":"disabled",
                      "mappings":[ { "position":0, "memdev":"mem0", "decoder":"decoder2.0" } ] } ] } ]
                """;
        Platform platform = machine().with("cxl-list.json", listed).platform();
        Platform with = new ListedMachine().with("sysfs-cxl.txt", ROOT + BRIDGE + DEVICE + region).with("cxl-list.json", listed)
                .platform();
        assertEquals(List.of("region0 " + RANGE + " ram cxl_region", "region1 0x150000000-0x15fffffff none none"),
                with.observed().regions().entries().stream().map(one -> Stream.of(one.id(),
                        one.range().map(AddressRange::toString).orElse("none"), one.mode().map(CapacityMode::label).orElse("none"),
                        one.driver().orElse("none")).collect(Collectors.joining(" "))).toList());
        assertEquals(List.of("decoder0.0 0x110000000-0x14fffffff"), platform.observed().windows().entries().stream()
                .map(one -> one.id() + " " + one.range()).toList());
        assertEquals(machine().platform().endpoints().entries(), with.endpoints().entries());
        assertEquals(machine().platform().hostBridges().entries(), with.hostBridges().entries());
    }

    @Test
    void whatCannotBeSoIsADefect() {
        String beyond = COMMITTED.replace("start = 0x110000000", "start = 0xfffffffff0000000");
        assertEquals(List.of("overflow 2 decoder1.0 size 20000000"), new ListedMachine().with("sysfs-cxl.txt",
                entry("root0/port1/decoder1.0", beyond) + entry("root0/port1/decoder1.1", UNSET) + entry("root0/port1", "")
                        + entry("root0", "")).defects().stream().map(text -> text.replaceFirst("overflow \\d+", "overflow 2")).toList());
        assertEquals(List.of("unknown-word 3 mem0 ram_size -9", "unknown-word 2 shiny"), new ListedMachine().with("cxl-list.json", """
                [{"memdev":"mem0",
                  "shiny":true,
                  "ram_size":-9},{"memdev":"mem1","shiny":true}]
                """).defects());
        assertEquals(List.of("unknown-word 1 gadget7", "unknown-word 2 word"), new ListedMachine().with("sysfs-cxl.txt",
                "[/sys/bus/cxl/devices/gadget7] -> /sys/devices/gadget7\nword\n[/sys/bus/cxl/devices/nvdimm-bridge0]\n").defects()
                .stream().sorted().toList());
        assertEquals(List.of("unknown-word 4 00000010-0000000f : (null)", "unknown-word 3 mem0 dynamic_ram_a"),
                new ListedMachine().with("sysfs-cxl.txt", DEVICE).with("dpamem.txt", """
                        [mem0]
                        00000000-0fffffff : ram
                        10000000-1fffffff : dynamic_ram_a
                          00000010-0000000f : (null)
                        """).defects().stream().sorted(java.util.Comparator.reverseOrder()).toList());
    }
}
