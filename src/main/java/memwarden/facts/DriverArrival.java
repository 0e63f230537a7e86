package memwarden.facts;

import memwarden.model.Confidence;
import memwarden.model.Labelled;
import memwarden.model.Subject;

/**
 * When a driver of an accelerator binds to its device.
 *
 * @param assumed whether nothing is said of it
 */
public record DriverArrival(ServedDevice served, Moment moment, boolean assumed) implements Subject, Weighed {

    /** Before or after dax_hmem decides about Soft Reserved memory. */
    public enum Moment implements Labelled {
        BEFORE("is there before dax_hmem decides"),
        AFTER("comes after dax_hmem has decided"),
        UNSETTLED("is loaded at about the time when dax_hmem decides");

        private final String label;

        Moment(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Id of the device. */
    public String endpoint() {
        return served.endpoint();
    }

    @Override
    public Confidence confidence() {
        return assumed ? Confidence.LIKELY : Confidence.CERTAIN;
    }

    @Override
    public String label() {
        return served.driver().label() + " " + moment.label();
    }
}
