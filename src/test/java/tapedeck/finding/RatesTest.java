package tapedeck.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import tapedeck.deck.DeckState;
import tapedeck.deck.DeckStates;
import tapedeck.finding.detectors.RateTooHigh;
import tapedeck.finding.detectors.RateTooLow;
import tapedeck.program.Hyperparameters;
import tapedeck.tape.Changes;
import tapedeck.tape.Series;

/** What is said of a rate, beside runs that are written down: nothing without one that does better. */
class RatesTest {
    private static final int ITERATIONS = 100;
    private static final double RATE = 0.1;

    private final List<Trial> trials = new ArrayList<>();
    private final List<Changes.Rate> rates = new ArrayList<>();

    private static double grows(int i) {
        return 1 + 0.1 * i;
    }

    private static double stands(int i) {
        return 2 - 1e-5 * i;
    }

    private static double falls(int i) {
        return 2 / (1 + 0.1 * i);
    }

    private static Series.View losses(IntToDoubleFunction of) {
        Series series = new Series();
        for (int i = 1; i <= ITERATIONS; i++) {
            series.append(of.applyAsDouble(i));
        }
        return series.view();
    }

    private void beside(double times, IntToDoubleFunction of) {
        trials.add(new Trial(times * RATE, false, losses(of)));
    }

    private Evidence evidence(IntToDoubleFunction own) {
        Hyperparameters rate = Hyperparameters.of(RATE);
        DeckState state = new DeckStates(DeckState.Status.FINISHED, rate).iteration(ITERATIONS).state();
        return new Evidence(new Suggesting(RATE), List.of(), List.of(), losses(own), state, List.of(), rates, trials,
                List.of(), false, Long.MAX_VALUE);
    }

    private Optional<FindingKind> said(Detector detector, IntToDoubleFunction own) {
        return detector.look(evidence(own)).map(Finding::kind);
    }

    private List<Double> wished(ComparativeDetector detector, IntToDoubleFunction own) {
        return detector.requests(evidence(own), List.of()).stream().map(each -> each.rate() / RATE).toList();
    }

    @Test
    void oneThatGrowsIsTooHighIfASmallerOneFalls() {
        assertThat(said(new RateTooHigh(), RatesTest::grows)).as("no other run").isEmpty();
        beside(0.1, RatesTest::grows);
        assertThat(said(new RateTooHigh(), RatesTest::grows)).as("a smaller one grows, too").isEmpty();
        beside(1.0 / 30, i -> 1);
        assertThat(said(new RateTooHigh(), RatesTest::grows)).as("a smaller one stands").isEmpty();
        beside(0.01, RatesTest::falls);
        assertThat(said(new RateTooHigh(), RatesTest::grows)).contains(FindingKind.RATE_TOO_HIGH);
        assertThat(said(new RateTooHigh(), i -> i == 30 ? Double.POSITIVE_INFINITY : i)).as("diverged")
                .contains(FindingKind.RATE_TOO_HIGH);
    }

    @Test
    void whatFallsAsFarIsNotTooHigh() {
        beside(0.1, RatesTest::falls);
        assertThat(said(new RateTooHigh(), i -> 1.5 * falls(i))).isEmpty();
    }

    @Test
    void theRateThatFellFurthestIsTold() {
        beside(1.0 / 3, RatesTest::falls);
        beside(0.1, i -> 0.5 * falls(i));
        assertThat(new RateTooHigh().look(evidence(RatesTest::grows)).orElseThrow().remedies())
                .containsExactly(new Remedy.StartOver(0.1 * RATE));
    }

    @Test
    void oneThatStandsIsTooLowIfTenTimesFallsClearlyFurther() {
        beside(10, i -> 2 - 3e-3 * i);
        beside(100, RatesTest::falls);
        assertThat(said(new RateTooLow(), i -> 2 - 1e-3 * i)).as("three times as far").isEmpty();
        trials.clear();
        beside(10, i -> 2 - 1e-5 * i);
        beside(100, RatesTest::falls);
        assertThat(said(new RateTooLow(), i -> 2)).as("less than one sees").isEmpty();
        trials.clear();
        beside(10, i -> 2 - 1e-4 * i);
        assertThat(said(new RateTooLow(), RatesTest::stands)).as("further, and not clearly").isEmpty();
        beside(100, i -> 2 - 1e-3 * i);
        assertThat(said(new RateTooLow(), RatesTest::stands)).contains(FindingKind.RATE_TOO_LOW);
    }

    @Test
    void oneWhoseTenfoldDivergesIsNotTooLow() {
        beside(10, i -> Double.NaN);
        beside(100, RatesTest::falls);
        assertThat(said(new RateTooLow(), RatesTest::stands)).isEmpty();
    }

    @Test
    void aScheduleThatTakesTheRateIsToBlameIfTheKeptOneFalls() {
        trials.add(new Trial(RATE, true, losses(RatesTest::falls)));
        assertThat(said(new RateTooLow(), i -> 1.5)).as("it was kept").isEmpty();
        rates.add(new Changes.Rate(20, RATE, RATE / 20));
        assertThat(said(new RateTooLow(), i -> 1.5)).contains(FindingKind.RATE_TOO_LOW);
        assertThat(said(new RateTooLow(), i -> i < 10 ? 1.5 : 0.01)).as("it has learned").isEmpty();
    }

    @Test
    void aRunThatGoesWellNeedsNoOtherBesideIt() {
        assertThat(wished(new RateTooHigh(), RatesTest::falls)).isEmpty();
        assertThat(wished(new RateTooLow(), RatesTest::falls)).isEmpty();
        assertThat(wished(new RateTooHigh(), RatesTest::stands)).as("it stands").isEmpty();
        assertThat(wished(new RateTooLow(), RatesTest::stands).stream().map(times -> Math.round(times * 10) / 10.0))
                .as("larger ones, and a smaller one that shows what the rate does").containsExactly(10.0, 100.0, 0.1);
        assertThat(wished(new RateTooHigh(), RatesTest::grows)).hasSize(4).allMatch(times -> times < 1);
    }
}
