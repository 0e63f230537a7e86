package memwarden.ingest.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import memwarden.ingest.DescriptionReader;
import memwarden.ingest.Reading;
import memwarden.ingest.capture.frame.Draft;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.ingest.capture.tables.CdatTables;
import memwarden.ingest.capture.tables.HostBridgeIds;
import memwarden.model.CdatState;
import memwarden.model.Place;
import memwarden.model.Platform;
import memwarden.model.TableOrigin;
import memwarden.model.TextOrigin;
import memwarden.yaml.MappingNode;
import org.junit.jupiter.api.Test;

/** What only tables tell of becomes devices of which nothing else is known. */
class UnlistedTest {

    private final Testimony testimony = new Testimony();

    @Test
    void anIdIsMadeOfTheUidInDecimalWithoutASign() {
        assertEquals("hb222", HostBridgeIds.id(0xde));
        assertEquals("hb18446744073709551615", HostBridgeIds.id(-1L));
    }

    @Test
    void aUidIsOneHostBridgeHoweverOftenItIsNamed() {
        HostBridgeIds.of(testimony).name(12, cedt(36));
        HostBridgeIds.of(testimony).name(222, cedt(68));
        HostBridgeIds.of(testimony).name(12, cedt(136));
        Platform platform = platform();
        assertEquals(List.of("hb12", "hb222"),
                platform.hostBridges().entries().stream().map(bridge -> bridge.id()).toList());
        assertEquals(cedt(36), platform.hostBridges().entries().get(0).at().whole());
        assertEquals(Optional.of(12L), platform.hostBridges().entries().get(0).uid());
    }

    @Test
    void whatAListingShowsIsNotDraftedAgain() {
        HostBridgeIds.of(testimony).name(12, cedt(36));
        testimony.add("/hostBridges", new Draft(cedt(0)).putText("id", "bus-0c", cedt(0)));
        CdatTables.of(testimony).add("endpoint2", table("cdat/endpoint2.CDAT"));
        assertTrue(CdatTables.of(testimony).take("endpoint2").isPresent());
        assertFalse(CdatTables.of(testimony).take("endpoint2").isPresent());
        Platform platform = platform();
        assertEquals(List.of("bus-0c"),
                platform.hostBridges().entries().stream().map(bridge -> bridge.id()).toList());
        assertFalse(platform.endpoints().stated());
    }

    @Test
    void aTableThatNobodyTookGetsADeviceOfItsName() {
        assertTrue(CdatTables.of(testimony).add("endpoint2", table("cdat/endpoint2.CDAT")));
        assertFalse(CdatTables.of(testimony).add("endpoint2", table("endpoint2.bin")));
        CdatTables.of(testimony).add("port2", table("cdat/port2.CDAT"));
        Platform platform = platform();
        assertEquals(List.of("endpoint2"),
                platform.endpoints().entries().stream().map(endpoint -> endpoint.id()).toList());
        assertEquals(CdatState.PRESENT, platform.endpoints().entries().get(0).cdat().state());
        assertEquals(List.of("port2"),
                platform.switches().entries().stream().map(cxlSwitch -> cxlSwitch.id()).toList());
    }

    private Platform platform() {
        Unlisted.draft(testimony);
        Reading reading = new DescriptionReader().bind(testimony.description(new TextOrigin("capture", 1, 1, 1, "")), "capture");
        assertEquals(List.of(), reading.problems());
        return reading.platforms().get(0);
    }

    private static Place cedt(long offset) {
        return new TableOrigin("acpi/CEDT", "CEDT", offset, 32);
    }

    private static MappingNode table(String path) {
        return new Draft(new TableOrigin(path, "CDAT", 0, 16)).node();
    }
}
