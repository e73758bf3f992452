package tapedeck.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RateScaleTest {
    @Test
    void positionsAndRatesGoRoundBothWays() {
        for (double rate : new double[]{0, 1e-6, 1.05e-6, 1e-4, 0.0123, 0.1, 0.5, 1, 9.99, 10}) {
            assertThat(RateScale.rate(RateScale.position(rate))).isEqualTo(rate);
        }
        for (double position = RateScale.START; position <= 1; position += 0.013) {
            assertThat(RateScale.position(RateScale.rate(position))).isCloseTo(position, within(1e-3));
        }
    }

    @Test
    void theLeftEndIsExactlyZeroAndApart() {
        assertThat(RateScale.position(0)).isZero();
        assertThat(RateScale.rate(0)).isZero();
        assertThat(RateScale.rate(RateScale.START * 0.49)).isZero();
        assertThat(RateScale.rate(RateScale.START * 0.51)).isEqualTo(1e-6);
        assertThat(RateScale.position(1e-6)).isEqualTo(RateScale.START);
    }

    @Test
    void everyStepMovesUntilTheEnds() {
        for (double factor : new double[]{1.05, 2, 10}) {
            double rate = 0;
            int steps = 0;
            while (rate < 10) {
                double next = RateScale.step(rate, factor);
                assertThat(next).isGreaterThan(rate);
                rate = next;
                steps++;
            }
            assertThat(RateScale.step(rate, factor)).isEqualTo(10);
            assertThat(steps).isBetween(8, 400);
            while (rate > 0) {
                double next = RateScale.step(rate, 1 / factor);
                assertThat(next).isLessThan(rate);
                rate = next;
            }
            assertThat(RateScale.step(0, 1 / factor)).isZero();
        }
    }

    @Test
    void aRateBeyondTheScaleHasTheNearestPosition() {
        assertThat(RateScale.position(1e-9)).isEqualTo(RateScale.START);
        assertThat(RateScale.position(1e9)).isEqualTo(1);
    }
}
