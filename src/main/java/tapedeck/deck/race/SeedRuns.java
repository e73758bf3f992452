package tapedeck.deck.race;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.Footprint;
import tapedeck.program.Metrics;
import tapedeck.program.Program;
import tapedeck.program.Settings;
import tapedeck.tape.Change;
import tapedeck.text.Message;

/**
 * The same run from several seeds at once, with the same changes of its settings at the same iterations: how much of what came
 * of it is chance. Each runs on a deck of its own, as fast as it can; one that diverges is stopped. Any thread.
 */
public final class SeedRuns implements AutoCloseable {
    /** Measurements of a run at most, the first not counted. */
    private static final int MEASUREMENTS = 50;

    /** The measurements of one run, in order, and whether it diverged. */
    public record Measured(boolean diverged, List<Metrics> metrics) {}

    private final long iterations;
    private final List<Runner> runners;
    private final RoundRobin turns;

    /**
     * Runs that begin now, on all cores.
     *
     * @param settings of all; their seed is the first, the others follow it; their epochs do not count
     * @param changes of the settings, in order
     * @param iterations of each, at least 1
     * @param seeds at least 1
     * @param room the bytes of memory there are for all; where not all fit, they wait for each other
     * @throws IllegalArgumentException if there is none of either, or the Program cannot run beside itself
     */
    public SeedRuns(Program program, Settings settings, List<Change> changes, long iterations, int seeds,
            long room) {
        if (seeds < 1 || iterations < 1) {
            throw new IllegalArgumentException("a run needs a seed and an iteration");
        }
        if (!program.capabilities().races()) {
            throw new IllegalArgumentException(program.id() + " cannot run beside itself");
        }
        this.iterations = iterations;
        turns = new RoundRobin(program, Runtime.getRuntime().availableProcessors(), seeds,
                Footprint.expected(program, settings.hyperparameters()).alone(), room);
        long every = (iterations + MEASUREMENTS - 1) / MEASUREMENTS;
        runners = IntStream.range(0, seeds).mapToObj(i -> new Runner(program, settings.withSeed(settings.seed() + i),
                changes, iterations, every, turns)).toList();
        runners.forEach(Runner::startMeasured);
    }

    private RateRuns runs() {
        List<Racer> now = runners.stream().map(Runner::view).toList();
        return new RateRuns(now.getFirst().rate(), now);
    }

    /** Returns whether none runs any more. */
    public boolean isDone() { return runs().done(); }

    /** The mean share that is done, 0 to 1. */
    public double progress() {
        return runs().progress(iterations);
    }

    /** Why the Program failed in one of them, or null. */
    public @Nullable Message failure() {
        return runs().failure();
    }

    /** Returns what was measured, by seed; all that will be once they are done. */
    public List<Measured> measured() {
        return runners.stream().map(each -> new Measured(each.view().diverged(), each.measured())).toList();
    }

    /** Returns what its runs take together in memory, in bytes, as far as that is known. */
    public long bytes() {
        return turns.bytes();
    }

    /** Stops all that still run. Does not wait for that. */
    @Override
    public void close() {
        runners.forEach(Runner::close);
        turns.open();
    }

    /** Returns whether every thread of it has ended. */
    public boolean isClosed() {
        return runners.stream().allMatch(Runner::isClosed);
    }
}
