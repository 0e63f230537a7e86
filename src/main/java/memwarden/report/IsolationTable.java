package memwarden.report;

import java.io.IOException;
import java.util.List;
import memwarden.facts.Judgement;
import memwarden.facts.Judgement.PortVerdict;
import memwarden.model.HostBridge;
import memwarden.model.RootPort;
import memwarden.model.Truth;
import memwarden.report.Table.Column;

/** Which root ports are fit for CXL error isolation: a row for each that can isolate, or shall. */
record IsolationTable(Judgement judgement) {

    private static final String DASH = "-";

    boolean isEmpty() {
        return judgement.isolation().isEmpty() && capable().isEmpty();
    }

    void print(Screen screen) throws IOException {
        Table table = new Table(List.of(Column.left("ROOT PORT"), Column.left("ISOLATION"), Column.left("REASONS")));
        for (PortVerdict port : judgement.isolation()) {
            table.add(List.of(port.rootPort(), port.verdict().label(),
                    port.reasons().isEmpty() ? DASH : String.join(", ", port.reasons())));
        }
        for (RootPort port : capable()) {
            table.add(List.of(port.id(), "not asked for", DASH));
        }
        table.print(screen);
    }

    /** The ports that can isolate, and for which nobody asks it. */
    private List<RootPort> capable() {
        return judgement.platform().hostBridges().entries().stream().map(HostBridge::listed).flatMap(List::stream)
                .filter(port -> port.isolation().present() == Truth.YES)
                .filter(port -> judgement.isolation().stream().noneMatch(one -> one.rootPort().equals(port.id())))
                .toList();
    }
}
