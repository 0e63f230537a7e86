package memwarden.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import memwarden.model.AddressRange;
import memwarden.model.Capacity;
import memwarden.model.CapacityMode;
import memwarden.model.Partition;

/** Reads how much memory a device has, and where each kind of it lies. */
final class CapacityBinder {

    private final Scalars scalars;

    CapacityBinder(Worksheet sheet) {
        scalars = new Scalars(sheet);
    }

    Capacity read(Fields fields) {
        Optional<Long> ofVolatile = fields.value("volatile", scalars::sizeOrZero);
        Optional<Long> ofPersistent = fields.value("persistent", scalars::sizeOrZero);
        List<Partition> partitions = fields.list("partitions", "a partition", (index, entry) -> partition(entry))
                .orElseGet(() -> inOrder(ofVolatile, ofPersistent));
        return new Capacity(ofVolatile, ofPersistent, partitions, fields.value("volatileQtg", scalars.field(2)),
                fields.value("persistentQtg", scalars.field(2)));
    }

    private Optional<Partition> partition(Fields fields) {
        fields.require("mode", "dpa");
        Optional<CapacityMode> mode = fields.value("mode", scalars.oneOf("a mode", CapacityMode.values()));
        Optional<AddressRange> dpa = fields.value("dpa", scalars::range);
        return mode.flatMap(kind -> dpa.map(range -> new Partition(kind, range)));
    }

    /** Volatile memory begins at device address 0, and persistent memory follows it (CXL 3.1, section 8.2.9.9.1.1). */
    private static List<Partition> inOrder(Optional<Long> ofVolatile, Optional<Long> ofPersistent) {
        List<Partition> partitions = new ArrayList<>();
        if (ofVolatile.isEmpty() || ofPersistent.isEmpty()) {
            return partitions;
        }
        long first = ofVolatile.get();
        if (first != 0) {
            partitions.add(new Partition(CapacityMode.RAM, new AddressRange(0, first - 1)));
        }
        long last = first + ofPersistent.get() - 1;
        if (ofPersistent.get() != 0 && Long.compareUnsigned(first, last) <= 0) {
            partitions.add(new Partition(CapacityMode.PMEM, new AddressRange(first, last)));
        }
        return partitions;
    }
}
