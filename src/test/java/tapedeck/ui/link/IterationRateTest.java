package tapedeck.ui.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IterationRateTest {
    private static final long PULSE = 16_666_667;

    private long now;
    private IterationRate rate = new IterationRate(() -> now);

    /** Every number that is shown in {@code seconds} of a training of so many iterations a second, looked at every pulse. */
    private double[] shown(double perSecond, int seconds) {
        double[] all = new double[60 * seconds];
        for (int i = 0; i < all.length; i++) {
            now += PULSE;
            rate.at((long) (perSecond * now / 1e9));
            all[i] = rate.perSecond();
        }
        return all;
    }

    @Test
    void itIsTrueAndCalmForFewIterationsASecond() {
        for (double perSecond : new double[]{1, 3.3, 10, 100}) {
            rate = new IterationRate(() -> now);
            for (double number : shown(perSecond, 10)) {
                if (number != 0) {
                    assertThat(number).isCloseTo(perSecond, within(0.04 * perSecond));
                }
            }
            assertThat(rate.perSecond()).isNotZero();
        }
    }

    @Test
    void ofManyItIsKnownAfterASecond() {
        shown(20_000, 2);
        assertThat(rate.perSecond()).isCloseTo(20_000, within(400.0));
    }

    @Test
    void lessThanASecondSaysNothing() {
        for (double second : new double[]{0, 0.5, 1, 1.4}) {
            now = (long) (second * 1e9);
            rate.at((long) (1 + 100 * second));
        }
        assertThat(rate.perSecond()).isZero();
        now = 1_500_000_000;
        rate.at(151);
        assertThat(rate.perSecond()).isCloseTo(100, within(1e-9));
    }

    @Test
    void whatWasHeldIsNotCounted() {
        shown(100, 3);
        now += 60_000_000_000L;
        rate.at(301);
        rate.at(302);
        assertThat(rate.perSecond()).isCloseTo(100, within(5.0));
    }

    @Test
    void anotherRunIsCountedAnew() {
        shown(100, 3);
        rate.at(0);
        assertThat(rate.perSecond()).isCloseTo(100, within(5.0));
    }
}
