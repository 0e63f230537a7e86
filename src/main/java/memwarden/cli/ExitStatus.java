package memwarden.cli;

/** What the exit status means. The format of a report never changes it. */
final class ExitStatus {

    /** Nothing at or above the level of {@code --fail-on}; every expectation met. */
    static final int OK = 0;
    /** Findings at or above that level; an expectation not met. */
    static final int FINDINGS = 1;
    /** Wrong usage, input that could not be read, or nothing to check at all. */
    static final int UNUSABLE = 2;
    /** A defect in memwarden itself. */
    static final int DEFECT = 3;

    private ExitStatus() {
    }
}
