package tapedeck.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import org.junit.jupiter.api.Test;
import tapedeck.program.Hyperparameters;

class ChangesTest {
    private static final Hyperparameters A = Hyperparameters.of(0.1);
    private static final Hyperparameters B = Hyperparameters.of(0.2);
    private static final Hyperparameters LARGER = B.withBatchSize(B.batchSize() + 1);

    @Test
    void whatIsChangedTwiceInAnIterationIsChangedOnce() {
        Changes third = Changes.NONE.and(3, A, B).and(3, B, LARGER);
        assertThat(third.commands()).containsExactly(new Change(3, A, LARGER));
        assertThat(third.and(4, LARGER, A).commands()).containsExactly(new Change(3, A, LARGER),
                new Change(4, LARGER, A));
    }

    @Test
    void whatIsChangedBackInTheSameIterationWasNeverChanged() {
        assertThat(Changes.NONE.and(3, A, B).and(3, B, A)).isEqualTo(Changes.NONE);
    }

    @Test
    void theStepsOfADragAreOneGestureHoweverFarApart() {
        Changes dragged = Changes.NONE.and(1_000, A, B, 1L).and(900_000, B, LARGER, 1L).and(900_001, LARGER, A, 2L)
                .and(900_002, A, B);
        assertThat(Change.gestures(dragged.commands())).extracting(List::size).containsExactly(2, 1, 1);
        assertThat(Change.joined(Change.gestures(dragged.commands()).getFirst()))
                .isEqualTo(new Change(1_000, A, LARGER, 1L));
    }

    @Test
    void whatIsOfNoKnownDragIsOneGestureWhereItIsNear() {
        Changes keys = Changes.NONE.and(1_000, A, B).and(1_100, B, A).and(1_201, A, B);
        assertThat(Change.gestures(keys.commands())).extracting(List::size).containsExactly(2, 1);
    }

    @Test
    void aStepWithinTheSameIterationStaysOfTheDragThatBegan() {
        assertThat(Changes.NONE.and(3, A, B, 1L).and(3, B, LARGER, 2L).commands())
                .containsExactly(new Change(3, A, LARGER, 1L));
    }

    @Test
    void onlyAnotherRateIsAChangeOfTheRate() {
        Changes larger = Changes.NONE.and(3, B, LARGER);
        assertThat(larger.rates()).isEmpty();
        assertThat(larger.and(4, LARGER, A).rates()).containsExactly(new Changes.Rate(4, 0.2, 0.1));
    }

    @Test
    void whatTheProgramSetsIsNoCommand() {
        Changes own = Changes.NONE.andRate(3, 0.1, 0.2);
        assertThat(own.commands()).isEmpty();
        assertThat(own.rates()).containsExactly(new Changes.Rate(3, 0.1, 0.2));
        assertThat(own.andRate(4, 0.2, 0.2)).as("the same again").isSameAs(own);
    }

    @Test
    void thoseUpToAnIterationAreOfBothKinds() {
        Changes all = Changes.NONE.and(2, A, B).andRate(3, 0.2, 0.3).and(4, A, B);
        assertThat(all.until(3)).isEqualTo(Changes.NONE.and(2, A, B).andRate(3, 0.2, 0.3));
    }

    @Test
    void fromCommandsAloneTheRatesAreKnown() {
        Changes made = Changes.NONE.and(2, A, B).and(3, B, LARGER).and(5, LARGER, A);
        assertThat(Changes.of(made.commands())).isEqualTo(made);
    }

    @Test
    void severalBeforeOneUpdateCountAsOne() {
        Changes one = Changes.NONE.andRate(5, 0.1, 0.2);
        assertThat(one.andRate(5, 0.2, 0.3).rates()).containsExactly(new Changes.Rate(5, 0.1, 0.3));
        assertThat(one.andRate(6, 0.2, 0.3).rates()).containsExactly(new Changes.Rate(5, 0.1, 0.2),
                new Changes.Rate(6, 0.2, 0.3));
    }

    @Test
    void whatIsTakenBackBeforeTheUpdateWasNone() {
        assertThat(Changes.NONE.andRate(5, 0.1, 0.2).andRate(5, 0.2, 0.1)).isEqualTo(Changes.NONE);
    }

    @Test
    void ofVeryManyThoseThatMadeTheLeastDifferenceAreJoined() {
        Changes made = Changes.NONE.andRate(2, 1, 0.1); // a step among small ones stays
        int iterations = 20_000;
        for (int i = 3; i <= iterations; i++) {
            made = made.andRate(i, decayed(i - 1), decayed(i));
        }
        List<Changes.Rate> changes = made.rates();
        assertThat(changes).hasSize(Changes.MOST_RATES).startsWith(new Changes.Rate(2, 1, 0.1));
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
