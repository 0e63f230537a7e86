package memwarden.ingest.capture.listings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import memwarden.model.DeviceDvsec;
import memwarden.model.Origins;
import memwarden.model.PciFunction;
import memwarden.model.Truth;

/** What the bytes of a configuration space say of a CXL device (CXL 3.1, section 8.1). */
final class ConfigSpaceFunction {

    private static final int CXL_DEVICE = 0;
    private static final int REGISTER_LOCATOR = 8;

    private final ConfigSpace space;

    ConfigSpaceFunction(ConfigSpace space) {
        this.space = space;
    }

    PciFunction function(String address, Origins at) {
        List<ConfigSpace.Dvsec> dvsecs = space.dvsecs();
        return new PciFunction(address, address, Optional.of(space.classCode()),
                dvsecs.stream().filter(dvsec -> dvsec.id() == CXL_DEVICE).findFirst().map(this::device),
                dvsecs.stream().map(dvsec -> (long) dvsec.id()).toList(),
                dvsecs.stream().filter(dvsec -> dvsec.id() == REGISTER_LOCATOR).flatMap(dvsec -> blocks(dvsec).stream()).toList(),
                space.mailboxes().stream().map(Long::valueOf).toList(), at);
    }

    private Truth bit(int offset, int bit) {
        return (space.number(offset, 2) >>> bit & 1) != 0 ? Truth.YES : Truth.NO;
    }

    private DeviceDvsec device(ConfigSpace.Dvsec dvsec) {
        int capability = dvsec.offset() + 0xa;
        int control = dvsec.offset() + 0xc;
        // HDM_Count; 3 is reserved, and there are registers for two.
        int count = (int) (space.number(capability, 2) >>> 4 & 3);
        List<DeviceDvsec.RangeRegister> ranges = new ArrayList<>();
        for (int i = 0; i < Math.min(2, count); i++) {
            ranges.add(range(dvsec.offset() + 0x18 + 0x10 * i));
        }
        return new DeviceDvsec(dvsec.offset(), dvsec.revision(), dvsec.length(), bit(capability, 0), bit(capability, 1),
                bit(capability, 2), bit(capability, 3), count, bit(control, 0), bit(control, 2),
                bit(dvsec.offset() + 0x14, 0), ranges);
    }

    private DeviceDvsec.RangeRegister range(int from) {
        long low = space.number(from + 4, 4);
        long size = space.number(from, 4) << 32 | low & 0xf0000000L;
        long base = space.number(from + 8, 4) << 32 | space.number(from + 12, 4) & 0xf0000000L;
        return new DeviceDvsec.RangeRegister(base, size, bit(from + 4, 0), bit(from + 4, 1), low >>> 2 & 7, low >>> 5 & 7);
    }

    private List<PciFunction.RegisterBlock> blocks(ConfigSpace.Dvsec dvsec) {
        List<PciFunction.RegisterBlock> blocks = new ArrayList<>();
        for (int entry = dvsec.offset() + 0xc; entry + 8 <= dvsec.offset() + dvsec.length(); entry += 8) {
            long low = space.number(entry, 4);
            long kind = low >>> 8 & 0xff;
            if (kind != 0) {
                String name = kind == 1 ? "component" : kind == 3 ? "device" : Long.toString(kind);
                blocks.add(new PciFunction.RegisterBlock(name, low & 7,
                        space.number(entry + 4, 4) << 32 | low & 0xffff0000L));
            }
        }
        return blocks;
    }
}
