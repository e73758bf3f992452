package tapedeck.ui.takes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TakeWidthsTest {
    private static final int TITLE = "FizzBuzz: a first network".length();
    private static final int RATES = "0.139 → 0 at 120 322".length();

    private static TakeWidths of(double room, int rate, int notes, TakeField... without) {
        Set<TakeField> wanted = EnumSet.of(TakeField.VISIBLE, TakeField.COLOUR, TakeField.NAME, TakeField.LESSON,
                TakeField.RATE, TakeField.SEED, TakeField.ITERATIONS, TakeField.LAST_LOSS, TakeField.BEST_LOSS,
                TakeField.TEST_LOSS, TakeField.TEST_ACCURACY, TakeField.TIME, TakeField.ORIGIN);
        List.of(without).forEach(wanted::remove);
        if (notes > 0) {
            wanted.add(TakeField.NOTES);
        }
        return TakeWidths.of(room, wanted, Map.of(TakeField.NAME, "take 2".length(), TakeField.LESSON, TITLE,
                TakeField.RATE, rate, TakeField.NOTES, notes));
    }

    private static double width(TakeWidths of, TakeField field) {
        return Objects.requireNonNull(of.widths().get(field));
    }

    @Test
    void aLessonIsReadAtThePriceOfWhatTellsLess() {
        TakeWidths widths = of(67, RATES, 0);
        assertThat(width(widths, TakeField.LESSON)).isGreaterThan(0.52 * TITLE + 1);
        assertThat(width(widths, TakeField.RATE)).isBetween(0.55 * RATES, 0.56 * RATES + 2);
        assertThat(widths.shown()).contains(TakeField.LESSON).doesNotContain(TakeField.ORIGIN);
    }

    @Test
    void whereThereIsNoRoomTheLessonIsCutBeforeTheName() {
        TakeWidths widths = of(60, RATES, 0);
        assertThat(width(widths, TakeField.LESSON)).isLessThan(0.52 * TITLE + 1);
        assertThat(width(widths, TakeField.NAME)).isCloseTo(8, within(1e-9));
        assertThat(width(widths, TakeField.RATE)).isGreaterThan(0.55 * RATES);
    }

    @Test
    void settingsInWhichTakesDifferAreNeverLeftOut() {
        TakeWidths widths = of(30, RATES, 40);
        assertThat(widths.shown()).contains(TakeField.RATE, TakeField.SEED, TakeField.ITERATIONS, TakeField.LAST_LOSS,
                TakeField.TEST_LOSS, TakeField.TEST_ACCURACY);
        assertThat(widths.shown()).doesNotContain(TakeField.NOTES, TakeField.TIME, TakeField.BEST_LOSS);
        assertThat(width(widths, TakeField.RATE)).isEqualTo(8);
    }

    @Test
    void withRoomForAllNothingIsLeftOutAndARateIsAsWideAsItsNumber() {
        TakeWidths widths = of(150, 3, 200, TakeField.LESSON);
        assertThat(widths.shown()).contains(TakeField.NOTES, TakeField.ORIGIN).doesNotContain(TakeField.LESSON);
        assertThat(width(widths, TakeField.RATE)).isEqualTo(TakeField.RATE.em());
        assertThat(width(widths, TakeField.NOTES)).isEqualTo(24);
    }

    @Test
    void whatGrowsAsATakeGoesOnIsReadToItsEnd() {
        Map<TakeField, String> cells = Map.of(TakeField.TIME, "118:47 min", TakeField.ITERATIONS, "12 345 678",
                TakeField.SEED, "20 260 131");
        cells.forEach((field, text) -> {
            double least = field.em();
            assertThat(width(TakeWidths.of(150, Set.of(field), Map.of(field, text.length())), field))
                    .isGreaterThan(least)
                    .isCloseTo(0.56 * text.length() + 1.5, within(1e-9));
            assertThat(width(TakeWidths.of(150, Set.of(field), Map.of(field, 1)), field)).isEqualTo(least);
        });
    }
}
