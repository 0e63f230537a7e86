package memwarden.model;

/** Something that a person did, or tried to do, after boot. */
public sealed interface OperatorAction extends Located
        permits CreateRegion, ResizeRegion, DestroyRegion, CreateNamespace, AddDevice, DisableDevice, UnloadModule,
        OnlineMemory, OfflineMemory, ReconfigureDevice {
}
