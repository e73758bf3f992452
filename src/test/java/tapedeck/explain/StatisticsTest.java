package tapedeck.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import tapedeck.array.NdArray;

class StatisticsTest {
    private static Statistics of(double... values) {
        return Statistics.of(NdArray.of(values, values.length), 4);
    }

    @Test
    void whatIsNotFiniteIsCountedAndLeftOut() {
        Statistics some = of(Double.NaN, 3, Double.POSITIVE_INFINITY, 0, Double.NaN, -4, Double.NEGATIVE_INFINITY,
                Double.NaN);
        assertThat(some.nans()).isEqualTo(3);
        assertThat(some.infinities()).isEqualTo(2);
        assertThat(some.nonFinite()).isEqualTo(5);
        assertThat(some.zeros()).isEqualTo(1);
        assertThat(some.min()).isEqualTo(-4);
        assertThat(some.max()).isEqualTo(3);
        assertThat(some.mean()).isEqualTo(-1.0 / 3);
        assertThat(some.norm()).isEqualTo(5);
    }

    @Test
    void ofNothingFiniteThereIsNothingToMeasure() {
        Statistics none = of(Double.NaN, Double.POSITIVE_INFINITY);
        assertThat(none.min()).isNaN();
        assertThat(none.max()).isNaN();
        assertThat(none.mean()).isNaN();
        assertThat(none.norm()).isNaN();
    }

    @Test
    void theNormDoesNotOverflowOnTheWay() {
        assertThat(of(3e200, -4e200).norm()).isCloseTo(5e200, withinPercentage(1e-10));
        assertThat(of(0, 0).norm()).isZero();
    }

    @Test
    void rangesOfEqualWidthHoldTheElementsTheLastWithItsUpperEnd() {
        Statistics.Histogram histogram = of(0, 0.9, 1, 2.5, 4, 4, Double.NaN).histogram();
        assertThat(histogram.counts()).containsExactly(2, 1, 1, 2);
        assertThat(histogram.from()).isZero();
        assertThat(histogram.to()).isEqualTo(4);
        assertThat(histogram.most()).isEqualTo(2);
    }

    @Test
    void ofTheSameNumberThereIsOneRange() {
        assertThat(of(2, 2, 2).histogram().counts()).containsExactly(3);
        assertThat(of(-Double.MAX_VALUE, Double.MAX_VALUE).histogram().counts()).containsExactly(1, 0, 0, 1);
    }
}
