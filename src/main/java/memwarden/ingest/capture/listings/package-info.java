/**
 * What files and tools of a running system list: sysfs, {@code /proc/iomem}, the JSON of cxl, daxctl and ndctl, lsmem,
 * numactl, lspci, the modules.
 *
 * <p>A new listing is an {@link memwarden.ingest.capture.frame.ArtefactReader} here that recognises it by the name it
 * has in a capture, and by what it holds under any other name. What shows CXL devices is kept in
 * {@link memwarden.ingest.capture.devices.DeviceListings} and not told at once: other listings show the same ones. What
 * the kernel made of the memory (who owns it, which dax devices there are) goes below {@code /observed} and nowhere else.
 */
package memwarden.ingest.capture.listings;
