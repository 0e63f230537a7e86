package memwarden.model;

/** Processor architecture of the platform, in the kernel's names. */
public enum Architecture implements Labelled {

    X86_64("x86-64"),
    ARM64("arm64"),
    RISCV64("riscv64"),
    LOONGARCH64("loongarch64");

    private final String label;

    Architecture(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
