package tapedeck.deck.atlas;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import tapedeck.program.Failure;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Knobs;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.text.Message;

/**
 * The first iteration of a run, which tells what there is to know of all of its atlas. Immutable.
 *
 * @param firstLoss before anything is learned
 * @param noise how much greater than the first a loss of the first few batches is before anything is learned; 0 where each batch is all rows
 * @param inForce the hyperparameters as the Program was begun with them, its own knobs among them
 * @param knobs of its own
 * @param rows that it trains on; 0 where none are known
 * @param hasParameters whether the deck knows its parameters
 * @param sums whether its loss is a sum over the rows of a batch
 */
public record AtlasProbe(double firstLoss, double noise, Hyperparameters inForce, Knobs knobs, int rows,
        boolean hasParameters,
        boolean sums) {
    private static final double STILL = 1e-12;
    private static final int BATCHES = 20;

    /**
     * Runs a few iterations. Slow: a script starts, rows are made.
     *
     * @throws ProgramException why there can be no atlas of it, in one line
     */
    public static AtlasProbe of(AtlasStart start) throws ProgramException {
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
            return run.probe(noise(start));
        } catch (ProgramException said) {
            throw said;
        } catch (Exception failure) {
            throw new ProgramException(
                    Message.of("atlas.failed", "program", program.id(), "why", Failure.describe(failure)));
        }
    }

    /** Of a run that hardly moves; that of a script, which may have no rate to set, moves as it likes. */
    private static double noise(AtlasStart start) throws Exception {
        AtlasStart still = start.program().script() == null ? start.with(AtlasAxis.LEARNING_RATE, STILL) : start;
        AtlasRun run = new AtlasRun(still, BATCHES);
        run.run();
        double[] losses = run.losses();
        double noise = DoubleStream.of(losses).max().orElse(0) - (losses.length == 0 ? 0 : losses[0]);
        return Double.isFinite(noise) ? noise : 0;
    }

    /** Returns whether a run has learned nothing: it ended no better than it began, by more than batches differ. */
    public boolean isNoBetter(AtlasResult result) {
        return result.divergedAt() == 0 && result.loss() >= result.first() + noise;
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
    public AtlasScale usual(AtlasStart start, AtlasAxis axis, int points) {
        double[] ends = axis.usual(start, rows);
        return AtlasScale.between(axis, ends[0], ends[1], points);
    }
}
