package tapedeck.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The stretch of a valley on which nothing changes any more. */
class PlateauTest {
    private static List<Valley.Sample> samples(DoubleUnaryOperator loss) {
        return IntStream.rangeClosed(0, 100).mapToObj(k -> new Valley.Sample(k / 100.0, loss.applyAsDouble(k / 100.0)))
                .toList();
    }

    @Test
    void itIsWhereTheSlopeIsNextToNothing() {
        Plateau found = Objects.requireNonNull(
                Plateau.of(samples(rate -> Math.max(1, 10 - 30 * rate)), -30, _ -> 0.5));
        assertThat(found.from()).isCloseTo(0.3, within(0.011));
        assertThat(found.to()).isEqualTo(1);
        assertThat(found.contains(0.2)).isFalse();
        assertThat(found.contains(0.9)).isTrue();
    }

    @Test
    void onlyWhereTheWholeGradientIsNextToNothingIsThereNothingToLearn() {
        DoubleUnaryOperator loss = rate -> Math.max(1, 10 - 30 * rate);
        assertThat(Plateau.of(samples(loss), -30, _ -> 0.5)).extracting(Plateau::dead).isEqualTo(false);
        assertThat(Plateau.of(samples(loss), -30, _ -> 0.01)).extracting(Plateau::dead).isEqualTo(true);
        assertThat(Plateau.of(samples(loss), -30, _ -> Double.NaN)).as("not known").extracting(Plateau::dead)
                .isEqualTo(false);
    }

    @Test
    void theFloorOfAParabolaIsNone() {
        assertThat(Plateau.of(samples(rate -> (rate - 0.5) * (rate - 0.5)), -1, _ -> 0)).isNull();
    }

    @Test
    void whereTheLossIsNotFiniteThereIsNone() {
        assertThat(Plateau.of(samples(rate -> rate < 0.1 ? 10 - 30 * rate : Double.NaN), -30, _ -> 0)).isNull();
    }
}
