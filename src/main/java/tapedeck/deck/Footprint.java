package tapedeck.deck;

import java.util.List;
import tapedeck.array.HeapSize;
import tapedeck.deck.training.TrainingSize;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.program.Provenance;
import tapedeck.text.Message;

/**
 * About what a run takes in memory, in bytes. Immutable.
 *
 * @param training what it learns and learns with: parameters, gradients, what the optimizer keeps
 * @param buffers what it computes with between two looks at it
 * @param checkpoints what it can be run again from
 * @param history the iterations that are shown, or kept to look back on
 * @param largest of these iterations, the largest
 */
public record Footprint(long training, long buffers, long checkpoints, long history, long largest) {
    /** Before it has begun. */
    public static final Footprint NONE = new Footprint(0, 0, 0, 0, 0);
    /**
     * What the window has for itself, in bytes, and whatever else is in no budget. Measured with a table open: after a collection
     * 80 MB are in use, and 125 MB once all panes were seen, most of it the toolkit's and the Python engine's; the rest is for what
     * has not been collected yet.
     */
    private static final long RESERVE = 192L << 20;
    /** A captured iteration has of every parameter the numbers before and after, and the gradient. */
    private static final int CAPTURED = 3;
    /** What a layer makes of a row, forward and backward: with its activation three arrays, and a gradient of each. */
    private static final int MADE = 6;
    private static final int MEGABYTE = 20;

    /** Returns what all runs together may take of Java's memory: four fifths, or what the window leaves; a quarter in any case. */
    public static long budget() {
        return budget(Runtime.getRuntime().maxMemory());
    }

    static long budget(long all) {
        return Math.max(all / 4, Math.min(all / 5 * 4, all - RESERVE));
    }

    /**
     * Returns what {@code program} will take when it has begun, where that can be told from its description, else nothing.
     *
     * @param begun the hyperparameters that it is begun with
     */
    public static Footprint expected(Program program, Hyperparameters begun) {
        Provenance.Blueprint blueprint = program.provenance().blueprint();
        if (blueprint == null) {
            return NONE;
        }
        List<Integer> widths = blueprint.widths();
        long parameters = 0;
        long made = 0;
        for (int i = 1; i < widths.size(); i++) {
            parameters += HeapSize.of((long) widths.get(i - 1) * widths.get(i)) + HeapSize.of(widths.get(i));
            made += MADE * HeapSize.of((long) begun.batchSize() * widths.get(i));
        }
        return new Footprint(parameters * TrainingSize.arrays(begun), parameters + made, 0, 0,
                CAPTURED * parameters + made);
    }

    /**
     * Says before {@code program} begins that it does not fit.
     *
     * @param budget the bytes there are for it
     * @throws ProgramException with both numbers if it is known to need more
     */
    static void check(Program program, Hyperparameters begun, long budget) throws ProgramException {
        long needs = expected(program, begun).least();
        if (needs > budget) {
            throw new ProgramException(Message.of("deck.tooLarge", "needs", needs >> MEGABYTE, "has",
                    budget >> MEGABYTE));
        }
    }

    /** All of it. */
    public long bytes() {
        return training + buffers + checkpoints + history;
    }

    /**
     * Returns what it cannot do without. To look back it runs a second time beside itself, and captures an iteration while another is shown.
     * While it trains one is captured, one is shown, and one may still be drawn.
     */
    public long least() {
        return checkpoints + Math.max(2 * training + 2 * largest, training + 3 * largest);
    }

    /** Returns what a run of it takes that nobody looks at. */
    public long alone() {
        return training + buffers + checkpoints;
    }

    /** The same beside so many bytes of something else. */
    public Footprint and(long bytes) {
        return new Footprint(training, buffers, checkpoints + bytes, history, largest);
    }

    /** Returns what it would have. */
    public long wished() {
        return Math.max(least(), 2 * training + checkpoints + history + 2 * largest);
    }
}
