package tapedeck.deck.race;

import java.util.ArrayList;
import java.util.List;
import tapedeck.deck.Footprint;
import tapedeck.program.Program;
import tapedeck.program.Settings;

/**
 * Programs that differ in their rows side by side, with the same settings and from the same seeds, as many epochs each: what
 * another preparation does. All rows are measured before the first iteration and then at the ends of the same epochs. Each runs
 * on a deck of its own, as fast as it can; one that diverges is stopped. Any thread.
 */
public final class PreparationComparison implements AutoCloseable {
    /** From so many seeds each runs. */
    public static final int SEEDS = 3;
    /** Measurements of a run at most, the first not counted. */
    private static final int MEASUREMENTS = 50;

    /**
     * The entrant that runs.
     *
     * @param rows those that it trains on; at least 1
     */
    public record Entrant(Program program, int rows) {
        long iterations(Settings settings, int epochs) {
            int batch = settings.hyperparameters().batchSize();
            return (long) epochs * ((rows + batch - 1) / batch);
        }
    }

    private final int epochs;
    private final List<Entrant> entrants;
    private final Settings settings;
    private final RoundRobin turns;
    private final List<Runner> runners = new ArrayList<>();

    /**
     * A duel that begins now, on all cores.
     *
     * @param entrants at least one
     * @param settings of all; their seed is the first, their epochs do not count
     * @param epochs of each, at least 1
     * @param room the bytes of memory there are for all runs; where not all fit, they wait for each other
     */
    public PreparationComparison(List<Entrant> entrants, Settings settings, int epochs, long room) {
        if (entrants.isEmpty() || epochs < 1) {
            throw new IllegalArgumentException("a duel needs a Program and an epoch");
        }
        this.entrants = List.copyOf(entrants);
        this.settings = settings;
        this.epochs = epochs;
        long largest = entrants.stream()
                .mapToLong(one -> Footprint.expected(one.program(), settings.hyperparameters()).alone()).max()
                .orElseThrow();
        turns = new RoundRobin(entrants.getFirst().program(), Runtime.getRuntime().availableProcessors(),
                SEEDS * entrants.size(), largest, room);
        double rate = settings.hyperparameters().learningRate();
        int every = (epochs + MEASUREMENTS - 1) / MEASUREMENTS;
        for (Entrant each : entrants) {
            for (int i = 0; i < SEEDS; i++) {
                runners.add(new Runner(each.program(), settings.withSeed(settings.seed() + i), rate,
                        each.iterations(settings, epochs), each.iterations(settings, every), turns));
            }
        }
        runners.forEach(Runner::startMeasured);
    }

    /** Of each. */
    public int epochs() {
        return epochs;
    }

    /** How all stand now, in the order they were given. Never waits. */
    public List<ComparisonSide> view() {
        List<ComparisonSide> all = new ArrayList<>();
        for (int i = 0; i < entrants.size(); i++) {
            List<Runner> own = runners.subList(i * SEEDS, (i + 1) * SEEDS);
            List<Racer> racers = own.stream().map(Runner::view).toList(); // first: what is measured then is the end
            all.add(new ComparisonSide(racers, own.stream().map(Runner::measured).toList(),
                    entrants.get(i).iterations(settings, 1), epochs));
        }
        return all;
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
