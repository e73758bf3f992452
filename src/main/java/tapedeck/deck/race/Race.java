package tapedeck.deck.race;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import tapedeck.deck.Footprint;
import tapedeck.program.Program;
import tapedeck.program.ProgramCapabilities;
import tapedeck.program.Settings;

/**
 * The same Program several times at once, each time with another learning rate, from the same initial weights and on
 * the same batches: what a rate does, with all else equal. It can be run from several seeds, at each of which all rates
 * begin alike: what of it is chance. Each runs on a deck of its own, as fast as it can; those
 * that diverge are stopped. The numbers are those of a deck that runs alone with that rate. Any thread.
 */
public final class Race implements AutoCloseable {
    private static final int SEEDS = 3;
    /** Measurements of all training rows in a run. */
    private static final int MEASUREMENTS = 16;

    private final long iterations;
    private final int seeds;
    private final RoundRobin turns;
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
        this(program, settings, rates, 1, false, iterations, Runtime.getRuntime().availableProcessors(),
                Footprint.budget());
    }

    /** As above, on so many cores. */
    Race(Program program, Settings settings, List<Double> rates, long iterations, int cores) {
        this(program, settings, rates, 1, false, iterations, cores, Footprint.budget());
    }

    private Race(Program program, Settings settings, List<Double> rates, int seeds, boolean held, long iterations,
            int cores, long room) {
        if (rates.isEmpty() || iterations < 1) {
            throw new IllegalArgumentException("a race needs a rate and an iteration");
        }
        if (!program.capabilities().races()) {
            throw new IllegalArgumentException(program.id() + " cannot run beside itself");
        }
        rates.forEach(tapedeck.optim.ParameterGroup::checkLearningRate); // before any thread is started
        this.iterations = iterations;
        turns = new RoundRobin(program, cores, rates.size() * seeds,
                Footprint.expected(program, settings.hyperparameters()).alone(), room);
        this.seeds = seeds;
        runners = rates.stream()
                .flatMap(rate -> LongStream.range(0, seeds).mapToObj(
                        i -> new Runner(program, settings.withSeed(settings.seed() + i), rate, held, iterations,
                                Math.max(1, iterations / MEASUREMENTS), turns)))
                .toList();
        runners.forEach(Runner::start);
    }

    /**
     * A race from several seeds, the first of which is that of {@code settings}; else as the first constructor.
     *
     * @param seeds at least one; see {@link #seeds}
     * @param room the bytes of memory there are for all runs; where not all fit, they wait for each other
     */
    public static Race ofSeeds(Program program, Settings settings, List<Double> rates, int seeds, long iterations,
            long room) {
        return new Race(program, settings, rates, seeds, false, iterations,
                Runtime.getRuntime().availableProcessors(), room);
    }

    /** As the first constructor, but that each run is kept at its rate, whatever the Program makes of it. */
    public static Race atFixedRates(Program program, Settings settings, List<Double> rates, long iterations) {
        return new Race(program, settings, rates, 1, true, iterations, Runtime.getRuntime().availableProcessors(),
                Footprint.budget());
    }

    /** From how many seeds {@link #ofSeeds} runs: three, or one where a run of the Program cannot be had again cheaply. */
    public static int seeds(Program program) {
        return program.capabilities().repetition() == ProgramCapabilities.Repetition.FROM_CHECKPOINT ? SEEDS : 1;
    }

    /** Iterations of each run. */
    public long iterations() {
        return iterations;
    }

    /** All runs as they are now, in the order of their rates as given. Never waits. */
    public List<Racer> view() {
        return runners.stream().map(Runner::view).toList();
    }

    /** All runs as they are now, by their rates, in the order those were given. Never waits. */
    public List<RateRuns> byRate() {
        List<Racer> all = view();
        List<RateRuns> result = new ArrayList<>();
        for (int i = 0; i < all.size(); i += seeds) {
            result.add(new RateRuns(all.get(i).rate(), all.subList(i, i + seeds)));
        }
        return result;
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

    /** Returns whether every thread of the race has ended. */
    public boolean isClosed() {
        return runners.stream().allMatch(Runner::isClosed);
    }
}
