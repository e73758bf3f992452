package tapedeck.ui.neurons;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;

/**
 * A fully connected network as it is drawn, column by column. Immutable.
 *
 * @param direction what its colours stand for
 * @param inputs the names of the inputs; empty where they stand nowhere
 * @param columns of the inputs, of each hidden layer and of the output, what each unit answers or receives, shape (cells, units)
 * @param square whether the cells of a unit are those of a square of two inputs, row by row from the top; else they lie side by side
 * @param weights of the lines between two columns, shape (units, units of the next column)
 * @param output the map in place of the last column's units; null where there is none
 */
public record NetworkDrawing(Direction direction, List<String> inputs, List<NdArray> columns, boolean square,
        List<NdArray> weights, @Nullable OutputMap output) {
    /** The meaning of the colours. */
    public enum Direction {
        /** What neurons answer, and the weights. */
        FORWARD,
        /** How much of the gradient arrives at neurons and weights; nothing in it is below 0 but the weights' part. */
        BACKWARD
    }

    /** @throws IllegalArgumentException if columns and weights do not belong together */
    public NetworkDrawing {
        inputs = List.copyOf(inputs);
        columns = List.copyOf(columns);
        weights = List.copyOf(weights);
        for (int i = 0; i < weights.size(); i++) {
            if (weights.size() != columns.size() - 1 || weights.get(i).shape().size(0) != units(columns, i)
                    || weights.get(i).shape().size(1) != units(columns, i + 1)) {
                throw new IllegalArgumentException("weights " + weights.get(i).shape() + " in gap " + i);
            }
        }
    }

    private static int units(List<NdArray> columns, int column) {
        return columns.get(column).shape().size(1);
    }

    /** How many units each column has. */
    public List<Integer> units() {
        return columns.stream().map(each -> each.shape().size(1)).toList();
    }
}
