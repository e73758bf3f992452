package tapedeck.program;

import java.util.List;
import tapedeck.array.NdArray;
import tapedeck.data.Dataset;
import tapedeck.data.Source;

/**
 * What a Program's parameters say about inputs: pure functions of copied parameters, so that anybody may ask, on any
 * thread, while the deck trains on. Immutable. Parameters are in the order in which the Program gave its groups.
 */
public interface Predictor {
    /** Where its rows come from. */
    Source source();

    /** The rows of the source, as they train and test; one-hot targets, or one column. */
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
}
