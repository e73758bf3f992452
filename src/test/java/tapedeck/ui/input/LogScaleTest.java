package tapedeck.ui.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class LogScaleTest {
    private static final SliderScale RATES = Quantity.LEARNING_RATE.scale();

    @Test
    void positionsAndRatesGoRoundBothWays() {
        for (double rate : new double[]{0, 1e-6, 1.05e-6, 1e-4, 0.0123, 0.1, 0.5, 1, 9.99, 10}) {
            assertThat(RATES.value(RATES.position(rate))).isEqualTo(rate);
        }
        for (double position = LogScale.START; position <= 1; position += 0.013) {
            assertThat(RATES.position(RATES.value(position))).isCloseTo(position, within(1e-3));
        }
    }

    @Test
    void theLeftEndIsExactlyZeroAndApart() {
        assertThat(RATES.position(0)).isZero();
        assertThat(RATES.value(0)).isZero();
        assertThat(RATES.value(LogScale.START * 0.49)).isZero();
        assertThat(RATES.value(LogScale.START * 0.51)).isEqualTo(1e-6);
        assertThat(RATES.position(1e-6)).isEqualTo(LogScale.START);
    }

    @Test
    void everyStepMovesUntilTheEnds() {
        for (SliderScale.Size size : SliderScale.Size.values()) {
            double rate = 0;
            int steps = 0;
            while (rate < 10) {
                double next = RATES.step(rate, size, true);
                assertThat(next).isGreaterThan(rate);
                rate = next;
                steps++;
            }
            assertThat(RATES.step(rate, size, true)).isEqualTo(10);
            assertThat(steps).isBetween(8, 400);
            while (rate > 0) {
                double next = RATES.step(rate, size, false);
                assertThat(next).isLessThan(rate);
                rate = next;
            }
            assertThat(RATES.step(0, size, false)).isZero();
        }
    }

    @Test
    void aRateBeyondTheScaleHasTheNearestPosition() {
        assertThat(RATES.position(1e-9)).isEqualTo(LogScale.START);
        assertThat(RATES.position(1e9)).isEqualTo(1);
    }

    @Test
    void aDragGivesOneTwoOrFiveOfADecade() {
        double[] dragged = DoubleStream.iterate(LogScale.START, at -> at <= 1, at -> at + 0.001).map(RATES::round)
                .distinct().toArray();
        assertThat(dragged).startsWith(1e-6, 2e-6, 5e-6, 1e-5).containsSubsequence(0.005, 0.01, 0.02).endsWith(5, 10)
                .hasSize(22);
        assertThat(RATES.round(RATES.position(0.0103))).isEqualTo(0.01);
        assertThat(RATES.round(0)).isZero();
    }
}
