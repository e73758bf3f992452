package tapedeck.view.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tapedeck.deck.takes.Take;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Schedule;
import tapedeck.tape.Change;
import tapedeck.tape.Changes;
import tapedeck.text.Numbers;
import tapedeck.view.plot.Axis;

class RibbonTest {
    private static final Axis X = Axis.linear(0, 100, 0, 1000);

    private final Take take = Takes.take(1, 50, _ -> 1, Takes.rate(21, 0.1, 0.2), Takes.rate(31, 0.2, 10));
    private final Ribbon ribbon = new Ribbon();

    private List<Ribbon.Stretch> stretches(Take of, Axis x) {
        ribbon.fill(of, IterationPlaces.COUNTED, x,
                (first, last) -> List.of(
                        Numbers.of(first.rate(), 3) + (first.equals(last) ? "" : " → " + Numbers.of(last.rate(), 3))),
                new TreeMap<>());
        return ribbon.stretches();
    }

    @Test
    void aRateBeginsWhereTheIterationBeforeItEnded() {
        assertThat(stretches(take, X)).extracting(Ribbon.Stretch::from).containsExactly(0.0, 200.0, 300.0);
        assertThat(ribbon.stretches()).extracting(Ribbon.Stretch::to).as("to where it has run")
                .containsExactly(200.0, 300.0, 500.0);
        assertThat(ribbon.stretches()).extracting(each -> each.labels().getFirst()).containsExactly("0.1", "0.2", "10");
    }

    @Test
    void onlyWhatIsSeenIsThere() {
        assertThat(stretches(take, Axis.linear(22, 28, 0, 60))).extracting(Ribbon.Stretch::set).containsExactly(0.2);
        assertThat(ribbon.stretches().getFirst().from()).isZero();
        assertThat(ribbon.stretches().getFirst().to()).isEqualTo(60);
        assertThat(stretches(take, Axis.linear(60, 80, 0, 60))).isEmpty();
    }

    @Test
    void aStretchHasTheLongestLabelThatHasRoom() {
        Ribbon.Stretch stretch = new Ribbon.Stretch(0, 50, 1, false, 0, List.of("0.1 → 1e-3", "1e-3"));
        assertThat(stretch.label(80, 8)).isEqualTo("0.1 → 1e-3");
        assertThat(stretch.label(79, 8)).isEqualTo("1e-3");
        assertThat(stretch.label(31, 8)).isEmpty();
    }

    @Test
    void theHigherTheStronger() {
        stretches(take, X);
        assertThat(ribbon.stretches().getFirst().strength()).isZero();
        assertThat(ribbon.stretches().get(1).strength()).isCloseTo(0.15, within(0.01));
        assertThat(ribbon.stretches().getLast().strength()).isEqualTo(1);
        assertThat(stretches(Takes.take(1, 50, _ -> 1, Takes.rate(21, 0.1, 0.2)), X).getLast().strength())
                .as("twice is not a decade").isCloseTo(0.3, within(0.01));
        assertThat(stretches(Takes.take(1, 50, _ -> 1, Takes.rate(21, 0, 0.2)), X)).extracting(Ribbon.Stretch::strength)
                .containsExactly(0.0, 0.0);
    }

    @Test
    void whatLeavesTheRateAsItIsDoesNotDivideIt() {
        Hyperparameters plain = Hyperparameters.of(0.1);
        assertThat(stretches(Takes.take(1, 50, _ -> 1, new Change(21, plain, plain.withMomentum(0.9))), X)).hasSize(1);
    }

    @Test
    void aRateThatAScriptSetHoldsFromThereOnAndNotFromTheStart() {
        Take stepped = Takes.own(50, new Changes.Rate(21, 0.1, 0.01));
        assertThat(stretches(stepped, X)).extracting(Ribbon.Stretch::set).containsExactly(0.1, 0.01);
        assertThat(ribbon.stretches()).extracting(Ribbon.Stretch::from).containsExactly(0.0, 200.0);
        assertThat(Ribbon.rateAt(stepped, 20)).isEqualTo(0.1);
        assertThat(Ribbon.rateAt(stepped, 21)).isEqualTo(0.01);
        assertThat(stepped.begun().hyperparameters().learningRate()).isEqualTo(0.1);
    }

    @Test
    void ratesThatHoldForAFewPixelsEachAreACourse() {
        Changes.Rate[] each = IntStream.rangeClosed(2, 41)
                .mapToObj(i -> new Changes.Rate(i, 1.0 / (i - 1), 1.0 / i)).toArray(Changes.Rate[]::new);
        Take falling = Takes.own(50, each);
        assertThat(stretches(falling, Axis.linear(0, 100, 0, 200))).extracting(Ribbon.Stretch::course)
                .containsExactly(true, false);
        assertThat(ribbon.stretches()).extracting(stretch -> stretch.labels().getFirst())
                .containsExactly("1 → 0.025", "0.0244");
        assertThat(ribbon.rate(20.5)).as("of iteration 11").isEqualTo(1.0 / 11);
        assertThat(Ribbon.hasCourse(falling)).isTrue();
    }

