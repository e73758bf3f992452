package tapedeck.lessons.play;

import java.time.Duration;
import java.util.function.LongSupplier;
import tapedeck.deck.DeckState;
import tapedeck.deck.Tempo;

/** The patience with which a place is waited for, and when an iteration that is played at a pace is due. For one thread. */
final class Patience {
    /** By so much an iteration may be late and the next ones hurry. */
    private static final long CATCH_UP_NANOS = 20_000_000;
    /** Where somebody is to follow each Function, it takes as long as that takes. */
    private static final int FOLLOWED = 4;

    private final PlayLimit allowance;
    private final Tempo tempo;
    private final LongSupplier clock;
    private long begun;
    private boolean started;
    private long due;

    Patience(PlayLimit allowance, Tempo tempo, LongSupplier clock) {
        this.allowance = allowance;
        this.tempo = tempo;
        this.clock = clock;
        begun = clock.getAsLong();
        due = begun;
    }

    /** Counts from the first thing that the run has done. */
    void look(DeckState state) {
        if (!started && (state.playhead().captured() != null || state.position().iteration() > 0
                || state.playhead().prologue() != null)) {
            started = true;
            begun = clock.getAsLong();
            due = begun;
        }
    }

    private Duration most() {
        return started ? allowance.time().multipliedBy(tempo.isWhole() ? 1 : FOLLOWED) : allowance.start();
    }

    /** Seconds that were waited when it is {@linkplain #over over}. */
    long seconds() {
        return most().toSeconds();
    }

    /** Nanoseconds beyond what it may take; not positive before. */
    long over() {
        return clock.getAsLong() - begun - most().toNanos();
    }

    /** Returns whether the next iteration may begin; then it has. An iteration that is waited for takes no patience. */
    boolean isDue() {
        if (!(tempo instanceof Tempo.Iterations(double perSecond))) {
            return true;
        }
        long now = clock.getAsLong();
        if (now < due) {
            return false;
        }
        long wait = (long) (1e9 / perSecond);
        due = Math.max(due, now - CATCH_UP_NANOS) + wait;
        begun += wait;
        return true;
    }
}
