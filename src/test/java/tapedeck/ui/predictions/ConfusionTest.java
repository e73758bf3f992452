package tapedeck.ui.predictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.data.Dataset;
import tapedeck.data.Task;

/** The matrix, and precision and recall, are those that scikit-learn gives of the same rows. */
class ConfusionTest {
    private static final int[] ACTUAL = {0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 2, 2};
    private static final int[] PREDICTED = {0, 0, 1, 2, 1, 1, 0, 2, 2, 2, 1, 0};

    private static Confusion confusion(int classes, int... predicted) {
        return new Confusion(new PredictedRows(Task.CLASSIFICATION,
                new Dataset(NdArray.zeros(Shape.of(ACTUAL.length, 1)), oneHot(classes, ACTUAL)),
                oneHot(classes, predicted)), classes);
    }

    private static NdArray oneHot(int classes, int... of) {
        NdArray rows = NdArray.zeros(Shape.of(of.length, classes));
        for (int row = 0; row < of.length; row++) {
            rows.values()[row * classes + of[row]] = 1;
        }
        return rows;
    }

    @Test
    void countsAreThoseOfConfusionMatrix() {
        Confusion confusion = confusion(3, PREDICTED);
        int[][] expected = {{2, 1, 1}, {1, 2, 0}, {1, 1, 3}};
        for (int actual = 0; actual < 3; actual++) {
            for (int predicted = 0; predicted < 3; predicted++) {
                assertThat(confusion.count(actual, predicted)).isEqualTo(expected[actual][predicted]);
            }
        }
    }

    @Test
    void precisionAndRecallAreThoseOfScikitLearn() {
        Confusion confusion = confusion(3, PREDICTED);
        double[] precision = {0.5, 0.5, 0.75};
        double[] recall = {0.5, 0.6666666666666666, 0.6};
        for (int each = 0; each < 3; each++) {
            assertThat(confusion.precision(each)).isCloseTo(precision[each], within(1e-15));
            assertThat(confusion.recall(each)).isCloseTo(recall[each], within(1e-15));
        }
    }

    @Test
    void whatIsNeverPredictedHasNoPrecisionAndWhatIsNeverThereNoRecall() {
        Confusion confusion = confusion(4, PREDICTED);
        assertThat(confusion.precision(3)).isNaN();
        assertThat(confusion.recall(3)).isNaN();
    }
}
