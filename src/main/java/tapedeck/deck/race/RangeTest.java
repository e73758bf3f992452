package tapedeck.deck.race;

import org.jspecify.annotations.Nullable;
import tapedeck.deck.Deck;
import tapedeck.deck.Tempo;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Program;
import tapedeck.program.Schedule;
import tapedeck.program.Settings;
import tapedeck.tape.Series;
import tapedeck.text.Message;

/**
 * One run whose learning rate rises exponentially from its first iteration to its last: which rates learn, and from
 * which on they do harm. Runs on a deck of its own, as fast as it can, and stops at the first loss that is not finite.
 * Any thread.
 */
public final class RangeTest implements AutoCloseable {
    /** Iterations at most: so many losses are kept one by one. */
    public static final int MOST = 20_000;

    private final Schedule schedule;
    private final double low;
    private final int iterations;
    private final Deck deck;

    /**
     * A test that begins now.
     *
     * @param settings of the run; their learning rate, schedule and epochs do not count
     * @param low the rate of the first iteration, above 0
     * @param high the rate of the last, above {@code low} and finite
     * @param iterations from 2 to {@link #MOST}
     */
    public RangeTest(Program program, Settings settings, double low, double high, int iterations) {
        if (!(low > 0 && high > low && Double.isFinite(high / low)) || iterations < 2 || iterations > MOST) {
            throw new IllegalArgumentException(
                    "no range test from " + low + " to " + high + " in " + iterations + " iterations");
        }
        this.low = low;
        this.iterations = iterations;
        schedule = new Schedule(Schedule.Kind.EXPONENTIAL, 1, iterations - 1, high / low);
        Hyperparameters rising = settings.hyperparameters().withLearningRate(low).withSchedule(schedule);
        deck = new Deck(program.silenced(), settings.with(rising).withEpochs(Integer.MAX_VALUE), null, this::ended);
        deck.setStopsWhenNotFinite(false);
        deck.setTempo(Tempo.free());
        deck.play();
    }

    private void ended(long iteration, double loss) {
        if (iteration == iterations || !Double.isFinite(loss)) {
            deck.close();
        }
    }

    /** Iterations if all goes well. */
    public int iterations() {
        return iterations;
    }

    /** The rate of an iteration, from 1. */
    public double rate(long iteration) {
        return low * schedule.factor(iteration);
    }

    /** The batch loss of every iteration so far: point {@code i} is iteration {@code i + 1}. Never waits. */
    public Series.View losses() {
        return deck.losses();
    }

    /** Returns whether it runs no more. */
    public boolean isDone() {
        return deck.isClosed() || !deck.state().position().isAlive();
    }

    /** Why the Program failed, or null. */
    public @Nullable Message failure() {
        return deck.state().position().failure();
    }

    /** Returns what the losses so far say. Takes a moment: for a test that is done, or now and then. */
    public RangeCurve curve() {
        Series.View view = losses();
        double[] rates = new double[view.points()];
        double[] values = new double[view.points()];
        for (int i = 0; i < rates.length; i++) {
            rates[i] = rate(i + 1L);
            values[i] = view.last(i);
        }
        return RangeCurve.of(rates, values);
    }

    /** Stops it. Does not wait for that. */
    @Override
    public void close() {
        deck.close();
    }

    /** Returns whether its thread has ended. */
    public boolean isClosed() { return deck.isClosed(); }
}
