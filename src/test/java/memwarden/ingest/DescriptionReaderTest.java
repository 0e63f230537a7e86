package memwarden.ingest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import memwarden.model.AddDevice;
import memwarden.model.AddressRange;
import memwarden.model.Architecture;
import memwarden.model.AutoOnlineBlocks;
import memwarden.model.CacheInvalidation;
import memwarden.model.CapacityMode;
import memwarden.model.Cfmws;
import memwarden.model.CreateNamespace;
import memwarden.model.CreateRegion;
import memwarden.model.CxlSwitch;
import memwarden.model.DaxMode;
import memwarden.model.DecoderState;
import memwarden.model.DefaultOnlineState;
import memwarden.model.DestroyRegion;
import memwarden.model.DisableDevice;
import memwarden.model.EfiAttribute;
import memwarden.model.EfiMemoryType;
import memwarden.model.EfiRange;
import memwarden.model.Endpoint;
import memwarden.model.EndpointDecoder;
import memwarden.model.Expectation;
import memwarden.model.HostBridge;
import memwarden.model.InterleaveCapability;
import memwarden.model.Kernel;
import memwarden.model.Link;
import memwarden.model.ModuleState;
import memwarden.model.NamespaceMode;
import memwarden.model.OfflineMemory;
import memwarden.model.OnlineMemory;
import memwarden.model.OnlineType;
import memwarden.model.OperatorAction;
import memwarden.model.Partition;
import memwarden.model.Platform;
import memwarden.model.PortDecoder;
import memwarden.model.ProgrammedBy;
import memwarden.model.ReconfigureDevice;
import memwarden.model.ReturnCode;
import memwarden.model.ResizeRegion;
import memwarden.model.RootPort;
import memwarden.model.Section;
import memwarden.model.Severity;
import memwarden.model.StatedBlockSize;
import memwarden.model.TargetType;
import memwarden.model.Truth;
import memwarden.model.UnloadModule;
import memwarden.model.WindowRestriction;
import org.junit.jupiter.api.Test;

