package tapedeck.tape;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.program.Program;

/**
 * Readings of a whole run that a recorder took beside the iterations that it recorded: what one of them alone does not show. Immutable.
 *
 * @param losses that PyTorch's own loss functions computed, in order: of nearly all iterations, those that only measure among them
 * @param drops where Dropout ran, at most once each
 * @param retained what later iterations kept of earlier ones
 * @param optimized the ids of all leaves that any optimizer ever had; null where the recording does not tell, as it was cut
 * @param knowsEval whether Dropout was ever told not to drop
 */
public record RunReadings(List<Loss> losses, List<Drop> drops, List<RetainedGraph> retained,
        @Nullable Set<Long> optimized,
        boolean knowsEval) {
    /** The iteration up to which a recorder reads every loss that is learned from; then ever fewer. */
    public static final long EVERY = 511;

    public RunReadings {
        losses = List.copyOf(losses);
        drops = List.copyOf(drops);
        retained = List.copyOf(retained);
    }

    /** Those of a program's run; null where it is no recording, or its recorder read nothing. */
    public static @Nullable RunReadings of(Program program) {
        return program instanceof RecordedProgram recorded ? recorded.readings() : null;
    }

    /**
     * A loss that was computed.
     *
     * @param iteration in which, from 1
     * @param line of the program, from 1; 0 where that is not known
     * @param kind PyTorch's name of the Function
     * @param value NaN where it is not a single number
     * @param learns whether a backward pass came to it
     * @param summed whether it is the sum over its rows
     * @param targets what it was compared with; null where that was not read
     */
    public record Loss(long iteration, int line, String kind, double value, boolean learns, boolean summed,
            @Nullable Targets targets) {}

    /**
     * The targets of a loss.
     *
     * @param rows how many, at least 1
     * @param mean of the numbers, or of the classes' indices
     * @param variance of the same
     * @param sorted whether they never fall from row to row
     * @param weighted whether classes count differently
     * @param classes how many rows are of each class; empty where they are no classes
     * @param predicted how many rows the network gives to each class; empty where they are no classes
     */
    public record Targets(int rows, double mean, double variance, boolean sorted, boolean weighted,
            List<Integer> classes, List<Integer> predicted) {
        public Targets {
            classes = List.copyOf(classes);
            predicted = List.copyOf(predicted);
        }
    }

    /**
     * A call of Dropout that dropped units.
     *
     * @param iteration in which, or after which
     * @param line of the program, from outside of modules; 0 where that is not known
     * @param learns whether a graph was made there
     * @param always whether it drops in every mode: it was not told whether it trains
     */
    public record Drop(long iteration, int line, boolean learns, boolean always) {}

    /**
     * Tensors that still lived with their graphs where an iteration began.
     *
     * @param iteration that began
     * @param of the iterations that made them, at least two, three and more before
     * @param call PyTorch's name of the Function that made them
     * @param line on which; 0 where that is not known
     */
    public record RetainedGraph(long iteration, List<Long> of, String call, int line) {
        public RetainedGraph {
            of = List.copyOf(of);
        }
    }
}
