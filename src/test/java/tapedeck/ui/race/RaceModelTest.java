package tapedeck.ui.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import tapedeck.deck.Programs;
import tapedeck.deck.race.Racer;
import tapedeck.deck.race.RateRuns;
import tapedeck.tape.Series;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

class RaceModelTest {
    private final Started started;
    private final RaceModel model;

    RaceModelTest() throws Exception {
        started = new Started("circles");
        model = new RaceModel(started);
    }

    @Test
    void ratesAreSpreadByTheLogarithmOrTyped() {
        assertThat(model.form().ratesText()).isEqualTo("0.001, 0.00268, 0.0072, 0.0193, 0.0518, 0.139, 0.373, 1");
        assertThat(model.ask(RaceForm::from, "0.01")).isEmpty();
        assertThat(model.ask(RaceForm::count, "3")).isEmpty();
        assertThat(model.form().ratesText()).isEqualTo("0.01, 0.1, 1");
        assertThat(model.ask(RaceForm::rates, "0.5; 1e-3 2,0.5, 10,0.5")).isEmpty();
        assertThat(model.form().ratesText()).isEqualTo("0.001, 0.5, 2, 10");
        assertThat(model.ask(RaceForm::count, "3")).as("nothing new").isEmpty();
        assertThat(model.form().ratesText()).as("what was typed stands").isEqualTo("0.001, 0.5, 2, 10");
    }

    @Test
    void beforeARaceThereIsALaneForEachRateOfTheForm() {
        assertThat(model.ask(RaceForm::rates, "0.5 2")).isEmpty();
        assertThat(model.racers()).isEmpty();
        assertThat(model.rates()).containsExactly(0.5, 2.0);
    }

    @Test
    void mistakesAreSaidAndTheOldValueStands() {
        String before = model.form().ratesText();
        Optional<Message> from1Em6To10 = Optional
                .of(Message.of("text.limits.between", "least", "1e-6", "greatest", "10"));
        Optional<Message> fromBelowTo = Optional.of(Message.of("race.from-below-to"));
        assertThat(model.ask(RaceForm::from, "")).contains(Message.of("text.number.type"));
        assertThat(model.ask(RaceForm::from, "NaN")).contains(Message.of("text.number.none", "typed", "NaN"));
        assertThat(model.ask(RaceForm::from, "-1")).isEqualTo(from1Em6To10);
        assertThat(model.ask(RaceForm::from, "0")).isEqualTo(from1Em6To10);
        assertThat(model.ask(RaceForm::from, "1e400")).isEqualTo(from1Em6To10);
        assertThat(model.ask(RaceForm::from, "2")).isEqualTo(fromBelowTo);
        assertThat(model.ask(RaceForm::to, "0.0001")).isEqualTo(fromBelowTo);
        assertThat(model.ask(RaceForm::count, "17"))
                .contains(Message.of("text.limits.between-whole", "least", 2L, "greatest", 16L));
        assertThat(model.ask(RaceForm::rates, "0.1, many")).contains(Message.of("text.number.none", "typed", "many"));
        assertThat(model.ask(RaceForm::rates, "0,1 0,2"))
                .contains(Message.of("text.number.decimal-comma", "number", "0.1"));
        assertThat(model.ask(RaceForm::rates, " ")).contains(Message.of("text.number.type"));
        assertThat(model.ask(RaceForm::rates, "1 2 3 4 5 6 7 8 9 .1 .2 .3 .4 .5 .6 .7 .8"))
                .contains(Message.of("race.too-many", "most", 16, "rates", 17));
        assertThat(model.ask(RaceForm::iterations, "0"))
                .contains(Message.of("text.limits.between-whole", "least", 1L, "greatest", 1_000_000L));
        assertThat(model.form().ratesText()).isEqualTo(before);
        assertThat(model.form().iterationsText()).isEqualTo("2000");
    }

