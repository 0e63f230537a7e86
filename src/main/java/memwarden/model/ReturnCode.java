package memwarden.model;

/**
 * What a kernel function gives back when it refuses, as the kernel logs it: the negative error number
 * (include/uapi/asm-generic/errno-base.h, errno.h).
 */
public enum ReturnCode implements Labelled {

    EPERM(1),
    ENOENT(2),
    EIO(5),
    ENXIO(6),
    EAGAIN(11),
    ENOMEM(12),
    EBUSY(16),
    EEXIST(17),
    ENODEV(19),
    EINVAL(22),
    ENOSPC(28),
    ERANGE(34),
    EOPNOTSUPP(95);

    private final int number;

    ReturnCode(int number) {
        this.number = number;
    }

    /** Negative: -22 for {@link #EINVAL}. */
    public int value() {
        return -number;
    }

    /** {@code -22}. */
    @Override
    public String label() {
        return Integer.toString(value());
    }
}
