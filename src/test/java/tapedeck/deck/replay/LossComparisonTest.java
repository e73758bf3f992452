package tapedeck.deck.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tapedeck.deck.training.Origin;
import tapedeck.tape.Series;
import tapedeck.text.Message;

/** The losses of a run that is repeated, beside those recorded. */
class LossComparisonTest {
    /** So many that a point of the series covers two iterations. */
    private static final int MANY = 70_000;

    private static double loss(long iteration) {
        return 1.0 / iteration;
    }

    private static Series.View recorded(int iterations) {
        Series losses = new Series();
        for (int i = 1; i <= iterations; i++) {
            losses.append(loss(i));
        }
        return losses.view();
    }

    private static LossComparison repeated(int iterations, long other, double by) {
        LossComparison comparison = new LossComparison(recorded(iterations), Origin.ENGINE);
        for (int i = 1; i <= iterations; i++) {
            comparison.ended(i, i == other ? by : loss(i));
        }
        return comparison;
    }

    @Test
    void theSameLossesDoNotDiffer() {
        assertThat(repeated(100, 0, 0).difference()).isNull();
        assertThat(repeated(MANY, 0, 0).difference()).isNull();
    }

    @Test
    void theLastBitCounts() {
        assertThat(repeated(100, 4, Math.nextUp(0.25)).difference()).isEqualTo(
                Message.of("deck.repeatsNot", "iteration", 4L, "was", "0.25", "now", "0.25000000000000006"));
        assertThat(repeated(MANY, MANY / 2, 0).difference()).isNotNull();
    }

    @Test
    void whatIsNotANumberAgainIsTheSame() {
        Series losses = new Series();
        losses.append(Double.NaN);
        LossComparison comparison = new LossComparison(losses.view(), Origin.ENGINE);
        comparison.ended(1, Double.NaN);
        assertThat(comparison.difference()).isNull();
    }

    @Test
    void anIterationWithinAPointLiesBetweenItsExtremes() {
        int odd = MANY / 2 + 1;
        assertThat(repeated(MANY, odd, 2).difference()).extracting(Message::key).isEqualTo("deck.repeatsNotNear");
        LossComparison onlyFirst = repeated(MANY, odd, 2);
        Message said = Objects.requireNonNull(onlyFirst.difference());
        onlyFirst.ended(odd + 2, 3);
        assertThat(onlyFirst.difference()).isEqualTo(said);
    }

    @Test
    void whatWasNotRecordedIsNotCompared() {
        LossComparison comparison = new LossComparison(recorded(10), Origin.ENGINE);
        comparison.ended(11, 5);
        assertThat(comparison.difference()).isNull();
    }

    @Test
    void theLastDigitsOfAnOlderEngineAreItsOwn_andAllElseIsNot() {
        for (int iterations : List.of(10, MANY)) {
            double was = recorded(iterations).last(0);
            LossComparison older = new LossComparison(recorded(iterations), Origin.ENGINE - 1);
            long last = recorded(iterations).stride();
            double now = was * (1 + 1e-9);
            older.ended(last, now);
            assertThat(older.difference()).isEqualTo(
                    Message.of("deck.repeatsOlder", "iteration", last, "now", Double.toString(now)));
            LossComparison other = new LossComparison(recorded(iterations), Origin.ENGINE - 1);
            other.ended(last, was * 2000);
            assertThat(other.difference()).extracting(Message::key).isEqualTo("deck.repeatsNot");
        }
    }
}
