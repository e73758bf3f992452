package tapedeck.deck.atlas;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tapedeck.program.Failure;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Knobs;
import tapedeck.program.Program;
import tapedeck.program.ProgramCapabilities.Repetition;
import tapedeck.program.ProgramException;
import tapedeck.text.Message;

/**
 * The first iteration of a run, which tells what there is to know of all of its atlas. Immutable.
 *
 * @param firstLoss before anything is learned
 * @param noise how much greater than the first a loss of the first few batches is before anything is learned; 0 where each batch is all rows
 * @param fastest about the greatest rate at which a run learns; NaN where that is not known
 * @param iterations of a run in which the Program, as it is at first, gets most of the way that it gets in the longest
 * @param learned the loss of such a run, or what is less; NaN where that is not known
 * @param inForce the hyperparameters as the Program was begun with them, its own knobs among them
 * @param knobs of its own
 * @param rows that it trains on; 0 where none are known
 * @param hasParameters whether the deck knows its parameters
 * @param sums whether its loss is a sum over the rows of a batch
 */
public record AtlasProbe(double firstLoss, double noise, double fastest, int iterations, double learned,
        Hyperparameters inForce, Knobs knobs, int rows, boolean hasParameters, boolean sums) {
    private static final double STILL = 1e-12;
    private static final int BATCHES = 20;
    private static final int ITERATIONS = 40;
    /** The decades from one rate that is tried to the next, and how far at most. */
    private static final double STRIDE = 0.5;
    private static final double FARTHEST = 8;
    /** The lengths of runs that one can choose from, in iterations; of a large network, those of no more multiplications. */
    private static final int[] LENGTHS = {200, 1000, 5000};
    private static final long MOST_WORK = 600_000_000;
    private static final double MOST_OF_THE_WAY = 0.75;

    private record Length(int iterations, double learned) {}

    /**
     * Runs as many iterations as the Program takes to learn. Slow: up to a second, a script starts, rows are made.
     *
     * @throws ProgramException why there can be no atlas of it, in one line
     */
    public static AtlasProbe of(RunStart start) throws ProgramException {
        return atOnce(start).withLength(start.program());
    }

    /**
     * Runs a few iterations only: its runs are the shortest there are, and a quarter of the first loss is held to be little.
     *
     * @throws ProgramException why there can be no atlas of it, in one line
     */
    public static AtlasProbe atOnce(RunStart start) throws ProgramException {
        Program program = start.program();
        if (!program.capabilities().races()) {
            throw new ProgramException(Message.of("atlas.no-race", "program", program.id()));
        }
        try {
            AtlasRun run = new AtlasRun(start, 1);
            run.run();
            if (run.iterations() == 0) {
                throw new ProgramException(Message.of("atlas.no-loss", "program", program.id()));
            }
            AtlasProbe known = run.probe(noise(start), Double.NaN, LENGTHS[0], Double.NaN);
            if (program.capabilities().repetition() != Repetition.FROM_CHECKPOINT) {
                return known; // each run of a script starts an interpreter
            }
            double first = known.firstLoss;
            return run.probe(known.noise, known.fastest(start), LENGTHS[0],
                    first > 0 ? (1 - MOST_OF_THE_WAY) * first : Double.NaN);
        } catch (ProgramException said) {
            throw said;
        } catch (Exception failure) {
            throw new ProgramException(
                    Message.of("atlas.failed", "program", program.id(), "why", Failure.describe(failure)));
        }
    }

    /**
     * The same with runs as long as the Program takes at its own settings until it has learned: what is mapped earlier flatters what
     * begins well. Slow: up to a second. The same as it is where the Program fails at them, or each run would start an interpreter.
     */
    public AtlasProbe withLength(Program program) {
        if (program.capabilities().repetition() != Repetition.FROM_CHECKPOINT) {
            return this;
        }
        try {
            Length length = length(new RunStart(program, program.defaults(), 1));
            return new AtlasProbe(firstLoss, noise, fastest, length.iterations, length.learned, inForce, knobs, rows,
                    hasParameters, sums);
        } catch (Exception _) {
            return this;
        }
    }

    private static Length length(RunStart start) throws Exception {
        AtlasRun shortest = new AtlasRun(start, 1);
        shortest.run();
        int[] lengths = IntStream.of(LENGTHS)
                .filter(each -> each == LENGTHS[0] || each * shortest.work() <= MOST_WORK).toArray();
        AtlasRun run = new AtlasRun(start, lengths[lengths.length - 1]);
        run.run();
        double first = run.result().first();
        double learned = first - MOST_OF_THE_WAY * (first - run.result().loss());
        return learned < first
                ? new Length(IntStream.of(lengths).filter(each -> run.after(each).loss() <= learned).findFirst()
                        .orElseThrow(), learned)
                : new Length(LENGTHS[0], Double.NaN);
    }

    /** The noise of the batches: of a run that hardly moves; that of a script, which may have no rate to set, moves as it likes. */
    private static double noise(RunStart start) throws Exception {
        RunStart still = start.program().script() == null ? start.with(AtlasAxis.LEARNING_RATE, STILL) : start;
        AtlasRun run = new AtlasRun(still, BATCHES);
        run.run();
        double[] losses = run.losses();
        double noise = DoubleStream.of(losses).max().orElse(0) - (losses.length == 0 ? 0 : losses[0]);
        return Double.isFinite(noise) ? noise : 0;
    }

    /** Goes up from the rate that is set to where two in a row do not learn, or down to the first that does. */
    private double fastest(RunStart start) {
        double rate = start.value(AtlasAxis.LEARNING_RATE);
        double from = rate > 0 ? Math.rint(StrictMath.log10(rate)) : -1;
        boolean learns = learns(start, from);
        int failed = 0;
        for (double far = STRIDE; far <= FARTHEST; far += STRIDE) {
            double next = learns ? from + far : from - far;
            if (learns == learns(start, next)) {
                failed = 0;
            } else if (!learns) {
                return AtlasAxis.LEARNING_RATE.value(next);
            } else if (++failed == 2) {
                return AtlasAxis.LEARNING_RATE.value(next - 2 * STRIDE);
            }
        }
        return Double.NaN;
    }

    private boolean learns(RunStart start, double coordinate) {
        AtlasRun run = new AtlasRun(start.with(AtlasAxis.LEARNING_RATE, AtlasAxis.LEARNING_RATE.value(coordinate)),
                ITERATIONS);
        try {
            run.run();
        } catch (Exception _) { // it fails at this rate
            return false;
        }
        AtlasResult result = run.result();
        return result.divergedAt() == 0 && !isNoBetter(result);
    }

    /** Returns whether a run has learned nothing: it gives every row the same answer, or ended no better than it began, by more than batches differ. */
    public boolean isNoBetter(AtlasResult result) {
        return result.divergedAt() == 0 && (result.constant() || result.loss() >= result.first() + noise);
    }

    boolean hasKnob(String name) {
        return knobs.others().stream().anyMatch(each -> each.name().equals(name));
    }

    /** Returns which axes there can be of {@code program}. */
    public List<AtlasAxis> axes(Program program) {
        return Stream.of(AtlasAxis.values()).filter(each -> each.refused(program, this).isEmpty()).toList();
    }

    /** Why there is no such axis of {@code program}, or empty. */
    public Optional<Message> refused(Program program, AtlasAxis axis) {
        return axis.refused(program, this);
    }

    /** The places of an axis that are looked at first: so many around what {@code start} sets. */
    public AtlasScale usual(RunStart start, AtlasAxis axis, int points) {
        double[] ends = axis.usual(start, this);
        return AtlasScale.between(axis, ends[0], ends[1], points);
    }
}
