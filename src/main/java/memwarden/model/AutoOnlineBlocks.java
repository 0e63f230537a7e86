package memwarden.model;

/** What stands in /sys/devices/system/memory/auto_online_blocks of the running kernel. */
public record AutoOnlineBlocks(OnlineType type, Origins at) implements Located {

    @Override
    public String label() {
        return "auto_online_blocks holds " + type.label();
    }
}
