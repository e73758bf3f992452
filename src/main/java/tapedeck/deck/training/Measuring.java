package tapedeck.deck.training;

import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tapedeck.autograd.Tape;
import tapedeck.program.Metrics;
import tapedeck.tape.CapturedIteration;

/**
 * Measures what was learned: when somebody wants to know; where hyperparameters change, before the first update that is
 * made with the new ones, so that no effect is drawn before its cause; and by itself, often at the start and after a
 * change and then ever more seldom, so that curves are right and cost next to nothing.
 *
 * <p>
 * What is measured because of changes takes at most {@link #BUDGET} of the time: after a measurement that took {@code c}
 * the next such one waits {@code c / BUDGET}. Of a slider that is dragged, the first value is so measured on the spot,
 * then as many as the budget allows, and the last soon after it came into force. On the deck's thread only.
 */
public final class Measuring {
    /** The next measurement is due when the run is longer by this share. */
    private static final long SHARE = 16;
    /** What measuring by itself may take: this, and a share of the time since the run began. */
    private static final long FREE_NANOS = 100_000_000;
    private static final double BUDGET = 0.05;

    private final MetricSeries measured = new MetricSeries();
    private final LongSupplier clock;
    private final long begun;
    private @Nullable Supplier<Metrics.Scores> scores;
    private @Nullable Metrics latest;
    private boolean wanted;
    private long spent;
    /** The last iteration whose update was made before the last change. */
    private long changed;
    /** When measuring again is within the budget, however much was saved before. */
    private long free;

    /** @param clock nanoseconds */
    public Measuring(LongSupplier clock) {
        this.clock = clock;
        begun = clock.getAsLong();
        free = begun;
    }

    public void by(Supplier<Metrics.Scores> measurement) {
        scores = measurement;
    }

    public void want() {
        wanted = true;
    }

    public boolean isWanted() { return wanted; }

    /** Returns whether it is time to measure after {@code iteration}, though nobody asked. */
    public boolean isDue(long iteration) {
        long last = latest == null ? 0 : latest.iteration();
        long now = clock.getAsLong();
        boolean affordable = spent < FREE_NANOS + BUDGET * (now - begun);
        return (affordable && iteration >= last + Math.max(1, last / SHARE))
                || (isFree() && iteration >= last + Math.max(1, (last - changed) / SHARE));
    }

    /** Returns whether one more measurement keeps to the budget, even if many were to follow. */
    public boolean isFree() {
        return clock.getAsLong() >= free;
    }

    /** The update after {@code updated} will be made with other hyperparameters; returns whether to measure before it. */
    public boolean isDueBeforeChange(long updated) {
        changed = updated;
        measured.keep(updated);
        return isFree();
    }

    /** All measurements so far. */
    public MetricSeries measured() {
        return measured;
    }

    /** Returns what was measured after the update of {@code iteration}, or null; {@code shown} may know, if there is one. */
    @Nullable
    public Metrics at(long iteration, @Nullable CapturedIteration shown) {
        if (shown == null || (latest != null && latest.iteration() == iteration)) {
            return latest;
        }
        Metrics known = shown.metrics(iteration);
        return known != null ? known : measured.at(iteration);
    }

    /**
     * Measures beside the tape.
     *
     * @param updated the last iteration whose update is done
     * @param captured the iteration that runs, if it is captured: it remembers
     */
    public void measure(long updated, @Nullable CapturedIteration captured) {
        wanted = false;
        Supplier<Metrics.Scores> measurement = scores;
        if (measurement == null) {
            return;
        }
        if (latest == null || latest.iteration() != updated) {
            long start = clock.getAsLong();
            try (Tape.Off _ = Tape.off()) {
                latest = new Metrics(updated, measurement.get());
            }
            long end = clock.getAsLong();
            spent += end - start;
            free = end + (long) ((end - start) / BUDGET);
            measured.add(latest);
        }
        if (captured != null) {
            captured.add(latest);
        }
    }
}
