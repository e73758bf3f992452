package tapedeck.deck;

import java.util.List;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.program.Provenance;
import tapedeck.text.Message;

/**
 * About what a run takes in memory, in bytes. Immutable.
 *
 * @param training what it computes with: parameters, gradients, what the optimizer keeps, buffers
 * @param checkpoints what it can be run again from
 * @param history the iterations that are kept to look back on
 * @param largest of these iterations, the largest
 */
public record Footprint(long training, long checkpoints, long history, long largest) {
    /** Before it has begun. */
    public static final Footprint NONE = new Footprint(0, 0, 0, 0);
    /** Of a parameter: itself, its gradient, two moments, and as much for what is computed. */
    private static final int ARRAYS = 8;
    private static final int MEGABYTE = 20;

    /** What all runs together may take of Java's memory: the rest is for the window, and for what nobody counts. */
    public static long budget() {
        return Runtime.getRuntime().maxMemory() / 5 * 4;
    }

    /** What {@code program} will take when it has begun, where that can be told from its description, else nothing. */
    public static Footprint expected(Program program) {
        Provenance.Blueprint blueprint = program.provenance().blueprint();
        if (blueprint == null) {
            return NONE;
        }
        List<Integer> widths = blueprint.widths();
        long parameters = 0;
        for (int i = 1; i < widths.size(); i++) {
            parameters += (widths.get(i - 1) + 1L) * widths.get(i);
        }
        long bytes = parameters * Double.BYTES;
        return new Footprint(ARRAYS * bytes, bytes, 0, 4 * bytes);
    }

    /**
     * Says before {@code program} begins that it does not fit.
     *
     * @param budget the bytes there are for it
     * @throws ProgramException with both numbers if it is known to need more
     */
    static void check(Program program, long budget) throws ProgramException {
        Footprint expected = expected(program);
        long needs = expected.training + expected.checkpoints;
        if (needs > budget) {
            throw new ProgramException(Message.of("deck.tooLarge", "needs", needs >> MEGABYTE, "has",
                    budget >> MEGABYTE));
        }
    }

    /** All of it. */
    public long bytes() {
        return training + checkpoints + history;
    }

    /** What it cannot do without: to look back it runs a second time beside itself, and an iteration is shown meanwhile. */
    public long least() {
        return 2 * training + checkpoints + 2 * largest;
    }

    /** What it would have. */
    public long wished() {
        return Math.max(least(), 2 * training + checkpoints + history + 2 * largest);
    }
}
