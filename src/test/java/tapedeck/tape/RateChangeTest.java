package tapedeck.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import org.junit.jupiter.api.Test;

class RateChangeTest {
    @Test
    void severalBeforeOneUpdateCountAsOne() {
        List<RateChange> one = RateChange.join(List.of(), new RateChange(5, 0.1, 0.2));
        assertThat(RateChange.join(one, new RateChange(5, 0.2, 0.3))).containsExactly(new RateChange(5, 0.1, 0.3));
        assertThat(RateChange.join(one, new RateChange(6, 0.2, 0.3))).containsExactly(new RateChange(5, 0.1, 0.2),
                new RateChange(6, 0.2, 0.3));
    }

    @Test
    void whatIsTakenBackBeforeTheUpdateWasNone() {
        List<RateChange> one = RateChange.join(List.of(), new RateChange(5, 0.1, 0.2));
        assertThat(RateChange.join(one, new RateChange(5, 0.2, 0.1))).isEmpty();
    }

    @Test
    void ofVeryManyThoseThatMadeTheLeastDifferenceAreJoined() {
        List<RateChange> changes = List.of(new RateChange(2, 1, 0.1)); // a step among small ones stays
        int iterations = 20_000;
        for (int i = 3; i <= iterations; i++) {
            changes = RateChange.join(changes, new RateChange(i, decayed(i - 1), decayed(i)));
        }
        assertThat(changes).hasSize(RateChange.MOST).startsWith(new RateChange(2, 1, 0.1));
        assertThat(changes.getLast().iteration()).as("since when the last holds is known").isEqualTo(iterations);
        assertThat(changes.getLast().to()).isEqualTo(decayed(iterations));
        double rate = 1;
        int next = 0;
        for (int i = 1; i <= iterations; i++) {
            while (next < changes.size() && changes.get(next).iteration() <= i) {
                assertThat(changes.get(next).from()).isEqualTo(rate);
                rate = changes.get(next++).to();
            }
            assertThat(rate).as("of iteration %s", i).isCloseTo(i == 1 ? 1 : decayed(i), withinPercentage(0.5));
        }
    }

    private static double decayed(int iteration) {
        return 0.1 * Math.exp(-(iteration - 2) / 10_000.0);
    }
}
