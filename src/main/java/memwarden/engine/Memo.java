package memwarden.engine;

import java.util.function.Supplier;

/** A value that is made when it is first asked for, and kept. */
final class Memo<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private T made;

    Memo(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized T get() {
        if (made == null) {
            made = maker.get();
        }
        return made;
    }
}