    @Test
    void whatSomebodySetsIsSeenAmongTheScriptsOwnRates() {
        Hyperparameters falling = Hyperparameters.of(0.05);
        Schedule halves = new Schedule(Schedule.Kind.STEP, 31, 10, 0.5);
        Take both = Takes.own(50, List.of(new Change(31, falling, falling.withSchedule(halves))),
                new Changes.Rate(21, 0.1, 0.05));
        assertThat(stretches(both, X)).extracting(Ribbon.Stretch::from).containsExactly(0.0, 200.0, 300.0);
        assertThat(ribbon.stretches()).extracting(Ribbon.Stretch::course).containsExactly(false, false, true);
        assertThat(Ribbon.rateAt(both, 41)).isEqualTo(0.025);
    }

    @Test
    void aScheduleShowsItsCourse() {
        Hyperparameters plain = Hyperparameters.of(0.1);
        Schedule halves = new Schedule(Schedule.Kind.STEP, 21, 10, 0.5);
        Take scheduled = Takes.take(1, 50, _ -> 1, new Change(21, plain, plain.withSchedule(halves)));
        assertThat(Ribbon.hasCourse(scheduled)).isTrue();
        assertThat(Ribbon.hasCourse(take)).isFalse();
        assertThat(stretches(scheduled, X)).extracting(Ribbon.Stretch::course).containsExactly(false, true);
        assertThat(ribbon.rate(205)).isEqualTo(0.1);
        assertThat(ribbon.rate(305)).isEqualTo(0.05);
        assertThat(ribbon.rate(405)).isEqualTo(0.025);
    }

    @Test
    void onTheCourseOfAScheduleAChangeHoldsFromItsIterationOn() {
        Schedule halves = new Schedule(Schedule.Kind.STEP, 1, 1_000, 0.5);
        Hyperparameters before = Hyperparameters.of(0.1).withSchedule(halves);
        stretches(Takes.take(1, 50, _ -> 1, new Change(31, before, before.withLearningRate(0.4))), X);
        assertThat(ribbon.rate(295)).isEqualTo(0.1);
        assertThat(ribbon.rate(305)).isEqualTo(0.4);
    }

    @Test
    void whereTheBendAllowedARateIsSeenBesideTheRates() {
        ribbon.fill(take, IterationPlaces.COUNTED, X, (_, _) -> List.of(),
                new TreeMap<>(Map.of(10L, 0.4, 25L, Double.NaN, 40L, 100.0)));
        assertThat(ribbon.bounds()).extracting(Ribbon.Bound::at).containsExactly(100.0, 250.0, 400.0);
        assertThat(ribbon.bounds().get(1).rate()).isNaN();
        assertThat(ribbon.rate(105)).as("known everywhere").isEqualTo(0.1);
        assertThat(ribbon.rate(405)).isEqualTo(10);
        Axis levels = ribbon.levels(20, 0);
        assertThat(levels.low()).isCloseTo(0.05, within(1e-12));
        assertThat(levels.high()).isCloseTo(200, within(1e-12));
        assertThat(levels.at(0.4)).as("higher than the rate there").isLessThan(levels.at(0.1));
        stretches(take, X);
        assertThat(ribbon.bounds()).as("of another take").isEmpty();
    }

    @Test
    void aChangeHoldsFromItsIterationOn() {
        assertThat(Ribbon.rateAt(take, 20)).isEqualTo(0.1);
        assertThat(Ribbon.rateAt(take, 21)).isEqualTo(0.2);
        assertThat(Ribbon.rateAt(take, 31)).isEqualTo(10);
    }

    @Test
    void aBoundThatSaysNothingLeavesTheRatesTheirHeights() {
        ribbon.fill(take, IterationPlaces.COUNTED, X, (_, _) -> List.of(), new TreeMap<>(Map.of(10L, 0.4)));
        Axis before = ribbon.levels(20, 0);
        ribbon.fill(take, IterationPlaces.COUNTED, X, (_, _) -> List.of(),
                new TreeMap<>(Map.of(10L, 0.4, 40L, Double.POSITIVE_INFINITY)));
        assertThat(ribbon.levels(20, 0)).isEqualTo(before);
        assertThat(ribbon.bounds().getLast().rate()).isInfinite();
    }

    @Test
    void aBoundFarBeyondTheRatesDoesNotPressThemTogether() {
        ribbon.fill(take, IterationPlaces.COUNTED, X, (_, _) -> List.of(), new TreeMap<>(Map.of(10L, 1e-9, 40L, 1e9)));
        Axis levels = ribbon.levels(20, 0);
        assertThat(levels.at(0.1) - levels.at(10)).as("two decades of the five that are seen, of twenty")
                .isGreaterThan(8);
        assertThat(levels.at(1e9)).as("at the upper edge").isZero();
    }
}
