package tapedeck.view.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tapedeck.deck.takes.Take;

/** What is drawn of the takes beside the one that runs. */
class CurvesTest {
    private static final int ITERATIONS = 600;

    private static List<Curve> curves(Take other) {
        Take running = Takes.take(2, ITERATIONS, i -> 1.0 / i);
        return Curves.of(new ChartData(List.of(other, running), 2), new GradientNorms(), ChartView.FIRST).stream()
                .filter(each -> each.take() == 1).toList();
    }

    @Test
    void ofATakeThatMeasuresNothingTheMeanOfItsBatchesIsDrawn() {
        Curve curve = curves(Takes.take(1, ITERATIONS, i -> i % 2 == 0 ? 3 : 1)).getFirst();
        assertThat(curve.strong() || curve.dashed()).isFalse();
        assertThat(curve.at()[curve.at().length - 1]).isEqualTo(ITERATIONS);
        assertThat(curve.values()[0]).isEqualTo(1);
        assertThat(curve.values()[curve.values().length - 1]).isBetween(1.8, 2.2);
        assertThat(curves(Takes.take(1, ITERATIONS, i -> i < 9 ? Double.NaN : 5)).getFirst().valueAt(10)).isEqualTo(5);
    }

    @Test
    void whatIsMeasuredIsDrawnInstead() {
        assertThat(curves(Takes.take(1, null, ITERATIONS, i -> 7, 100))).extracting(each -> each.values().length)
                .containsExactly(7, 7);
    }
}
