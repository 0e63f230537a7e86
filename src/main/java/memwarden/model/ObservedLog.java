package memwarden.model;

/**
 * What the running kernel had logged.
 *
 * @param messages those about CXL, dax and memory
 * @param whole whether the log goes back to the start of the kernel, so that what is not in it was not said
 */
public record ObservedLog(Section<KernelLine> messages, Truth whole) {

    static ObservedLog nothing(Origin where) {
        return new ObservedLog(Section.missing(where), Truth.UNKNOWN);
    }
}
