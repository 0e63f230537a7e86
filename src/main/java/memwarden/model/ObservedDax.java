package memwarden.model;

/**
 * The dax devices of the running machine.
 *
 * @param regions what devices are cut from: one for each thing that registered with the dax core
 * @param hmem platform devices of dax_hmem
 */
public record ObservedDax(Section<ObservedDaxDevice> devices, Section<ObservedDaxRegion> regions,
        Section<ObservedHmemDevice> hmem) {

    static ObservedDax nothing(Origin where) {
        return new ObservedDax(Section.missing(where), Section.missing(where), Section.missing(where));
    }
}
