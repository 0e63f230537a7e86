package memwarden.model;

import java.util.Optional;

/**
 * The memory of the running machine, block by block and node by node.
 *
 * @param blockSize empty if no source told
 * @param autoOnline what was done with blocks that were added, when the capture was made; empty if no source told
 * @param nodesWithMemory numbers as the kernel lists them: {@code 0-1,4}; empty if no source told
 * @param nodesOnline likewise
 * @param nodesPossible likewise
 */
public record ObservedMemory(Section<ObservedBlocks> blocks, Optional<StatedBlockSize> blockSize,
        Optional<AutoOnlineBlocks> autoOnline, Section<ObservedNode> nodes, Optional<String> nodesWithMemory,
        Optional<String> nodesOnline, Optional<String> nodesPossible) {

    static ObservedMemory nothing(Origin where) {
        return new ObservedMemory(Section.missing(where), Optional.empty(), Optional.empty(), Section.missing(where),
                Optional.empty(), Optional.empty(), Optional.empty());
    }
}
