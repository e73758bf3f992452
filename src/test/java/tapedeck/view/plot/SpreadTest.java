package tapedeck.view.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SpreadTest {
    private static final int LABELS = 8;

    @Test
    void labelsKeepApartAndInOrder() {
        Random random = new Random(1);
        for (int run = 0; run < 200; run++) {
            double[] wanted = random.doubles(LABELS, 10, 200).toArray();
            double[] placed = Spread.of(wanted, 13, 10, 200);
            for (int i = 0; i < LABELS; i++) {
                assertThat(placed[i]).isBetween(10.0, 200.0);
                for (int k = 0; k < LABELS; k++) {
                    assertThat(i == k || Math.abs(placed[i] - placed[k]) >= 13 - 1e-9).isTrue();
                    assertThat(wanted[i] > wanted[k]).isEqualTo(placed[i] > placed[k]);
                }
            }
        }
        assertThat(Spread.of(new double[]{50, 100}, 13, 10, 200)).containsExactly(50, 100);
    }

    @Test
    void thoseThatWouldOverlapStandAroundTheirMiddle() {
        assertThat(Spread.of(new double[]{10, 40}, 12, 0, 100)).containsExactly(10, 40);
        assertThat(Spread.of(new double[]{52, 50}, 12, 0, 100)).containsExactly(57, 45);
        assertThat(Spread.of(new double[]{100, 99}, 12, 0, 100)).as("inside").containsExactly(100, 88);
    }
}
