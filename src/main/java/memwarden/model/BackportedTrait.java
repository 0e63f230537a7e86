package memwarden.model;

/** A kernel behaviour that the description switches on by name, whatever the release. */
public record BackportedTrait(String name, Origins at) implements Located {

    @Override
    public String label() {
        return "backported trait " + name;
    }
}
