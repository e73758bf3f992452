package tapedeck.deck.takes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import tapedeck.deck.takes.Repeats.Range;
import tapedeck.program.Metrics;

class RepeatsTest {
    private static Metrics measured(long iteration, double loss) {
        return new Metrics(iteration, new Metrics.Scores(loss, 2 * loss, Double.NaN, Double.NaN));
    }

    @Test
    void theDeviationIsThatOfASample() {
        Range range = Range.of(1, 2, 4);
        assertThat(range.mean()).isCloseTo(7.0 / 3, within(1e-15));
        assertThat(range.deviation()).as("torch.tensor([1., 2., 4.]).std()").isCloseTo(1.5275252316519465,
                within(1e-15));
        assertThat(range.least()).isEqualTo(1);
        assertThat(range.greatest()).isEqualTo(4);
        assertThat(Range.of(3).deviation()).isNaN();
        assertThat(Range.of().mean()).isNaN();
    }

    @Test
    void aRunThatDivergedCountsAsLongAsItWasFinite() {
        Repeats repeats = Repeats.of(List.of(List.of(measured(0, 1), measured(10, 2), measured(20, 3)),
                List.of(measured(0, 3), measured(10, Double.POSITIVE_INFINITY))), 1);
        assertThat(repeats.seeds()).isEqualTo(2);
        assertThat(repeats.diverged()).isEqualTo(1);
        assertThat(repeats.marks()).extracting(Repeats.Mark::iteration).containsExactly(0L, 10L, 20L);
        assertThat(repeats.marks()).extracting(each -> each.trainLoss().mean()).containsExactly(2.0, 2.0, 3.0);
        assertThat(repeats.last().testLoss().greatest()).isEqualTo(6);
        assertThat(repeats.last().testAccuracy().mean()).isNaN();
    }
}
