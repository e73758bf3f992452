package tapedeck.autograd;

import org.jspecify.annotations.Nullable;

/** Tells two listeners of everything, the first one first. */
public record CompositeListener(TapeListener first, TapeListener second) implements TapeListener {
    /** Of two that may be missing: one that tells those that are there, or null. */
    public static @Nullable TapeListener of(@Nullable TapeListener first, @Nullable TapeListener second) {
        return first == null ? second : second == null ? first : new CompositeListener(first, second);
    }

    @Override
    public void on(TapeSignal signal) {
        first.on(signal);
        second.on(signal);
    }
}
