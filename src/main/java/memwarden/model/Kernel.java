package memwarden.model;

import java.util.List;
import java.util.Optional;

/**
 * The kernel that the platform boots.
 *
 * @param release empty if not stated
 * @param releaseAt the place of the release, or of what should have held it
 * @param configValues options that hold a number or a text
 * @param commandLine its words, in order
 * @param memmap what its {@code memmap=} and {@code mem=} words change in the firmware map, in order
 * @param faked what its {@code efi_fake_mem=} words add to the EFI map
 * @param otherModules the state of every module that {@code modules} does not name, if one was stated
 * @param defaultOnlineState what the command line makes of memory that is added later, if it says so
 * @param memoryBlockSize bytes that are onlined together
 * @param autoOnlineBlocks what the running kernel was told about memory that is added later
 * @param cacheInvalidation whether the caches of the processors can be dropped for a range, if that is stated
 * @param loadOrder modules in the order in which they were loaded, oldest first
 * @param initramfs modules that are packed into the initramfs
 * @param traits behaviour that was backported to this kernel, by the trait's name
 */
public record Kernel(Optional<KernelRelease> release, Origin releaseAt, Section<ConfigOption> config,
        List<ConfigValue> configValues, Section<CommandLineOption> commandLine, List<MemmapOption> memmap,
        List<FakedAttributes> faked, Optional<DefaultOnlineState> defaultOnlineState, Section<ModuleEntry> modules,
        Optional<ModuleState> otherModules, Optional<StatedBlockSize> memoryBlockSize,
        Optional<AutoOnlineBlocks> autoOnlineBlocks, Optional<CacheInvalidation> cacheInvalidation,
        Section<String> loadOrder, Section<String> initramfs, List<BackportedTrait> traits) {

    public Kernel {
        configValues = List.copyOf(configValues);
        memmap = List.copyOf(memmap);
        faked = List.copyOf(faked);
        traits = List.copyOf(traits);
    }
}
