package memwarden.facts;

import memwarden.model.Confidence;
import memwarden.model.Located;
import memwarden.model.OptionValue;
import memwarden.model.Origins;

/** A row of the table of kernel options: what distributions build, assumed where the description is silent. */
public record OptionDefault(String symbol, OptionValue value, Origins at) implements Located, Weighed {

    @Override
    public Confidence confidence() {
        return Confidence.LIKELY;
    }

    @Override
    public String label() {
        return "distributions build CONFIG_" + symbol + "=" + value.label();
    }
}
