package tapedeck.program;

import java.util.List;
import tapedeck.array.NdArray;
import tapedeck.data.Dataset;
import tapedeck.data.Source;
import tapedeck.data.Task;

/**
 * What a Program's parameters say about inputs: pure functions of copied parameters, so that anybody may ask, on any
 * thread, while the deck trains on. Immutable. Parameters are in the order in which the Program gave its groups.
 */
public interface Predictor {
    /** What is predicted. */
    Task task();

    /** The names of the classes; empty for regression. */
    List<String> classes();

    /** The class of rows of which there is nothing to say, or {@link tapedeck.data.Source#NONE}. */
    default int neutralClass() {
        return Source.NONE;
    }

    /** The rows that train and test; one-hot targets, or one column. */
    Dataset.Split split();

    /**
     * Predictions, shape (rows, classes): the greatest of a row is what is predicted, with that confidence if it is
     * within 0 to 1. For regression shape (rows, 1).
     *
     * @param inputs shape (rows, input size)
     */
    NdArray predict(List<NdArray> parameters, NdArray inputs);

    /** The output of every hidden layer, each of shape (rows, width), the first first. */
    List<NdArray> hidden(List<NdArray> parameters, NdArray inputs);

    /** A row of inputs in a few characters: the number it encodes, or its numbers. */
    String describe(NdArray inputs, int row);

    /** Rows worth seeing in their order, such as the numbers 0 to 100; none if there is no such order. */
    Dataset gallery();
}
