package tapedeck.view.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated("sets the language of the whole JVM")
class TicksTest {
    @Test
    void aLogarithmicAxisHasOneAndThree() {
        assertThat(Ticks.log(0.8, 40, 6)).containsExactly(1, 3, 10, 30);
        assertThat(Ticks.log(0.01, 1, 9)).containsExactly(0.01, 0.03, 0.1, 0.3, 1);
    }

    @Test
    void whereThoseAreTooManyOnlyPowersOfTen() {
        assertThat(Ticks.log(0.8, 150, 4)).containsExactly(1, 10, 100);
        assertThat(Ticks.log(1e-9, 1e9, 4)).hasSizeLessThanOrEqualTo(4).contains(1);
    }

    @Test
    void whereThoseAreTooFewMore() {
        assertThat(Ticks.log(4, 30, 5)).containsExactly(5, 10, 20);
        assertThat(Ticks.log(30, 40, 6)).containsExactly(30, 32, 34, 36, 38, 40);
    }

    @Test
    void countsHaveWholeTicks() {
        assertThat(Ticks.whole(0, 3, 10)).containsExactly(0, 1, 2, 3);
        assertThat(Ticks.whole(0, 5000, 6)).containsExactly(0, 1000, 2000, 3000, 4000, 5000);
    }

    @Test
    void linearTicksAreShort() {
        assertThat(Ticks.linear(0, 1, 6)).containsExactly(0, 0.2, 0.4, 0.6, 0.8, 1);
        assertThat(Ticks.linear(-1, 1, 3)).containsExactly(-1, 0, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "tr-TR", "ar-EG", "hi-IN", "th-TH-u-nu-thai", "fa-IR"})
    void theSystemsLanguageChangesNothing(String language) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            assertThat(Ticks.linear(0, 1, 6)).containsExactly(0, 0.2, 0.4, 0.6, 0.8, 1);
            assertThat(Ticks.log(0.01, 1, 9)).containsExactly(0.01, 0.03, 0.1, 0.3, 1);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Tag("long")
    @Test
    void neverMoreThanThereIsRoomForAndAllOnTheAxis() {
        Random random = new Random(4);
        for (int i = 0; i < 3000; i++) {
            double low = Math.pow(10, random.nextDouble(-300, 300));
            Axis log = Axis.log(low, Math.min(1e305, low * Math.pow(10, random.nextDouble(0.2, 400))), 0, 0, 1);
            Axis linear = Axis.linear(-low, low * random.nextDouble(0.5, 9), 0, 1);
            int most = random.nextInt(2, 12);
            for (Axis axis : new Axis[]{log, linear}) {
                double[] ticks = Ticks.of(axis, most);
                assertThat(ticks.length).as("%s", axis).isLessThanOrEqualTo(most);
                double slack = 1e-8 * Math.max(Math.abs(axis.low()), axis.high());
                for (double tick : ticks) {
                    assertThat(tick).as("%s", axis).isBetween(axis.low() - slack, axis.high() + slack);
                }
                assertThat(ticks).isSorted();
            }
        }
    }

    @Test
    void aLowAxisHasAtLeastThreeNumbersAndAHighOneNoneTooClose() {
        assertThat(Ticks.most(6)).isEqualTo(4);
        assertThat(Ticks.most(4.5)).isEqualTo(3);
        assertThat(Ticks.most(2)).isEqualTo(2);
        assertThat(Ticks.most(30)).isEqualTo(15);
    }
}
