package tapedeck.ui.predictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.data.Dataset;
import tapedeck.data.Task;
import tapedeck.data.prepare.TableSource;
import tapedeck.data.table.DataFrame;

/** The rows of a table with what is predicted of them. */
class RatedRowsTest {
    private static RatedRows of(double... losses) {
        int n = losses.length;
        Dataset rows = new Dataset(NdArray.zeros(Shape.of(n, 1)), NdArray.full(Shape.of(n, 2), 1));
        return RatedRows.classes(new PredictedRows(Task.CLASSIFICATION, rows, NdArray.zeros(Shape.of(n, 2))),
                IntStream.range(10, 10 + n).toArray(), losses);
    }

    @Test
    void theMostWrongComeFirstAndBeforeThemWhatHasNoPrediction() {
        RatedRows rows = of(0.5, 2, Double.NaN, 0.1, 2);
        assertThat(rows.worst()).containsExactly(2, 1, 4, 0, 3);
        assertThat(rows.origin(rows.worst()[0])).isEqualTo(12);
        assertThat(rows.find(13)).isEqualTo(3);
        assertThat(rows.find(9)).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"iris", "penguins", "breast_cancer"})
    void theRowsBehindTheCellsAreTheOriginalOnesOfThatClass(String lesson) throws Exception {
        PredictedTable table = Rated.lesson(lesson, 20);
        TableSource source = table.source();
        List<String> classes = source.prepared().classes();
        DataFrame raw = source.prepared().raw();
        String target = source.prepared().preparation().target().column();
        for (boolean train : new boolean[]{true, false}) {
            RatedRows rows = table.part(train);
            int listed = 0;
            for (int actual = 0; actual < classes.size(); actual++) {
                for (int predicted = 0; predicted < classes.size(); predicted++) {
                    int[] behind = rows.worst(new ConfusionCell(actual, predicted));
                    listed += behind.length;
                    for (int row : behind) {
                        assertThat(raw.column(target).orElseThrow().text(rows.origin(row)))
                                .isEqualTo(classes.get(actual));
                        assertThat(source.prepared().assigned().test()[rows.origin(row)]).isNotEqualTo(train);
                    }
                }
            }
            assertThat(listed).isEqualTo(rows.size());
        }
    }

    @Test
    void numbersAreInTheUnitsOfTheTable() throws Exception {
        PredictedTable table = Rated.lesson("diabetes", 30);
        DataFrame raw = table.source().prepared().raw();
        String target = table.source().prepared().preparation().target().column();
        RatedRows rows = table.test();
        for (int row = 0; row < rows.size(); row++) {
            double right = Double.parseDouble(raw.column(target).orElseThrow().text(rows.origin(row)));
            assertThat(rows.right(row)).isCloseTo(right, within(1e-9));
            assertThat(rows.residual(row)).isCloseTo(rows.said(row) - right, within(1e-9));
        }
        double[] byLoss = Arrays.stream(rows.worst()).mapToDouble(row -> Math.abs(rows.residual(row))).toArray();
        assertThat(byLoss).isSortedAccordingTo((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : Double.compare(b, a));
        assertThat(Objects.requireNonNull(table.find(rows.origin(3)))).isEqualTo(new PredictedTable.Place(false, 3));
    }
}
