package tapedeck.ui.neurons;

import java.util.ArrayList;
import java.util.List;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;

/**
 * The answers of a network of two inputs in the square that its rows lie in. Immutable.
 *
 * @param cells the inputs there, shape (cells², 2)
 * @param hidden of each hidden layer what its neurons answer, shape (cells², units)
 * @param output the map of what it says
 */
public record MappedAnswers(NdArray cells, List<NdArray> hidden, OutputMap output) {
    /** The picture of them, with these names of the inputs, or none, and these weights of shape (in, out). */
    NetworkDrawing drawing(List<String> names, List<NdArray> weights) {
        List<NdArray> columns = new ArrayList<>(List.of(cells));
        columns.addAll(hidden);
        columns.add(NdArray.zeros(Shape.of(1, weights.getLast().shape().size(1)))); // the map stands for it
        return new NetworkDrawing(NetworkDrawing.Direction.FORWARD, names, columns, true, weights, output);
    }
}
