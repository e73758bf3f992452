package tapedeck.deck;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tapedeck.autograd.Tape;

/** Measures what was learned, when somebody wants to know. On the deck's thread only. */
final class Measuring {
    private @Nullable Supplier<Metrics.Scores> scores;
    private @Nullable Metrics latest;
    private final Measured measured = new Measured();
    private boolean wanted;

    void by(Supplier<Metrics.Scores> measurement) {
        scores = measurement;
    }

    void want() {
        wanted = true;
    }

    boolean isWanted() { return wanted; }

    /** All measurements so far. */
    Measured measured() {
        return measured;
    }

    @Nullable
    Metrics latest() {
        return latest;
    }

    /** Measures beside the tape; {@code updated} is the last iteration whose update is done. */
    void measure(long updated) {
        wanted = false;
        if (scores != null) {
            try (Tape.Off _ = Tape.off()) {
                latest = new Metrics(updated, scores.get());
                measured.add(latest);
            }
        }
    }
}
