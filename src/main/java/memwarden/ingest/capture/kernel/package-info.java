/**
 * What the kernel tells of itself and of what its firmware gave it: log, command line, configuration, release, and the
 * firmware's memory map in {@code /sys/firmware/memmap}.
 *
 * <p>A new kind of line of the log is a {@link memwarden.ingest.capture.kernel.LogPart}, named in
 * {@link memwarden.ingest.capture.kernel.DmesgReader}, which offers each line to its parts in turn. Lines that no part
 * takes are kept as messages that were observed if they are of a topic of
 * {@link memwarden.ingest.capture.kernel.KernelTopics}.
 */
package memwarden.ingest.capture.kernel;