    @Test
    void aRaceIsFollowedToItsEnd() throws Exception {
        assertThat(model.pulse()).isFalse();
        assertThat(model.summary()).isEqualTo(Message.of("race.first", "seeds", 3));
        model.ask(RaceForm::rates, "0.0001, 0.1");
        assertThat(model.raceIterations()).isEqualTo(2000);
        model.ask(RaceForm::iterations, "300");
        model.start();
        model.ask(RaceForm::iterations, "400");
        assertThat(model.raceIterations()).as("of the race that runs, not of the next").isEqualTo(300);
        assertThat(model.isRunning()).isTrue();
        await().until(started.races.getFirst()::isClosed);
        assertThat(model.pulse()).isTrue();
        assertThat(model.isRunning()).isFalse();
        assertThat(model.pulse()).as("nothing new").isFalse();
        assertThat(model.progress()).isEqualTo(1);
        assertThat(model.racers()).extracting(RateRuns::iteration).containsExactly(300L, 300L);
        assertThat(model.leader()).isEqualTo(1);
        assertThat(model.summary()).isEqualTo(Message.of("race.best", "rate", "0.1", "loss",
                Numbers.of(model.racers().get(1).loss(), 4), "diverged", 0L));
        RateRuns slow = model.racers().getFirst();
        assertThat(model.describe(0)).isEqualTo(Message.of("race.racer", "rate", "1e-4", "iteration", 300L, "loss",
                Numbers.of(slow.loss(), 4), "seeds", 3, "least", Numbers.of(slow.least(), 4), "greatest",
                Numbers.of(slow.greatest(), 4)));
    }

    @Test
    void thatAProgramEndedBeforeTheRaceIsSaid() throws Exception {
        Started few = new Started(Programs.of("few", run -> {
            double loss = 1;
            for (int i = 0; i < 20 && run.begin() != null && run.end(loss); i++) {
                loss *= 1 - run.settings().hyperparameters().learningRate();
            }
        }));
        RaceModel ended = new RaceModel(few);
        ended.ask(RaceForm::rates, "0.01, 0.1");
        ended.start();
        await().until(() -> few.races.getFirst().view().stream().allMatch(Racer::done));
        ended.pulse();
        assertThat(ended.summary().key()).isEqualTo("race.ended");
        assertThat(ended.summary().values()).containsEntry("iteration", 20L);
        ended.close();
    }

    @Test
    void aRaceIsCancelledAndTheNextOneEndsTheLast() throws Exception {
        model.ask(RaceForm::iterations, "1000000");
        model.start();
        model.cancel();
        await().until(started.races.getFirst()::isClosed);
        model.pulse();
        assertThat(model.isRunning()).isFalse();
        assertThat(model.summary().key()).isIn("race.cancelled", "race.led", "race.led-tie");
        model.start();
        model.start();
        await().until(started.races.get(1)::isClosed);
        assertThat(model.isRunning()).isTrue();
        model.close();
        await().until(started.races.get(2)::isClosed);
    }

    private static RateRuns racer(double rate, boolean diverged, double... losses) {
        return new RateRuns(rate, List.of(one(rate, diverged, losses)));
    }

    private static Racer one(double rate, boolean diverged, double... losses) {
        Series series = new Series();
        for (double loss : losses) {
            series.append(loss);
        }
        double last = losses[losses.length - 1];
        return new Racer(rate, series.view(), last, losses.length, diverged, true, null);
    }

    @Test
    void curvesAndPointsAreFoundWhereTheyAreDrawn() {
        double[] good = {8, 4, 2, 1, 1, 1, 1, 1, 1, 1};
        double[] slow = {8, 8, 8, 8, 8, 8, 8, 8, 8, 8};
        double[] lost = {8, 1e9, 1e300, Double.NaN};
        RaceGeometry geometry = RaceGeometry.of(
                List.of(racer(0.001, false, slow), racer(0.1, false, good), racer(10, true, lost)),
                List.of(0.001, 0.1, 10.0),
                10, 600, 200, 12);
        assertThat(geometry.y().high()).as("what is lost does not spoil the scale").isLessThan(100);
        assertThat(geometry.rates().at(0.1)).as("rates are by their logarithm")
                .isCloseTo((geometry.pointX(0) + geometry.pointX(2)) / 2, within(1e-9));
        for (int i = 0; i < 3; i++) {
            assertThat(geometry.at(geometry.pointX(i), geometry.pointY(i), 5)).isEqualTo(i);
        }
        assertThat(geometry.pointY(2)).as("the cross is above the scale").isLessThan(geometry.y().to());
        double x = geometry.x().at(9);
        assertThat(geometry.at(x, geometry.y().at(8), 5)).isEqualTo(0);
        assertThat(geometry.at(x, geometry.y().at(geometry.curves().get(1).near((int) x)), 5)).isEqualTo(1);
        assertThat(geometry.at(x, (geometry.y().at(1) + geometry.y().at(8)) / 2, 5)).isEqualTo(-1);
    }

