package memwarden.facts;

import memwarden.model.AutoOnlineBlocks;
import memwarden.model.Located;
import memwarden.model.OnlineType;
import memwarden.model.Origins;

/** What the running machine did with memory blocks that were added, when it was looked at. */
public record SeenOnlinePolicy(AutoOnlineBlocks blocks) implements Located {

    public OnlineType type() {
        return blocks.type();
    }

    @Override
    public Origins at() {
        return blocks.at();
    }

    @Override
    public String label() {
        return blocks.label();
    }
}
