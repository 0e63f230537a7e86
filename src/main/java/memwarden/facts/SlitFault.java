package memwarden.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import memwarden.model.Located;
import memwarden.model.Slit;

/**
 * The first distance of a SLIT for which drivers/acpi/numa/srat.c, slit_valid() gives up the table.
 *
 * @param row the domain that is looked from
 * @param column the domain that is looked at
 * @param found the distance
 * @param count how many such distances the table has
 */
public record SlitFault(Slit slit, int row, int column, long found, int count) implements Measured {

    private static final long LOCAL = 10;

    /** One for each table that has such distances. */
    public static List<SlitFault> of(Collection<Slit> tables) {
        List<SlitFault> faults = new ArrayList<>();
        for (Slit table : tables) {
            int n = table.localities();
            List<Integer> wrong = new ArrayList<>();
            for (int at = 0; at < table.distances().size(); at++) {
                if (at / n == at % n ? table.distances().get(at) != LOCAL : table.distances().get(at) <= LOCAL) {
                    wrong.add(at);
                }
            }
            if (!wrong.isEmpty()) {
                int first = wrong.get(0);
                faults.add(new SlitFault(table, first / n, first % n, table.distances().get(first), wrong.size()));
            }
        }
        return faults;
    }

    /** Whether it is the distance of a domain to itself. */
    public boolean ofOneDomain() {
        return row == column;
    }

    @Override
    public List<Located> measuredFrom() {
        return List.of(slit);
    }

    @Override
    public String label() {
        return slit.label() + ": distance " + found + " from domain " + row + " to domain " + column;
    }
}
