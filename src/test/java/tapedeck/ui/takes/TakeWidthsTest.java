package tapedeck.ui.takes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TakeWidthsTest {
    private static final int TITLE = "FizzBuzz: a first network".length();
    private static final int RATES = "0.139 → 0 at 120 322".length();

    @Test
    void aLessonIsReadAtThePriceOfTheRatesSpareRoom() {
        TakeWidths widths = TakeWidths.of(58, 2, "take 2".length(), TITLE, RATES);
        assertThat(widths.lesson()).isGreaterThan(0.52 * TITLE + 1);
        assertThat(widths.rate()).isBetween(0.55 * RATES, 0.56 * RATES + 2);
        assertThat(widths.left()).doesNotContain(TakeField.LESSON).contains(TakeField.ORIGIN);
    }

    @Test
    void whereThereIsNoRoomTheLessonIsCutBeforeTheName() {
        TakeWidths widths = TakeWidths.of(52, 2, "take 2".length(), TITLE, RATES);
        assertThat(widths.lesson()).isLessThan(0.52 * TITLE + 1);
        assertThat(widths.name()).isCloseTo(8, within(1e-9));
    }

    @Test
    void theLessonOfAllTakesIsNoColumn() {
        TakeWidths widths = TakeWidths.of(100, 1, 6, TITLE, 3);
        assertThat(widths.left()).containsExactly(TakeField.LESSON);
        assertThat(widths.rate()).isEqualTo(TakeField.RATE.em());
    }
}