    @Test
    void theBestIsNotNamedWhereTheSeedsDoNotTellTheRatesApart() {
        RateRuns one = runs(0.1, 1.0, 1.2, 1.4);
        RateRuns two = runs(0.2, 1.1, 1.3, 1.5);
        RateRuns bad = runs(0.3, 2.0, 2.1, Double.POSITIVE_INFINITY);
        assertThat(one.loss()).isEqualTo(1.2);
        assertThat(bad.loss()).as("one of three has diverged").isEqualTo(2.1);
        assertThat(bad.diverged()).isFalse();
        assertThat(two.ties(one)).isTrue();
        assertThat(bad.ties(one)).isFalse();
        assertThat(runs(0.3, 1.3, 32, 32).ties(one)).as("one of three has learned").isFalse();
        assertThat(runs(0.3, 1.01, 1.01, 1.01).ties(runs(0.1, 1.003, 1.004, 1.005))).as("three alike, too").isTrue();
        assertThat(runs(2, 5.01).ties(runs(1, 5))).as("one seed, one per cent").isTrue();
        assertThat(runs(2, 6).ties(runs(1, 5))).isFalse();
    }

    private static RateRuns runs(double rate, double... losses) {
        return new RateRuns(rate, DoubleStream.of(losses)
                .mapToObj(loss -> one(rate, !Double.isFinite(loss), 8, loss)).toList());
    }

    private void raceTwoThatAreAlike() throws InterruptedException {
        model.ask(RaceForm::rates, "0.1, 0.101");
        model.ask(RaceForm::iterations, "60");
        model.start();
        await().until(started.races.getFirst()::isClosed);
    }

    @Test
    void twoThatAreAlikeAreATie() throws Exception {
        raceTwoThatAreAlike();
        model.pulse();
        assertThat(model.summary().key()).isEqualTo("race.best-tie");
        assertThat(model.summary().values()).containsEntry("rates", "0.1, 0.101");
        assertThat(model.isDecided()).isFalse();
    }

    @Test
    void aTieThatWasCancelledIsNoResult() throws Exception {
        raceTwoThatAreAlike();
        model.cancel(); // nobody has looked since it ended
        model.pulse();
        assertThat(model.summary().key()).isEqualTo("race.led-tie");
    }

    @Test
    void aRateHasDivergedWhereMostOfItsSeedsHave() {
        assertThat(runs(0.1, 1, Double.NaN).diverged()).isFalse();
        assertThat(runs(0.1, 1, Double.NaN, Double.NaN).diverged()).isTrue();
    }

    @Test
    void aLossOfAlmostNothingDoesNotSpoilTheScale() {
        RaceGeometry geometry = RaceGeometry.of(List.of(racer(0.1, false, 8, 1, 1e-200)), List.of(0.1), 3, 600, 200,
                12);
        assertThat(geometry.y().low()).isGreaterThan(1e-13);
    }

    @Test
    void theAxisHasRoomForEverySeed() {
        RateRuns racer = new RateRuns(0.1, List.of(one(0.1, false, 8, 8, 1), one(0.1, false, 8, 8, 8),
                one(0.1, false, 8, 8, 16)));
        RaceGeometry geometry = RaceGeometry.of(List.of(racer), List.of(0.1), 3, 600, 200, 12);
        assertThat(geometry.y().low()).isLessThan(1);
        assertThat(geometry.y().high()).isGreaterThan(12);
    }

    @Test
    void aBandGoesFromTheLeastSeedToTheGreatestAndItsLineIsTheMedian() {
        Band band = Band.of(new RateRuns(0.1, List.of(one(0.1, false, 8, 1, 1), one(0.1, false, 8, 2, 2),
                one(0.1, true, 8, 4, Double.NaN))), 3, 3);
        assertThat(band.end()).isEqualTo(3);
        assertThat(band.middle(2)).isEqualTo(Trace.of(one(0.1, false, 8, 2, 2).losses(), 3, 3).smooth(2));
        assertThat(band.least(2)).isLessThan(band.middle(2));
        assertThat(band.greatest(1)).isFinite().isGreaterThan(band.middle(1));
        assertThat(band.greatest(2)).as("one has diverged").isInfinite();
    }

    @Test
    void whatWasShownCanBeForgotten() throws Exception {
        model.start();
        model.clear();
        await().until(started.races.getFirst()::isClosed);
        assertThat(model.pulse()).isFalse();
        assertThat(model.racers()).isEmpty();
        assertThat(model.summary()).isEqualTo(Message.of("race.first", "seeds", 3));
    }

    @Test
    void moreThanThreeAreCountedRatherThanNamed() {
        assertThat(RaceModel.rates(List.of(runs(0.1, 5), runs(0.2, 5), runs(0.3, 5)), 8)).isEqualTo("0.1, 0.2, 0.3");
        assertThat(RaceModel.rates(List.of(runs(0.1, 5), runs(0.2, 5), runs(0.3, 5), runs(0.4, 5)), 8))
                .isEqualTo(Message.of("race.many", "count", 4, "rates", 8));
    }
}
