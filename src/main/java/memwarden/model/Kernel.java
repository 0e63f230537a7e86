package memwarden.model;

import java.util.List;
import java.util.Optional;

/**
 * The kernel that the platform boots.
 *
 * @param release empty if not stated
 * @param releaseAt the place of the release, or of what should have held it
 * @param commandLine its words, in order
 * @param otherModules the state of every module that {@code modules} does not name, if one was stated
 * @param traits behaviour that was backported to this kernel, by the trait's name
 */
public record Kernel(Optional<KernelRelease> release, Origin releaseAt, Section<ConfigOption> config,
        Section<CommandLineOption> commandLine, Section<ModuleEntry> modules, Optional<ModuleState> otherModules,
        List<BackportedTrait> traits) {

    public Kernel {
        traits = List.copyOf(traits);
    }
}
