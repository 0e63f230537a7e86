package memwarden.model;

/** A subject that occupies physical addresses. */
public interface Spanned extends Subject {

    /** The host physical addresses (HPA) it occupies. */
    AddressRange range();
}
