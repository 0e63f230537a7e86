package memwarden.model;

/** A port that may have HDM decoders: of a host bridge, a switch or a memory device. Its label tells it from all others. */
public sealed interface Port extends Located permits HostBridge, CxlSwitch, Endpoint {

    String id();
}
