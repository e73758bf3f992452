package tapedeck.ui.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import tapedeck.tape.Series;

/** What a race's picture is made of. */
class RaceLooksTest {
    private static final int RACERS = 8;

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
