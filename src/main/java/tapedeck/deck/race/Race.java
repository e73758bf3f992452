package tapedeck.deck.race;

import java.util.List;
import tapedeck.program.Program;
import tapedeck.program.Settings;

/**
 * The same Program several times at once, each time with another learning rate, from the same initial weights and on
 * the same batches: what a rate does, with all else equal. Each runs on a deck of its own, as fast as it can; those
 * that diverge are stopped. The numbers are those of a deck that runs alone with that rate. Any thread.
 */
public final class Race implements AutoCloseable {
    private final long iterations;
    private final Turns turns;
    private final List<Runner> runners;

    /**
     * A race that begins now, on all cores.
     *
     * @param settings of all; their learning rate and epochs do not count
     * @param rates at least one; each finite and not negative
     * @param iterations of each, at least 1
     * @throws IllegalArgumentException if there is none of either, or the Program does not race
     * @throws tapedeck.array.EngineException with PyTorch's text if a rate is refused
     */
    public Race(Program program, Settings settings, List<Double> rates, long iterations) {
        this(program, settings, rates, iterations, Runtime.getRuntime().availableProcessors());
    }

    /** As above, on so many cores. */
    Race(Program program, Settings settings, List<Double> rates, long iterations, int cores) {
        if (rates.isEmpty() || iterations < 1) {
            throw new IllegalArgumentException("a race needs a rate and an iteration");
        }
        if (!program.traits().races()) {
            throw new IllegalArgumentException(program.id() + " cannot run beside itself");
        }
        rates.forEach(tapedeck.optim.ParameterGroup::checkLearningRate); // before any thread is started
        this.iterations = iterations;
        turns = new Turns(cores);
        runners = rates.stream().map(rate -> new Runner(program, settings, rate, iterations, turns)).toList();
        runners.forEach(Runner::start);
    }

    /** Iterations of each run. */
    public long iterations() {
        return iterations;
    }

    /** All runs as they are now, in the order of their rates as given. Never waits. */
    public List<Racer> view() {
        return runners.stream().map(Runner::view).toList();
    }

    /** Stops all that still run. Does not wait for that. */
    @Override
    public void close() {
        runners.forEach(Runner::close);
        turns.open();
    }

    /** Whether every thread of the race has ended. */
    public boolean isClosed() {
        return runners.stream().allMatch(Runner::isClosed);
    }
}
