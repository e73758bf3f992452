package tapedeck.finding;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A loss that was computed: what is remembered of it when its arrays are gone. Immutable.
 *
 * @param iteration in which, from 1
 * @param nth of its line in that iteration, from 0
 * @param line of the script, from 1; 0 where that is not known
 * @param kind the calls that made it, the last first: losses of the same kind can be compared
 * @param value a mean over rows or elements, also where the loss is their sum
 * @param learns whether backward came through it
 * @param summed whether it is the sum over its rows
 * @param targets what it was compared with
 */
public record LossReading(long iteration, int nth, int line, String kind, double value, boolean learns,
        boolean summed, Targets targets) {
    /**
     * The targets of a loss in a few numbers.
     *
     * @param rows how many; 0 where nothing is known of them
     * @param mean of the numbers, or of the classes' indices
     * @param variance of the same
     * @param classes how many rows are of each class that the network has an output for; empty where they are no classes
     * @param predicted how many rows the network gives to each class; empty where they are no classes
     * @param weighted whether classes count differently
     * @param sorted whether they never fall from row to row
     */
    public record Targets(int rows, double mean, double variance, List<Integer> classes, List<Integer> predicted,
            boolean weighted, boolean sorted) {
        /** Nothing known. */
        public static final Targets NONE = new Targets(0, 0, 0, List.of(), List.of(), false, false);

        public Targets {
            classes = List.copyOf(classes);
            predicted = List.copyOf(predicted);
        }

        /** The first class of which there is a row; −1 if there is none. */
        public int first() {
            return IntStream.range(0, classes.size()).filter(i -> classes.get(i) > 0).findFirst().orElse(-1);
        }

        /** The last class of which there is a row; −1 if there is none. */
        public int last() {
            return IntStream.range(0, classes.size()).filter(i -> classes.get(i) > 0).max().orElse(-1);
        }

        /** Returns whether it is as many rows with the same numbers, in whatever order; exactly, as sums of the same numbers are. */
        public boolean isSameRows(Targets other) {
            return rows == other.rows && mean == other.mean && variance == other.variance;
        }
    }

    /** Returns whether the other was computed in the same place of an iteration. */
    public boolean isSamePlace(LossReading other) {
        return line == other.line && nth == other.nth && kind.equals(other.kind);
    }
}
