package memwarden.facts;

import memwarden.model.Labelled;
import memwarden.model.Located;
import memwarden.model.Origins;
import memwarden.model.PerformanceType;

/**
 * A row of the table that says how far the HMAT may be from what devices say.
 *
 * @param type of the structure of the HMAT
 * @param percent up to which the greater of two amounts may be of the smaller one
 */
public record PerformanceRow(PerformanceType type, PerformanceGap.Side side, int percent, Origins at)
        implements Located, Labelled {

    @Override
    public String label() {
        return percent + " %";
    }
}
