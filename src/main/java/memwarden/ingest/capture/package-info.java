/**
 * What real machines give away, made into a description and a platform.
 *
 * <p>A {@link memwarden.ingest.capture.Capture} is the files of one machine, from a folder, an archive or the command
 * line. {@link memwarden.ingest.capture.CaptureReader} hands each of them to the one reader that knows its format, and
 * has drafted at the end what only all of them together tell. What comes out is what a person would have written as a
 * description, every value with the place that it was read from; the reader of descriptions makes the model of it. So a
 * capture and the description imported from it are one thing.
 *
 * <ul>
 * <li>{@code frame}: what readers of all formats work with. Begin there to write one.
 * <li>{@code tables}: ACPI tables and CDATs: raw, as hex dumps, disassembled.
 * <li>{@code kernel}: what the kernel tells of itself and of its firmware: log, command line, configuration.
 * <li>{@code listings}: what tools and files of a running system list: sysfs, /proc/iomem, cxl, daxctl, ndctl, lspci.
 * <li>{@code devices}: CXL devices, put together from what several listings show of them.
 * <li>{@code operator}: what a person typed since the kernel started.
 * </ul>
 *
 * <p>No reader knows another: what one keeps for others is kept by the testimony. A new format is a class in the package
 * that it belongs to, and a line in {@code CaptureReader.READERS}.
 */
package memwarden.ingest.capture;
