package memwarden.yaml;

import memwarden.model.Place;

/** A value of a YAML document. */
public sealed interface Node permits MappingNode, SequenceNode, ScalarNode {

    /**
     * Where it was written. A mapping or list that spans lines is shown by what stands on its first line; an explicit
     * tag or anchor belongs to the value.
     */
    Place origin();
}
