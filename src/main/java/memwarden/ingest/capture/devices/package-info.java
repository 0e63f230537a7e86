/**
 * Host bridges, switches, memory devices, their decoders and namespaces, put together when all artefacts are read: one
 * listing shows what another leaves out.
 *
 * <p>Readers note what they see in {@link memwarden.ingest.capture.devices.DeviceListings};
 * {@link memwarden.ingest.capture.devices.ListedDevices} drafts the description of it. What a new listing tells of a
 * device is a {@link memwarden.ingest.capture.devices.CxlTrait}.
 */
package memwarden.ingest.capture.devices;
