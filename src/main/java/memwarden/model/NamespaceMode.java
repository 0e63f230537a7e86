package memwarden.model;

/** Mode of a libnvdimm namespace, in the words of ndctl. */
public enum NamespaceMode implements Labelled {

    DEVDAX("devdax"),
    FSDAX("fsdax"),
    SECTOR("sector"),
    RAW("raw");

    private final String label;

    NamespaceMode(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
