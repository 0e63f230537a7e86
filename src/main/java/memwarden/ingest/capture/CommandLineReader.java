package memwarden.ingest.capture;

/** {@code /proc/cmdline}: one line. */
final class CommandLineReader implements ArtefactReader {

    static final String POINTER = "/kernel/commandLine";

    @Override
    public boolean reads(Artefact artefact) {
        return artefact.stem().equals("cmdline");
    }

    @Override
    public void read(Artefact artefact, Testimony testimony) {
        artefact.lines().stream().filter(line -> !line.text().isBlank()).findFirst()
                .ifPresent(line -> testimony.say(POINTER, line.value()));
    }
}