import static memwarden.ingest.Descriptions.place;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DescriptionReaderTest {

    private static final AddressRange EXPANDER = new AddressRange(0x850000000L, 0x284fffffffL);

    @Test
    void bindsTheFirmware() {
        Platform platform = Descriptions.platform("""
                firmware:
                  memoryMap:
                    - { range: 0x0-0x9ffff, type: EfiConventionalMemory, attributes: [EFI_MEMORY_WB, EFI_MEMORY_SP] }
                    - { base: 0x8_5000_0000, size: 128GiB, type: EfiReservedMemoryType }
                    - { range: 0xffffffffffffff00 - 0xffffffffffffffff, type: EfiPalCode, attributes: [] }
                    - { base: "0x10", size: "16 B", type: "EfiPalCode" }
                  cedt:
                    windows:
                      - range: 0x850000000-0x284fffffff
                        targets: [hb0, hb1]
                        granularity: 256
                        restrictions: [Host-only Coherent, Volatile]
                      - { id: second, range: 1-2 }
                """);
        List<EfiRange> map = platform.firmware().memoryMap().entries();
        assertTrue(platform.firmware().memoryMap().stated());
        assertEquals(new AddressRange(0, 0x9ffff), map.get(0).range());
        assertEquals(Optional.of(Set.of(EfiAttribute.WB, EfiAttribute.SP)), map.get(0).attributes());
        assertEquals("3:35+21 /firmware/memoryMap/0/type", place(map.get(0).at().of("type")));
        assertEquals("3:7+95 /firmware/memoryMap/0", place(map.get(0).at().whole()));
        assertEquals(EXPANDER, map.get(1).range());
        assertEquals(EfiMemoryType.RESERVED, map.get(1).type());
        assertEquals(Optional.empty(), map.get(1).attributes());
        assertEquals("4:15+13 /firmware/memoryMap/1/base", place(map.get(1).at().of("range")));
        assertEquals(new AddressRange(-256, -1), map.get(2).range());
        assertEquals(Optional.of(Set.of()), map.get(2).attributes());
        assertEquals(new AddressRange(0x10, 0x1f), map.get(3).range());
        assertEquals("6:43+12 /firmware/memoryMap/3/type", place(map.get(3).at().of("type")));

        Cfmws window = platform.firmware().cedt().windows().entries().get(0);
        assertEquals("w0", window.id());
        assertEquals(EXPANDER, window.range());
        assertEquals(List.of("hb0", "hb1"), window.targets());
        assertEquals(Optional.of(0L), window.encoding().granularity());
        assertEquals(Optional.empty(), window.encoding().ways());
        assertEquals(Optional.of(Set.of(WindowRestriction.HOST_ONLY, WindowRestriction.VOLATILE)),
                window.restrictions());
        assertEquals("9:9+31 /firmware/cedt/windows/0", place(window.at().whole()));
        assertEquals("second", platform.firmware().cedt().windows().entries().get(1).id());
        assertEquals(Optional.empty(), platform.firmware().cedt().windows().entries().get(1).restrictions());
    }

    @Test
    void bindsTheKernel() {
        Kernel kernel = Descriptions.platform("""
                kernel:
                  release: 6.10
                  config: { EFI_SOFT_RESERVE: y, CONFIG_DEV_DAX_HMEM: m }
                  commandLine: "efi=nosoftreserve  quiet efi_fake_mem=1G@2G:0x40000"
                  modules: { others: loadable, cxl-pci: blocked }
                  traits: [resolves-ownership-per-range]
                  memoryBlockSize: 128MiB
                  loadOrder: [dax_hmem, cxl-acpi]
                """).kernel();
        assertEquals("6.10", kernel.release().orElseThrow().text());
        assertEquals("2:12+4 /kernel/release", place(kernel.releaseAt()));
        assertEquals(List.of("CONFIG_EFI_SOFT_RESERVE=y", "CONFIG_DEV_DAX_HMEM=m"),
                kernel.config().entries().stream().map(option -> option.label()).toList());
        assertEquals(List.of("efi -> nosoftreserve 4:17+17", "quiet ->  4:36+5",
                "efi_fake_mem -> 1G@2G:0x40000 4:42+26"),
                kernel.commandLine().entries().stream().map(word -> word.name() + " -> " + word.value() + " "
                        + place(word.at().whole()).split(" ")[0]).toList());
        assertEquals("cxl_pci", kernel.modules().entries().get(0).name());
        assertEquals("5:32+7 /kernel/modules/cxl-pci", place(kernel.modules().entries().get(0).at().whole()));
        assertEquals(ModuleState.BLOCKED, kernel.modules().entries().get(0).state());
        assertEquals(Optional.of(ModuleState.LOADABLE), kernel.otherModules());
        assertEquals("resolves-ownership-per-range", kernel.traits().get(0).name());
        StatedBlockSize block = kernel.memoryBlockSize().orElseThrow();
        assertEquals(128L << 20, block.bytes());
        assertEquals("7:20+6 /kernel/memoryBlockSize", place(block.at().whole()));
        assertEquals(Optional.empty(), kernel.defaultOnlineState());
        assertEquals(Optional.empty(), kernel.autoOnlineBlocks());
        assertEquals(List.of("dax_hmem", "cxl_acpi"), kernel.loadOrder().entries());
        assertEquals("8:14+20 /kernel/loadOrder", place(kernel.loadOrder().origin()));
    }

    @Test
    void bindsWhatBecomesOfAddedMemory() {
        Kernel kernel = Descriptions.platform("""
                kernel:
                  commandLine: "memhp_default_state=online memhp_default_state=online_movable memhp_default_state=no"
                  autoOnlineBlocks: offline
                """).kernel();
        DefaultOnlineState onCommandLine = kernel.defaultOnlineState().orElseThrow();
        AutoOnlineBlocks running = kernel.autoOnlineBlocks().orElseThrow();
        assertEquals(OnlineType.ONLINE_MOVABLE, onCommandLine.type());
        assertEquals("2:44+34 /kernel/commandLine", place(onCommandLine.at().whole()));
        assertEquals(OnlineType.OFFLINE, running.type());
        assertEquals("3:21+7 /kernel/autoOnlineBlocks", place(running.at().whole()));
    }

    @Test
    void splitsTheCommandLineAsTheKernelDoes() {
        assertEquals(List.of("a=b c", "d e=f", "g="), Descriptions.platform("""
                kernel: {commandLine: 'a="b c" "d e=f" g='}
                """).kernel().commandLine().entries().stream().map(word -> word.name() + "=" + word.value()).toList());
    }

    @Test
    void bindsDevicesAndTheOperator() {
        Platform platform = Descriptions.platform("""
                platform: {name: two expanders, architecture: arm64, bios: {vendor: X, version: 1.10}}
                hostBridges: [{id: hb0, uid: 12}]
                endpoints:
                  - id: mem0
                    hostBridge: elsewhere
                    capacity: {volatile: 512MiB, persistent: 0}
                    decoders:
                      - range: 0x850000000-0x284fffffff
                        committed: yes
                        programmedBy: firmware
                        mode: ram
                        ways: 1
                        granularity: 4KiB
                        targetType: host-only
                        dpa: 0x0-0x1fffffff
                        locked: no
                      - {committed: no}
                      - {id: 7}
                  - {id: mem1, decoders: absent}
                operator:
                  - createRegion: {range: 0x0-0xff, mode: pmem, endpoints: [mem0, mem1]}
                """);
        assertEquals("two expanders", platform.name());
        assertEquals(Architecture.ARM64, platform.architecture());
        assertEquals(Optional.of("1.10"), platform.bios().orElseThrow().version());
        assertEquals(Optional.empty(), platform.bios().orElseThrow().product());
        assertEquals(Optional.of(12L), platform.hostBridges().entries().get(0).uid());

        Endpoint first = platform.endpoints().entries().get(0);
        assertEquals(Optional.of("elsewhere"), first.below());
        assertEquals(Optional.of(512L << 20), first.capacity().ofVolatile());
        assertEquals(Optional.of(0L), first.capacity().ofPersistent());
        assertEquals(List.of(new Partition(CapacityMode.RAM, new AddressRange(0, 0x1fffffff))),
                first.capacity().partitions());
        assertEquals(Optional.empty(), platform.endpoints().entries().get(1).capacity().ofVolatile());
        EndpointDecoder decoder = first.decoders().entries().get(0);
        assertEquals(new EndpointDecoder(0, "mem0",
                new DecoderState(Optional.of(EXPANDER), false, false, false, Truth.YES, Optional.of(1), Optional.empty(),
                        Optional.of(4096L), Optional.of(TargetType.HOST_ONLY)),
                Optional.of(ProgrammedBy.FIRMWARE), Optional.of(CapacityMode.RAM),
                Optional.of(new AddressRange(0, 0x1fffffff)), Truth.YES, Optional.empty(), Truth.NO, decoder.at()),
                decoder);
        assertEquals(Truth.NO, first.decoders().entries().get(1).committed());
        assertEquals(1, first.decoders().entries().get(1).id());
        assertEquals(Optional.empty(), first.decoders().entries().get(1).targetType());
        assertEquals(Optional.empty(), first.decoders().entries().get(1).dpa());
        assertEquals(Truth.UNKNOWN, first.decoders().entries().get(1).locked());
        assertEquals(Truth.UNKNOWN, first.decoders().entries().get(2).committed());
        assertEquals(7, first.decoders().entries().get(2).id());
        assertTrue(platform.endpoints().entries().get(1).decoders().stated());

        CreateRegion region = (CreateRegion) platform.operator().get(0);
        assertEquals(Optional.of(new AddressRange(0, 0xff)), region.range());
        assertEquals(List.of("mem0", "mem1"), region.endpoints());
        assertEquals("21:19+54 /operator/0/createRegion", place(region.at().whole()));
    }

    @Test
    void bindsHostBridges() {
        List<HostBridge> bridges = Descriptions.platform("""
                hostBridges:
                  - id: hb12
                    uid: 12
                    hdmDecoders: yes
                    rootPorts: 1
                    decoders:
                      - { id: 3, range: 0x850000000-0x284fffffff, committed: yes, ways: 2, granularity: 1KiB,
                          targetType: device, targets: [rp1, rp0] }
                      - { committed: no }
                  - id: hb13
                """).hostBridges().entries();
        HostBridge first = bridges.get(0);
        assertEquals(Truth.YES, first.hdmDecoders());
        assertEquals(Optional.of(1), first.rootPorts());
        assertEquals(List.of(
                new PortDecoder(3, "hb12", "host bridge hb12",
                        new DecoderState(Optional.of(EXPANDER), false, false, false, Truth.YES, Optional.of(2),
                                Optional.empty(), Optional.of(1024L), Optional.of(TargetType.DEVICE)),
                        Optional.of(List.of("rp1", "rp0")), first.decoders().entries().get(0).at()),
                new PortDecoder(1, "hb12", "host bridge hb12",
                        new DecoderState(Optional.empty(), false, false, false, Truth.NO, Optional.empty(),
                                Optional.empty(), Optional.empty(), Optional.empty()),
                        Optional.empty(), first.decoders().entries().get(1).at())), first.decoders().entries());
        assertEquals("8:23+6 /hostBridges/0/decoders/0/targetType",
                place(first.decoders().entries().get(0).at().of("targetType")));
        assertEquals(Truth.UNKNOWN, bridges.get(1).hdmDecoders());
        assertEquals(Optional.empty(), bridges.get(1).rootPorts());
        assertFalse(bridges.get(1).decoders().stated());
    }

    @Test
    void bindsTheWayFromADeviceToItsHostBridge() {
        Platform platform = Descriptions.platform("""
                hostBridges:
                  - id: hb0
                    rootPorts:
                      - { id: rp0, link: cxl }
                      - { id: rp1 }
                switches:
                  - id: sw0
                    below: rp0
                    link: pcie
                    decoders:
                      - { committed: yes, range: 0x850000000-0x284fffffff, targets: [mem0] }
                endpoints:
                  - { id: mem0, below: sw0, link: down }
                  - { id: mem1 }
                """);
        HostBridge bridge = platform.hostBridges().entries().get(0);
        assertEquals(Optional.of(2), bridge.rootPorts());
        assertEquals(List.of("rp0", "rp1"), bridge.listed().stream().map(RootPort::id).toList());
        assertEquals(List.of(Optional.of(Link.CXL), Optional.empty()),
                bridge.listed().stream().map(RootPort::link).toList());
        CxlSwitch cxlSwitch = platform.switches().entries().get(0);
        assertEquals(Optional.of("rp0"), cxlSwitch.below());
        assertEquals(Optional.of(Link.PCIE), cxlSwitch.link());
        assertEquals("switch sw0", cxlSwitch.decoders().entries().get(0).port());
        assertEquals(Optional.of(List.of("mem0")), cxlSwitch.decoders().entries().get(0).targets());
        assertEquals(Optional.of("sw0"), platform.endpoints().entries().get(0).below());
        assertEquals(Optional.of(Link.DOWN), platform.endpoints().entries().get(0).link());
        assertEquals(Optional.empty(), platform.endpoints().entries().get(1).below());
        assertFalse(platform.endpoints().entries().get(1).dvsec().ranges().stated());
    }

    @Test
    void bindsWhatADeviceSaysOfItsMemory() {
        Endpoint device = Descriptions.platform("""
                firmware: { prm: { addressTranslation: yes } }
                endpoints:
                  - id: mem0
                    capacity: { volatile: 512MiB, persistent: 1GiB }
                    interleaveCapability: { bits8to11: yes, ways16: no }
                    memEnabled: yes
                    hdmEnabled: no
                    dvsecRanges: [ { range: 0x850000000-0x284fffffff } ]
                    decoders:
                      - { base: 0x100, size: 0, committed: yes, encodedWays: 5, dpa: absent, spa: 0x100-0x1ff }
                      - { base: 0x100, size: 0xffffffffffffffff }
                      - { base: 0x100, size: 0x100, encodedWays: 8 }
                """).endpoints().entries().get(0);
        assertEquals(List.of(new Partition(CapacityMode.RAM, new AddressRange(0, 0x1fffffff)),
                new Partition(CapacityMode.PMEM, new AddressRange(0x20000000, 0x5fffffff))),
                device.capacity().partitions());
        assertEquals(new InterleaveCapability(Truth.YES, Truth.UNKNOWN, Truth.UNKNOWN, Truth.NO), device.interleave());
        assertEquals(Truth.YES, device.dvsec().memEnabled());
        assertEquals(Truth.NO, device.dvsec().hdmEnabled());
        assertEquals(EXPANDER, device.dvsec().ranges().entries().get(0).range());
        List<EndpointDecoder> decoders = device.decoders().entries();
        assertTrue(decoders.get(0).empty());
        assertEquals(Optional.empty(), decoders.get(0).range());
        assertEquals(Optional.of(5L), decoders.get(0).reservedWays());
        assertEquals(Truth.NO, decoders.get(0).allocated());
        assertEquals(Optional.of(new AddressRange(0x100, 0x1ff)), decoders.get(0).spa());
        assertTrue(decoders.get(1).sizeAllOnes());
        assertFalse(decoders.get(1).baseAllOnes());
        assertEquals(Truth.UNKNOWN, decoders.get(1).allocated());
        assertEquals(Optional.of(new AddressRange(0x100, 0x1ff)), decoders.get(2).range());
        assertEquals(Optional.of(3), decoders.get(2).ways());
    }

    @Test
    void tellsAddressTranslationThatIsAbsentFromOneNotStated() {
        assertEquals(Truth.NO, Descriptions.platform("firmware: { prm: absent }").firmware().prm().addressTranslation());
        assertEquals(Truth.UNKNOWN, Descriptions.platform("firmware: {}").firmware().prm().addressTranslation());
    }

    @Test
    void bindsWhetherCachesCanBeInvalidated() {
        assertEquals(Optional.of(false), Descriptions.platform("kernel: { cpuCacheInvalidation: no }").kernel()
                .cacheInvalidation().map(CacheInvalidation::possible));
        assertEquals(Optional.empty(), Descriptions.platform("kernel: { release: 7.3 }").kernel().cacheInvalidation());
    }

    @Test
    void bindsActionsOfTheOperatorInTheirOrder() {
        List<OperatorAction> actions = Descriptions.platform("""
                operator:
                  - destroyRegion: { base: 0x100, size: 256 B }
                  - createRegion: { range: 0x100-0x1ff, mode: pmem, endpoints: [mem0], ways: 1 }
                  - createNamespace: { region: 0x100-0x1ff, mode: fsdax } # expect: {owner: nvdimm}
                  - createRegion: { window: w0, size: 1 KiB, granularity: absent, uuid: absent, mode: ram, endpoints: [a], otherwise: yes }
                  - addDevice: { endpoint: mem1 }
                  - destroyRegion: { range: 0x100-0x1ff, force: no }
                  - resizeRegion: { range: 0x100-0x1ff, size: 0 }
                  - disableDevice: { endpoint: mem1 }
                  - unloadModule: { module: dax-hmem }
                  - onlineMemory: { range: 0x100-0x1ff }
                  - onlineMemory: { base: 0x100, size: 256 B, policy: online_kernel }
                  - offlineMemory: { range: 0x100-0x1ff }
                  - reconfigureDevice: { range: 0x100-0x1ff, mode: devdax, force: yes }
                  - reconfigureDevice: { base: 0x100, size: 256 B, mode: system-ram, noOnline: yes }
                """).operator();
        AddressRange range = new AddressRange(0x100, 0x1ff);
        assertEquals(List.of(new DestroyRegion(range, Truth.UNKNOWN, actions.get(0).at()),
                new CreateRegion(Optional.of(range), Optional.empty(), Optional.empty(), Optional.of(1),
                        Optional.empty(), CapacityMode.PMEM, List.of("mem0"), false, List.of(), actions.get(1).at()),
                new CreateNamespace(range, NamespaceMode.FSDAX, actions.get(2).at()),
                new CreateRegion(Optional.empty(), Optional.of(1024L), Optional.of("w0"), Optional.empty(),
                        Optional.empty(), CapacityMode.RAM, List.of("a"), true, List.of("granularity", "uuid"),
                        actions.get(3).at()),
                new AddDevice("mem1", actions.get(4).at()),
                new DestroyRegion(range, Truth.NO, actions.get(5).at()),
                new ResizeRegion(range, 0, actions.get(6).at()),
                new DisableDevice("mem1", actions.get(7).at()),
                new UnloadModule("dax_hmem", actions.get(8).at()),
                new OnlineMemory(range, Optional.empty(), actions.get(9).at()),
                new OnlineMemory(range, Optional.of(OnlineType.ONLINE_KERNEL), actions.get(10).at()),
                new OfflineMemory(range, actions.get(11).at()),
                new ReconfigureDevice(range, DaxMode.DEVDAX, true, false, Optional.empty(), actions.get(12).at()),
                new ReconfigureDevice(range, DaxMode.SYSTEM_RAM, false, true, Optional.empty(), actions.get(13).at())),
                actions);
        assertEquals("4:32+11 /operator/2/createNamespace/region", place(actions.get(2).at().of("region")));
    }

    @Test
    void tellsAbsentFromMissing() {
        Platform absent = Descriptions.platform("""
                firmware: {memoryMap: absent, srat: absent, hmat: absent, cedt: absent}
                hostBridges: absent
                endpoints: []
                """);
        for (Section<?> section : List.of(absent.firmware().memoryMap(), absent.firmware().srat(),
                absent.firmware().hmat(), absent.firmware().cedt().windows(), absent.firmware().cedt().hostBridges(),
                absent.firmware().cedt().xorMaps(), absent.hostBridges(), absent.endpoints())) {
            assertTrue(section.stated());
            assertEquals(List.of(), section.entries());
        }
        assertEquals("1:23+6 /firmware/memoryMap", place(absent.firmware().memoryMap().origin()));

        Platform missing = Descriptions.platform("firmware:\n  cedt: {}\nkernel: {}\n");
        for (Section<?> section : List.of(missing.firmware().memoryMap(), missing.firmware().srat(),
                missing.firmware().hmat(), missing.firmware().cedt().windows(), missing.firmware().cedt().hostBridges(),
                missing.firmware().cedt().xorMaps(), missing.hostBridges(), missing.endpoints(),
                missing.kernel().loadOrder(), missing.kernel().config(), missing.kernel().modules(),
                missing.kernel().commandLine())) {
            assertFalse(section.stated());
        }
        assertEquals("2:9+2 /firmware/cedt", place(missing.firmware().cedt().windows().origin()));
        assertEquals("lab", missing.name());
        assertEquals(Architecture.X86_64, missing.architecture());
        assertEquals(Optional.empty(), missing.kernel().release());
    }

    @Test
    void bindsExpectations() {
        List<Expectation> expectations = Descriptions.platform("""
                expect:
                  - { range: 0x0-0xff, owner: dax_cxl, device: region, driver: kmem, use: system-ram,
                      node: 1, confidence: certain, firmware: none, kernels: [7.3, 6.10] }
                  - { finding: warning, rule: ownership/x, message: a b, kernelMessage: c, returnCode: -16, line: 12 }
                """).expectations();
        assertEquals(new AddressRange(0, 0xff), expectations.get(0).range().orElseThrow());
        assertEquals(List.of("7.3", "6.10"),
                expectations.get(0).kernels().stream().map(release -> release.text()).toList());
        assertFalse(expectations.get(0).ofFinding());
        assertEquals(Optional.of(Severity.WARNING), expectations.get(1).finding());
        assertEquals(Optional.of(12), expectations.get(1).line());
        assertEquals(Optional.of(1), expectations.get(0).node());
        assertEquals(Optional.of(ReturnCode.EBUSY), expectations.get(1).returnCode());
    }

    @Test
    void readsExpectationsFromComments() {
        List<Expectation> expectations = Descriptions.platform("""
                firmware:
                  memoryMap:
                    - { range: 0x0-0xff, type: EfiPalCode }   # expect: {owner: firmware}
                    # expect: {owner: dax_hmem, driver: kmem}
                    # expect: {finding: note}
                    - { base: 0x100, size: 1B, type: EfiPalCode }  # expect: [{use: none}, {finding: error}]
                  cedt:
                    windows:
                      - id: "# expect: {no comment}"
                        range: 0x200-0x2ff  #expect: {range: 0x200-0x201, owner: nobody}
                """).expectations();
        assertEquals(List.of("0x0-0xff - 3:57", "0x100-0x100 - 4:15", "- 6 5:15", "0x100-0x100 - 6:63",
                "- 6 6:76", "0x200-0x201 - 10:38"),
                expectations.stream().map(expectation -> expectation.range().map(AddressRange::toString).orElse("-")
                        + " " + expectation.line().map(String::valueOf).orElse("-") + " "
                        + place(expectation.at().whole()).split("\\+")[0]).toList());
    }

    @Test
    void placesProblemsOfExpectationsInComments() {
        assertEquals(List.of(
                "1:47+8 /owner: `dax_hmen` is not an owner. did you mean `dax_hmem`?",
                "2:14+15 : an expectation without `range`. add `range: START-END`",
                "4:3+9 : nothing stands behind `expect:`. write what must come out, for example `{owner: dax_cxl}`",
                "5:13+1 : this is not YAML: expected the node content, but found '<stream end>'. close it"),
                Descriptions.problems("""
                        hostBridges: [] # expect: {range: 0-1, owner: dax_hmen}
                          # expect:  {owner: nobody}
                        endpoints: []
                          # expect:
                          # expect: [
                        """));
    }
}
