package memwarden.ingest.capture;

import memwarden.ingest.capture.devices.PciFunctions;
import memwarden.ingest.capture.frame.Draft;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.ingest.capture.tables.CdatTables;
import memwarden.ingest.capture.tables.HostBridgeIds;
import memwarden.model.Place;
import memwarden.yaml.MappingNode;
import memwarden.yaml.Node;

/**
 * Drafts what no listing shows and only tables tell of. It comes when all artefacts are read.
 *
 * <p>A CDAT that was in nobody's hands gets an endpoint or a switch of the name of its file, of which nothing else is
 * known; so does a CXL function of lspci. Host bridges are drafted from the CEDT if nothing else tells of any.
 */
final class Unlisted {

    private static final String HOST_BRIDGES = "/hostBridges";

    private Unlisted() {
    }

    static void draft(Testimony testimony) {
        CdatTables.of(testimony).left().forEach((object, table) ->
                testimony.add(ofSwitch(object, table) ? "/switches" : "/endpoints",
                        device(object, table).put("cdat", table)));
        PciFunctions.of(testimony).left().forEach((address, function) -> {
            Draft endpoint = new Draft(function.at()).putText("id", address, function.at());
            function.putInto(endpoint);
            testimony.add("/endpoints", endpoint);
        });
        if (!testimony.says(HOST_BRIDGES)) {
            HostBridgeIds.of(testimony).named().forEach((uid, at) -> testimony.add(HOST_BRIDGES, hostBridge(uid, at)));
        }
    }

    private static Draft hostBridge(long uid, Place at) {
        return new Draft(at).putText("id", HostBridgeIds.id(uid), at).put("uid", uid, at);
    }

    private static Draft device(String object, Node table) {
        return new Draft(table.origin()).putText("id", object, table.origin());
    }

    /** Only the upstream port of a switch has its latencies between ports; if that does not tell, the name does. */
    private static boolean ofSwitch(String object, Node table) {
        return table instanceof MappingNode structures && !structures.entries().isEmpty()
                ? structures.entries().stream().allMatch(entry -> entry.key().equals("sslbis"))
                : object.startsWith("port");
    }
}
