package memwarden.facts;

import memwarden.model.Subject;

/** The kernel proper adds the EFI map to the e820 table that its EFI stub made of the same map. */
public record EfiMapReadAgain() implements Subject {

    @Override
    public String label() {
        return "the kernel adds the EFI map to its e820 table";
    }
}
