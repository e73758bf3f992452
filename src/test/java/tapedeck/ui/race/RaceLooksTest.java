package tapedeck.ui.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tapedeck.tape.Series;
import tapedeck.ui.plot.Brush;
import tapedeck.ui.theme.Palette;

/** What a race's picture is made of. */
class RaceLooksTest {
    private static final int RACERS = 8;

    private static double luminance(Color color) {
        double[] parts = {color.getRed(), color.getGreen(), color.getBlue()};
        for (int i = 0; i < parts.length; i++) {
            parts[i] = parts[i] <= 0.04045 ? parts[i] / 12.92 : Math.pow((parts[i] + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double distance(Color one, Color other) {
        return Math.hypot(Math.hypot(one.getRed() - other.getRed(), one.getGreen() - other.getGreen()),
                one.getBlue() - other.getBlue());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theColoursAreToldApartAndSeenOnThePanel(boolean dark) {
        Palette palette = dark ? Palette.DARK : Palette.LIGHT;
        for (int i = 0; i < RACERS; i++) {
            Color each = Brush.shade(i / (RACERS - 1.0), dark);
            assertThat(contrast(each, palette.panel())).as("%d", i).isGreaterThanOrEqualTo(3);
            for (int k = 0; k < i; k++) {
                assertThat(distance(each, Brush.shade(k / (RACERS - 1.0), dark))).as("%d %d", i, k)
                        .isGreaterThan(0.14);
            }
        }
        assertThat(distance(Brush.shade(0, dark), Brush.shade(1, dark))).isGreaterThan(0.6);
    }

    @Test
    void anUnevenBatchOfEachEpochIsNoCurtain() {
        Series series = new Series();
        for (int i = 1; i <= 2_000; i++) {
            series.append(i % 15 == 0 ? 1.5 : 24);
        }
        Trace trace = Trace.of(series.view(), 2_000, 350);
        for (int column = 30; column < trace.end(); column++) {
            assertThat(trace.smooth(column)).as("%d", column).isCloseTo(22.5, within(0.6));
        }
    }

    @Test
    void namesAtTheEndsKeepApartAndInOrder() {
        Random random = new Random(1);
        for (int run = 0; run < 200; run++) {
            double[] wanted = random.doubles(RACERS, 10, 200).toArray();
            double[] placed = RaceGeometry.spread(wanted, 13, 10, 200);
            for (int i = 0; i < RACERS; i++) {
                assertThat(placed[i]).isBetween(10.0, 200.0);
                for (int k = 0; k < RACERS; k++) {
                    assertThat(i == k || Math.abs(placed[i] - placed[k]) >= 13 - 1e-9).isTrue();
                    assertThat(wanted[i] > wanted[k]).isEqualTo(placed[i] > placed[k]);
                }
            }
        }
        assertThat(RaceGeometry.spread(new double[]{50, 100}, 13, 10, 200)).containsExactly(50, 100);
    }
}
