package tapedeck.view.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AxisTest {
    @Test
    void pixelsAndNumbersGoRoundBothWays() {
        for (Axis axis : new Axis[]{Axis.log(0.03, 200, 0, 300, 10), Axis.log(1e-6, 10, 0.2, 300, 10),
                Axis.linear(0, 4500, 40, 600)}) {
            for (double share = 0.001; share < 1; share += 0.05) {
                double pixel = axis.start() + share * (axis.to() - axis.start());
                assertThat(axis.at(axis.value(pixel))).isCloseTo(pixel, within(1e-9));
            }
            assertThat(axis.at(axis.high())).isCloseTo(axis.to(), within(1e-9));
            assertThat(axis.at(axis.low())).isCloseTo(axis.start(), within(1e-9));
        }
    }

    @Test
    void equalFactorsAreEqualLengthsOnALogarithmicAxis() {
        Axis axis = Axis.log(0.01, 100, 0, 0, 400);
        assertThat(axis.at(0.1)).isCloseTo(100, within(1e-9));
        assertThat(axis.at(1.0)).isCloseTo(200, within(1e-9));
    }

    @Test
    void zeroLiesOnTheFloorApartFromTheScale() {
        Axis axis = Axis.log(0.01, 100, 0.25, 400, 0);
        assertThat(axis.at(0.0)).isEqualTo(400);
        assertThat(axis.at(-1.0)).isEqualTo(400);
        assertThat(axis.at(0.01)).isEqualTo(300);
        assertThat(axis.at(1e-9)).isEqualTo(300);
        assertThat(axis.value(390)).isZero();
    }

    @Test
    void roundNumbersEncloseWhatTheyRound() {
        for (double value = 1e-12; value < 1e12; value *= 1.37) {
            assertThat(Axis.roundBelow(value)).isLessThanOrEqualTo(value).isGreaterThan(value / 1.7);
            assertThat(Axis.roundAbove(value)).isGreaterThanOrEqualTo(value).isLessThan(value * 1.7);
        }
        assertThat(Axis.roundAbove(4500)).isEqualTo(5000);
        assertThat(Axis.roundBelow(Double.MIN_VALUE)).isPositive();
    }

    @Test
    void whatIsInfiniteIsAtTheEndAndWhatIsNoNumberNowhere() {
        for (Axis axis : new Axis[]{Axis.log(1, 100, 200, 0), Axis.linear(1, 100, 200, 0)}) {
            assertThat(axis.at(Double.POSITIVE_INFINITY)).isZero();
            assertThat(axis.at(Double.NEGATIVE_INFINITY)).isEqualTo(200);
            assertThat(axis.at(Double.NaN)).isNaN();
        }
    }
}
