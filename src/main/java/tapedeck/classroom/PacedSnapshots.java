package tapedeck.classroom;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The snapshots of a class at a pace at which they can be shown, however many votes come: at most twenty a second, the newest one always
 * comes. For one thread, which polls: a window's once a pulse.
 */
public final class PacedSnapshots {
    /** The time that passes between two at least. */
    public static final Duration PACE = Duration.ofMillis(50);

    private final Classroom classroom;
    private final LongSupplier clock;
    private @Nullable ClassSnapshot last;
    private long since;

    /** @param clock nanoseconds */
    public PacedSnapshots(Classroom classroom, LongSupplier clock) {
        this.classroom = classroom;
        this.clock = clock;
    }

    /** The class as it is, if that is another than at the last one, and that is not just a moment ago. */
    public Optional<ClassSnapshot> poll() {
        long now = clock.getAsLong();
        if (last != null && (now - since < PACE.toNanos() || classroom.version() == last.version())) {
            return Optional.empty();
        }
        last = classroom.snapshot();
        since = now;
        return Optional.of(last);
    }
}
