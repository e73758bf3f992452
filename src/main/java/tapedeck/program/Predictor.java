package tapedeck.program;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import tapedeck.array.NdArray;
import tapedeck.data.ClassNumbers;
import tapedeck.data.Dataset;
import tapedeck.data.Source;
import tapedeck.data.Task;

/**
 * The predictor: what a Program's parameters say about inputs: pure functions of copied parameters, so that anybody may ask, on any
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

    /**
     * Returns whether predictions are probabilities of the classes: because the loss takes them for that. A sigmoid alone makes scores
     * that need not add up to 1.
     */
    boolean isProbable();

    /**
     * The loss of each row by itself: what training makes small is their mean, or their sum. The negative logarithm of the share
     * of the right class, or the squared error, if nothing else is said. NaN where the output is no number.
     *
     * @param rows with targets as those of {@link #split}
     */
    default double[] losses(List<NdArray> parameters, Dataset rows) {
        NdArray said = predict(parameters, rows.inputs());
        boolean classes = source().task() == Task.CLASSIFICATION;
        int[] actual = classes ? ClassNumbers.of(rows.targets()) : new int[rows.size()];
        return IntStream.range(0, rows.size()).mapToDouble(row -> classes
                ? -StrictMath.log(said.get(row, actual[row]))
                : StrictMath.pow(said.get(row, 0) - rows.targets().get(row, 0), 2)).toArray();
    }

    /** The mean of {@link #losses}. */
    default double meanLoss(List<NdArray> parameters, Dataset rows) {
        return DoubleStream.of(losses(parameters, rows)).sum() / rows.size();
    }

    /** Returns whether the first few training rows, 16 if there are as many, are answered alike to 0.001: all units are saturated, or dead. */
    default boolean answersAllAlike(List<NdArray> parameters) {
        Dataset train = split().train();
        int[] few = IntStream.range(0, Math.min(16, train.size())).toArray();
        NdArray said = predict(parameters, train.rows(few).inputs());
        return few.length > 1 && IntStream.range(0, said.shape().size(1)).allMatch(column -> {
            DoubleSummaryStatistics all = IntStream.of(few).mapToDouble(row -> said.get(row, column))
                    .summaryStatistics();
            return all.getMax() - all.getMin() <= 1e-3 * Math.max(1, Math.abs(all.getMax()));
        });
    }

    /** The output of every hidden layer, each of shape (rows, width), the first first. */
    List<NdArray> hidden(List<NdArray> parameters, NdArray inputs);
}
