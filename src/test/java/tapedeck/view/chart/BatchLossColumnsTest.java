package tapedeck.view.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tapedeck.view.plot.Axis;

/** Losses of batches in columns of pixels. */
class BatchLossColumnsTest {
    private static final int WIDTH = 1000;

    private static BatchLossColumns batches(double high) {
        BatchLossColumns batches = new BatchLossColumns();
        batches.fill(Takes.take(1, 60, iteration -> iteration == 50 ? 99 : 1, Takes.rate(21, 0.1, 0.2)),
                IterationPlaces.COUNTED, Axis.linear(0, high, 0, WIDTH), WIDTH, 10, ChartView.FIRST);
        return batches;
    }

    private static boolean isSeen(BatchLossColumns batches, double loss) {
        for (int i = batches.first(); i < batches.last(); i++) {
            if (batches.columns().has(i) && batches.columns().max(i) == loss) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aChangeIsACauseOfWhatComesAfterItAlone() {
        BatchLossColumns batches = batches(100); // the change before iteration 21 is at pixel 200
        int first = batches.first();
        assertThat(batches.cause(first + 150, first + 250)).isEqualTo(200.5);
        assertThat(batches.cause(first + 210, first + 250)).as("between later ones").isNaN();
        assertThat(batches.cause(first + 100, first + 150)).as("between earlier ones").isNaN();
        assertThat(batches.cause(first + 190, first + 200)).as("iteration 20 itself was made before it").isNaN();
    }

    @Test
    void theLastIterationIsSeenWhereTheAxisEndsWithItAndNotBeyond() {
        assertThat(isSeen(batches(60), 99)).isTrue();
        assertThat(isSeen(batches(50), 99)).as("at the edge").isTrue();
        assertThat(isSeen(batches(49.99), 99)).as("less than a pixel beyond").isFalse();
    }
}
