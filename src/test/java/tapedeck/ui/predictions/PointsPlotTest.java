package tapedeck.ui.predictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tapedeck.programs.Trained;
import tapedeck.ui.predictions.PredictedTable.Place;

class PointsPlotTest {
    private static PredictedTable table;

    @BeforeAll
    static void train() throws Exception {
        Trained trained = Trained.lesson("diabetes", 30);
        table = Objects.requireNonNull(
                new PredictionsModel(trained.predictor()).at(30, trained.parameters()).table());
    }

    private static PointsPlot plot(boolean residuals) {
        return PointsPlot.of(table, residuals, 50, 350, 10, 210);
    }

    @Test
    void everyRowIsAPointWithinThePlot() {
        for (boolean residuals : new boolean[]{true, false}) {
            PointsPlot plot = plot(residuals);
            assertThat(plot.hidden()).isZero();
            assertThat(plot.shown()).hasSize(table.train().size() + table.test().size()).allSatisfy(place -> {
                assertThat(plot.px(place)).isBetween(50.0, 350.0);
                assertThat(plot.py(place)).isBetween(10.0, 210.0);
            });
        }
    }

    @Test
    void whatIsRightLiesOnTheDiagonalAndWhatIsTooLargeAbove() {
        PointsPlot plot = plot(false);
        for (Place place : plot.shown()) {
            double diagonal = 210 - (plot.px(place) - 50) / 300 * 200;
            assertThat(plot.ideal(place)).isCloseTo(diagonal, within(1e-9));
            assertThat(plot.py(place) < diagonal)
                    .isEqualTo(table.part(place.train()).residual(place.row()) > 0);
        }
    }

    @Test
    void aPressPicksTheNearestPointOrNone() {
        PointsPlot plot = plot(false);
        Place some = plot.shown().get(7);
        assertThat(plot.nearest(plot.px(some), plot.py(some), 13)).isEqualTo(some);
        assertThat(plot.nearest(0, 0, 13)).isNull();
    }

    @Test
    void arrowKeysGoFromLeftToRightThroughEveryPoint() {
        PointsPlot plot = plot(true);
        Place at = plot.next(null, 1);
        double x = plot.px(Objects.requireNonNull(at));
        for (int i = 1; i < plot.shown().size(); i++) {
            at = Objects.requireNonNull(plot.next(at, 1));
            assertThat(plot.px(at)).isGreaterThanOrEqualTo(x);
            x = plot.px(at);
        }
        assertThat(plot.next(at, 1)).isEqualTo(plot.next(null, 1));
        assertThat(plot.next(plot.next(at, -1), 1)).isEqualTo(at);
    }

    @Test
    void everyResidualIsInABin() {
        PointsPlot plot = plot(true);
        int sum = 0;
        for (int count : PointsPainter.counts(plot, plot.shown())) {
            sum += count;
        }
        assertThat(sum).isEqualTo(plot.shown().size());
    }
}
