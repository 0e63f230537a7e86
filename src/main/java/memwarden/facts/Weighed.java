package memwarden.facts;

import memwarden.model.Confidence;

/** A fact that may be less than certain by itself. What rests on it is no surer than it is. */
public interface Weighed {

    Confidence confidence();
}
