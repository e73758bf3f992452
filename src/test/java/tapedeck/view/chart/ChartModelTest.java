package tapedeck.view.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.LongToDoubleFunction;
import org.junit.jupiter.api.Test;
import tapedeck.deck.takes.Take;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Schedule;
import tapedeck.tape.Change;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.view.plot.Axis;

class ChartModelTest {
    private final LiveTexts words = LiveTexts.ofSystem();
    private final Zoom zoom = new Zoom();

    private static ChartData data(int iterations, LongToDoubleFunction loss, Change... changes) {
        return Takes.one(Takes.take(1, iterations, loss, changes));
    }

    private static ChartView look(boolean log) {
        return new ChartView(ChartView.Kind.LOSS, log, false, ChartView.Smoothness.SOME);
    }

    private ChartModel model(ChartData data, boolean log) {
        return model(data, look(log));
    }

    private ChartModel model(ChartData data, ChartView look) {
        ChartModel model = new ChartModel(zoom, words::texts);
        model.update(data, new GradientNorms(), look, 600, 200, 13, 6.6);
        return model;
    }

    private static double greatest(BatchLossColumns batches) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = batches.first(); i < batches.last(); i++) {
            greatest = batches.columns().has(i) ? Math.max(greatest, batches.columns().max(i)) : greatest;
        }
        return greatest;
    }

    @Test
    void everySpikeIsDrawnWhereverItIs() {
        Random random = new Random(3);
        for (int run = 0; run < 40; run++) {
            int n = random.nextInt(1, 60_000);
            long spike = random.nextInt(1, n + 1);
            ChartModel model = model(data(n, i -> i == spike ? 5000 : 1), true);
            BatchLossColumns batches = model.batches();
            assertThat(greatest(batches)).isEqualTo(5000);
            boolean near = false;
            for (int i = batches.first(); i < batches.last(); i++) {
                near |= Math.abs(batches.pixel(i) - model.x().at(spike)) < 2 && batches.columns().has(i)
                        && batches.columns().max(i) == 5000;
            }
            assertThat(near).as("spike %d of %d", spike, n).isTrue();
            assertThat(model.y().high()).isGreaterThanOrEqualTo(5000);
            assertThat(model.cuts()).isEmpty();
        }
    }

    /** A goal far below a run is seen from its first iteration on. */
    @Test
    void theLossThatIsWantedLiesWithinTheAxisWhateverTheCurveDoes() {
        ChartModel model = new ChartModel(zoom, words::texts);
        model.want(0.001);
        model.update(data(3, _ -> 25), new GradientNorms(), look(true), 600, 200, 13, 6.6);
        assertThat(model.y().low()).isLessThanOrEqualTo(0.001);
        assertThat(model.wanted()).isBetween(model.frame().top(), model.frame().bottom());
        model.want(Double.NaN);
        assertThat(model.wanted()).isNaN();
    }

    /** A logarithm has no place for it. */
    @Test
    void anAxisIsLinearWhereALossOrTheGoalLiesBelowZero() {
        ChartModel model = model(data(20, i -> 6.0 - i), true);
        assertThat(model.y().log()).isFalse();
        assertThat(model.y().low()).isLessThanOrEqualTo(-14);
        assertThat(model.isLinearBelowZero()).isTrue();
        assertThat(model(data(20, i -> i == 20 ? -1e-9 : 6), true).y().log()).as("rounding").isTrue();
        ChartModel wanted = new ChartModel(zoom, words::texts);
        wanted.want(-3.5);
        wanted.update(data(3, _ -> 25), new GradientNorms(), look(true), 600, 200, 13, 6.6);
        assertThat(wanted.y().log()).isFalse();
        assertThat(wanted.wanted()).isBetween(wanted.frame().top(), wanted.frame().bottom() - 1);
    }

    @Test
    void aSpikeStaysWhereItIsAtAnyZoom() {
        long spike = 30_000;
        ChartData data = data(60_000, i -> i == spike ? 5000 : 1);
        model(data, true);
        for (int i = 0; i < 30; i++) {
            zoom.by(0.8, (double) spike);
            ChartModel model = model(data, true);
            assertThat(greatest(model.batches())).isEqualTo(5000);
        }
        assertThat(zoom.high() - zoom.low()).isLessThan(100);
        zoom.pan(3);
        assertThat(greatest(model(data, true).batches())).isEqualTo(1);
    }

    @Test
    void aLogarithmicAxisTakesZerosAndNotANumber() {
        ChartModel model = model(data(300, i -> i < 100 ? 2 : i < 200 ? 0 : Double.NaN), true);
        assertThat(model.y().floor()).isPositive();
        assertThat(model.y().at(0.0)).isEqualTo(model.frame().bottom());
        assertThat(model.y().low()).isBetween(1.0, 2.0);
        assertThat(model.batches().stretches()).hasSize(1);
        assertThat(model.batches().stretches().getFirst().from()).isCloseTo(model.x().at(200), within(3.0));
        assertThat(model.batches().stretches().getFirst().to()).isCloseTo(model.x().at(300), within(3.0));
    }

    @Test
    void onlyNotANumberOrOnlyZerosStillHaveAxes() {
        for (double value : new double[]{Double.NaN, Double.POSITIVE_INFINITY, 0, Double.MAX_VALUE, Double.MIN_VALUE,
                -3}) {
            for (boolean log : new boolean[]{true, false}) {
                Axis y = model(data(50, _ -> value), log).y();
                assertThat(y.low()).isLessThan(y.high());
                assertThat(y.high()).isFinite();
                assertThat(y.at(1.0)).isFinite();
            }
        }
    }

    @Test
    void theWidestRangeStillHasAnAxis() {
        ChartModel model = model(data(50, i -> i % 2 == 0 ? 1e-310 : Double.MAX_VALUE), true);
        double middle = (model.frame().top() + model.frame().bottom()) / 2;
        assertThat(model.y().at(1.0)).isCloseTo(middle, within(1.0));
        assertThat(model.y().at(Double.MAX_VALUE)).isLessThan(model.y().at(Double.MIN_VALUE));
    }

    @Test
    void whatExplodesIsCutOffAndSaid() {
        for (boolean log : new boolean[]{true, false}) {
            ChartModel model = model(data(1000, i -> i < 960 ? 30 * Math.exp(-0.01 * i) : Math.pow(10, i - 950.0)),
                    log);
            assertThat(model.y().high()).as("log %s", log).isBetween(30.0, 1000.0);
            assertThat(model.cuts()).hasSize(1);
            assertThat(model.cuts().getFirst().value()).isEqualTo(1e50);
            assertThat(model.said(model.cuts().getFirst())).isEqualTo(
                    words.of("chart.loss-above", "value", "1e50", "iteration", 1_000L));
            assertThat(model.cuts().getFirst().x()).isBetween(model.x().at(960) - 2, model.x().at(960) + 8);
            assertThat(model.y().beyond(1e50)).isLessThan(model.frame().top());
        }
    }

    @Test
    void anAxisTakesInWhatWasReachedAndFallenFromAgain() {
        ChartModel model = model(data(1000, i -> i == 700 ? 3e5 : 2 * Math.exp(-0.005 * i)), true);
        assertThat(model.y().high()).isGreaterThanOrEqualTo(3e5);
        assertThat(model.cuts()).isEmpty();
    }

    @Test
    void aDivergenceThatIsNearlyAllThereIsIsCutOffToo() {
        ChartModel model = model(data(60, i -> 50 * Math.pow(10, 5.0 * i)), true);
        assertThat(model.y().high()).isBetween(1e3, 1e16);
        assertThat(model.cuts()).isNotEmpty().allMatch(cut -> !cut.below());
        assertThat(model.cuts().getLast().value()).isGreaterThan(1e299);
    }

    @Test
    void batchesThatSinkFarBelowTheRestAreCutOffAtTheBottomAndSaid() {
        for (int n : new int[]{400, 60_000}) {
            LongToDoubleFunction sinks = i -> i % 15 == 0 && i > 0.8 * n ? 1e-104 : 30 * Math.exp(-8.0 * i / n);
            ChartModel model = model(data(n, sinks), true);
            assertThat(model.y().low()).as("%d", n).isBetween(1e-4, 0.02);
            assertThat(model.cuts()).isNotEmpty().allMatch(Cut::below);
            assertThat(model.cuts().getFirst().value()).isEqualTo(1e-104);
            assertThat(model.cuts().getFirst().x()).isCloseTo(model.x().at(0.8 * n), within(25.0));
            assertThat(model.y().beyond(1e-104)).isGreaterThan(model.frame().bottom());
            BatchLossColumns batches = model.batches();
            for (int i = batches.first(); i < batches.last(); i++) {
                assertThat(!batches.columns().has(i) || batches.smoothed(i) < model.frame().bottom())
                        .as("the mean stays in the plot").isTrue();
            }
        }
    }

    @Test
    void howeverFarACurveFallsItsEndIsSeen() {
        ChartModel model = model(data(2000, i -> i < 1900 ? 1 : Math.pow(10, -0.1 * (i - 1900))), true);
        assertThat(model.y().low()).isLessThan(1e-9);
        assertThat(model.cuts()).isEmpty();
        ChartModel steady = model(data(2000, i -> Math.pow(10, -0.015 * i)), true);
        assertThat(steady.y().low()).isLessThan(1e-29);
        assertThat(steady.cuts()).isEmpty();
    }

    @Test
    void theDescentFromTheFirstLossIsNeverCutOff() {
        ChartModel model = model(data(5000, i -> 70 * Math.exp(-0.05 * i) + 0.01), false);
        assertThat(model.y().high()).isGreaterThanOrEqualTo(66);
        assertThat(model.cuts()).isEmpty();
    }

    @Test
    void separateStretchesAreMarkedSeparately() {
        ChartModel model = model(data(400, i -> (i > 100 && i < 120) || i == 300 ? Double.NaN : 1), true);
        assertThat(model.batches().stretches()).hasSize(2);
        BatchLossColumns.Stretch lone = model.batches().stretches().get(1);
        assertThat(lone.to() - lone.from()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void noMeanReachesBeyondAChange() {
        Hyperparameters plain = Hyperparameters.of(0.1);
        ChartModel model = model(data(400, i -> i <= 200 ? 10 : 1, new Change(201, plain, plain.withLearningRate(1))),
                true);
        BatchLossColumns batches = model.batches();
        for (int i = batches.first(); i < batches.last(); i++) {
            if (batches.columns().has(i)) {
                double loss = batches.pixel(i) < model.x().at(200.5) ? 10 : 1;
                assertThat(batches.smoothed(i)).isCloseTo(model.y().at(loss), within(1e-9));
            }
        }
    }

    @Test
    void theMeanOfAFallNeitherLagsNorLeads() {
        for (ChartView.Smoothness smoothness : List.of(ChartView.Smoothness.SOME, ChartView.Smoothness.STRONG)) {
            ChartModel model = model(data(400, i -> 500 - i),
                    new ChartView(ChartView.Kind.LOSS, false, false, smoothness));
            BatchLossColumns batches = model.batches();
            for (int i = batches.first(); i < batches.last(); i++) {
                if (batches.columns().has(i)) {
                    assertThat(batches.smoothed(i)).isCloseTo(model.y().at(batches.columns().mean(i)), within(0.5));
                }
            }
        }
    }

    @Test
    void fewerThanAHundredLossesAreDrawnAsTheyAre() {
        assertThat(model(data(99, _ -> 1), true).batches().isSmoothed()).isFalse();
        zoom.select(10_000, 10_050);
        assertThat(model(data(20_000, _ -> 1), true).batches().isSmoothed()).as("zoomed into").isFalse();
    }

    @Test
    void whereAllRowsWereMeasuredTheirLossIsTheCurveAndTheBatchesHaveAMeanOnlyWhereAskedFor() {
        ChartData data = Takes.one(Takes.take(1, null, 400, _ -> 1, 50));
        assertThat(model(data, true).batches().isSmoothed()).isFalse();
        assertThat(model(data, new ChartView(ChartView.Kind.LOSS, true, false, ChartView.Smoothness.STRONG)).batches()
                .isSmoothed())
                .isTrue();
    }

    @Test
    void aFallByManyPowersOfTenIsSoonOver() {
        ChartView strong = new ChartView(ChartView.Kind.LOSS, true, false, ChartView.Smoothness.STRONG);
        ChartModel model = model(data(4_000, i -> i <= 2_000 ? 1 : 1e-9), strong);
        BatchLossColumns batches = model.batches();
        int fallen = 0;
        for (int i = batches.first(); i < batches.last(); i++) {
            if (batches.pixel(i) > model.x().at(2_000) + 200) {
                assertThat(batches.smoothed(i)).isCloseTo(model.y().at(1e-9), within(0.5));
                fallen++;
            }
        }
        assertThat(fallen).isGreaterThan(50);
    }

    @Test
    void theMeanIsTheSameAtEveryZoom() {
        ChartData data = data(20_000, i -> i % 2 == 0 ? 0.5 : 0.01);
        zoom.follow();
        ChartModel whole = model(data, true);
        zoom.select(10_000, 10_100);
        ChartModel part = model(data, true);
        for (ChartModel each : List.of(whole, part)) {
            int middle = (each.batches().first() + each.batches().last()) / 2;
            while (!each.batches().columns().has(middle)) {
                middle++;
            }
            assertThat(each.y().value(each.batches().smoothed(middle))).isCloseTo(0.255, within(0.06));
        }
    }

    @Test
    void theMeanBeginsAtTheFirstLossAndZoomingDoesNotBendItsEnds() {
        LongToDoubleFunction falls = i -> 10 * Math.exp(-0.0002 * i);
        ChartData data = data(20_000, falls);
        for (ChartView.Smoothness smoothness : List.of(ChartView.Smoothness.SOME, ChartView.Smoothness.STRONG)) {
            ChartView look = new ChartView(ChartView.Kind.LOSS, true, false, smoothness);
            zoom.follow();
            ChartModel whole = model(data, look);
            int first = whole.batches().first();
            assertThat(whole.batches().smoothed(first)).isCloseTo(whole.y().at(10.0), within(0.5));
            zoom.select(10_000, 12_000);
            ChartModel part = model(data, look);
            // On this axis the curve is straight: its mean lags by as much at the edges as in the middle.
            double[] lag = new double[3];
            for (int i = 0; i < lag.length; i++) {
                int column = part.batches().first() + i * (part.frame().columns() - 1) / 2;
                lag[i] = part.y().at(part.batches().columns().mean(column)) - part.batches().smoothed(column);
            }
            assertThat(lag[0]).as("%s", smoothness).isCloseTo(lag[1], within(0.5));
            assertThat(lag[2]).isCloseTo(lag[1], within(0.5));
        }
    }

    @Test
    void withoutSmoothingThereIsNoMean() {
        ChartView off = new ChartView(ChartView.Kind.LOSS, true, false, ChartView.Smoothness.OFF);
        assertThat(model(data(100, _ -> 1), off).batches().isSmoothed()).isFalse();
        assertThat(model(data(100, _ -> 1), true).batches().isSmoothed()).isTrue();
    }

    @Test
    void measuredLossesAreOnTheAxisToo() {
        ChartModel model = model(Takes.one(Takes.take(1, null, 100, i -> i == 0 ? 90 : 5, 50)), true);
        assertThat(model.y().high()).isGreaterThanOrEqualTo(1.2 * 90);
        assertThat(model.curves()).extracting(Curve::dashed).containsExactly(false, true);
        assertThat(model.curves().getFirst().values()).containsExactly(90, 5, 5);
    }

    @Test
    void aPastThatIsSharedIsDrawnOnceByTheStrongest() {
        Take parent = Takes.take(1, null, 400, i -> 10, 20);
        Take child = Takes.take(2, new Take.Branch(1, 200), 300, i -> i > 200 ? 5 : 10, 20);
        Take other = Takes.take(3, new Take.Branch(2, 260), 400, i -> i > 260 ? 2 : i > 200 ? 5 : 10, 20);
        ChartModel model = model(new ChartData(List.of(parent, child, other), 2), true);
        assertThat(model.curves()).extracting(Curve::take).containsExactly(1, 1, 3, 3, 2, 2);
        assertThat(model.curves()).extracting(Curve::from).containsExactly(200.0, 200.0, 260.0, 260.0, 0.0, 0.0);
        assertThat(model.curves().getFirst().at()[model.curves().getFirst().first(0)]).isEqualTo(200);
        ChartModel alone = model(new ChartData(List.of(parent, Takes.visible(child, false), other), 3), true);
        assertThat(alone.curves()).extracting(Curve::take).containsExactly(1, 1, 3, 3);
        assertThat(alone.curves()).extracting(Curve::from).containsExactly(200.0, 200.0, 0.0, 0.0);
    }

    @Test
    void readsWhatIsThereOfAllTakes() {
        Take first = Takes.take(1, null, 400, i -> 800 - i, 100);
        Take second = Takes.take(2, null, 200, i -> i, 100, Takes.rate(45, 0.1, 0.5), Takes.rate(150, 0.5, 0));
        ChartModel model = model(new ChartData(List.of(first, second), 2), true);
        Reading early = Objects.requireNonNull(model.reading(model.x().at(120)));
        assertThat(early.iteration()).isEqualTo(120);
        assertThat(early.rows()).extracting(Reading.Row::name).containsExactly(words.of("chart.iteration"),
                words.of("chart.batch-loss"), "take 2", "take 1", words.of("chart.measured-at"),
                words.of("chart.rate"));
        assertThat(early.rows()).extracting(Reading.Row::value).containsExactly("120", "120",
                "100 / 120", "700 / 840", "100", "0.5");
        assertThat(Objects.requireNonNull(model.reading(model.x().at(100))).rows()).extracting(Reading.Row::name)
                .as("measured there").doesNotContain(words.of("chart.measured-at"));
        assertThat(Objects.requireNonNull(model.reading(model.x().at(150))).rows()).contains(
                new Reading.Row(words.of("chart.set"), "0.5 → 0", -1));
        assertThat(model.x().high()).as("the running take fills the width").isEqualTo(200);
        assertThat(model.hint().key()).isEqualTo("chart.hint-longer");
        zoom.all();
        ChartModel all = model(model.data(), true);
        assertThat(all.hint().key()).isEqualTo("chart.hint");
        Reading late = Objects.requireNonNull(all.reading(all.x().at(350)));
        assertThat(late.rows()).extracting(Reading.Row::name).containsExactly(words.of("chart.iteration"), "take 1",
                words.of("chart.measured-at"));
        assertThat(model.reading(3)).isNull();
    }

    @Test
    void takesInWhichNothingIsMeasuredAreReadEachByItsOwnCurve() {
        Take script = Takes.take(1, 400, i -> 3);
        Take other = Takes.take(2, 400, i -> 7);
        Take measured = Takes.take(3, null, 400, i -> 100, 100);
        for (List<Take> drawn : List.of(List.of(script, measured), List.of(script, other, measured))) {
            ChartModel model = model(new ChartData(drawn, 3), true);
            List<Reading.Row> rows = Objects.requireNonNull(model.reading(model.x().at(200))).rows();
            assertThat(rows).extracting(Reading.Row::name).filteredOn(name -> name.startsWith("take"))
                    .containsExactlyElementsOf(drawn.size() == 2
                            ? List.of("take 3", "take 1")
                            : List.of("take 3", "take 1", "take 2"));
            assertThat(rows).filteredOn(row -> row.name().equals("take 3")).singleElement()
                    .extracting(Reading.Row::value).isEqualTo("100 / 120");
            assertThat(rows).filteredOn(row -> row.name().equals("take 1")).singleElement()
                    .extracting(Reading.Row::value).isEqualTo("3");
        }
    }

    @Test
    void readsTheWholeRangeWhereIterationsShareAPoint() {
        ChartModel model = model(data(200_000, i -> 1 + i % 2), true);
        assertThat(Objects.requireNonNull(model.reading(300)).rows()).contains(
                new Reading.Row(words.of("chart.batch-loss"), "1 – 2", -1));
    }

    @Test
    void nothingIsReadBeforeTheFirstIteration() {
        assertThat(model(ChartData.EMPTY, true).reading(300)).isNull();
        assertThat(PickedPlace.at(300, 100, model(ChartData.EMPTY, true), 8)).isNull();
    }

    @Test
    void theRibbonFollowsTheSchedule() {
        Hyperparameters plain = Hyperparameters.of(0.1);
        Schedule halves = new Schedule(Schedule.Kind.STEP, 200, 100, 0.5);
        ChartModel model = model(data(400, _ -> 1, new Change(200, plain, plain.withSchedule(halves))), true);
        for (long iteration : new long[]{50, 150, 250, 350}) {
            assertThat(model.ribbon().rate(model.x().at(iteration))).isEqualTo(iteration < 300 ? 0.1 : 0.05);
        }
        assertThat(model.ribbon().stretches().getLast().labels()).containsExactly(
                words.of("chart.rate-schedule", "rate", "0.1", "schedule", words.of("chart.step")), "0.1");
        assertThat(model.markers()).extracting(Marker::parts)
                .containsExactly(List.of(words.of("chart.step"), words.of("chart.period", "period", 100),
                        words.of("chart.gamma", "gamma", "0.5")));
    }

    @Test
    void epochsAreTheTakesOwnAndWhatIsSeenStays() {
        ChartData data = data(600, _ -> 1);
        model(data, true);
        zoom.select(150, 300);
        ChartModel model = new ChartModel(zoom, words::texts);
        model.update(data, new GradientNorms(), look(true), 600, 200, 13, 6.6);
        model.update(data, new GradientNorms(),
                new ChartView(ChartView.Kind.LOSS, true, true, ChartView.Smoothness.SOME), 600, 200,
                13, 6.6);
        assertThat(model.x().low()).isCloseTo(10, within(1e-9));
        assertThat(model.x().high()).isCloseTo(20, within(1e-9));
        assertThat(Objects.requireNonNull(model.reading(model.x().at(15.0))).iteration()).isEqualTo(225);
    }

    @Test
    void anEpochOfThePastStaysOneWhenTheBatchSizeChanges() {
        Hyperparameters plain = Hyperparameters.of(0.1);
        ChartData data = data(510, i -> i == 150 ? 50 : 1, new Change(151, plain, plain.withBatchSize(8)));
        ChartModel model = model(data, new ChartView(ChartView.Kind.LOSS, true, true, ChartView.Smoothness.SOME));
        assertThat(model.x().high()).isBetween(13.0, 20.0);
        Reading reading = Objects.requireNonNull(model.reading(model.x().at(10.0)));
        assertThat(reading.iteration()).isEqualTo(150);
        assertThat(reading.rows()).contains(new Reading.Row(words.of("chart.epoch"), "10", -1),
                new Reading.Row(words.of("chart.batch-loss"), "50", -1));
        assertThat(PickedPlace.at(model.x().at(12.0), 0, model, 8)).isEqualTo(new PickedPlace(1, 390));
        assertThat(model.markers().getFirst().x()).isCloseTo(model.x().at(10.0), within(1.0));
        int column = (int) (model.x().at(10.0) - model.x().from()) + model.batches().first();
        assertThat(Math.max(model.batches().columns().max(column), model.batches().columns().max(column - 1)))
                .isEqualTo(50);
    }

    @Test
    void accuraciesGoFromZeroToOne() {
        ChartModel model = model(Takes.one(Takes.take(1, null, 100, _ -> 1, 50)),
                new ChartView(ChartView.Kind.ACCURACY, true, false, ChartView.Smoothness.SOME));
        assertThat(model.y()).isEqualTo(Axis.linear(0, 1, model.frame().bottom(), model.frame().top()));
        assertThat(model.curves().getFirst().values()).containsOnly(0.5);
        assertThat(model.batches().columns().size()).isZero();
    }

    @Test
    void aClickNearACurveMeansItsTake() {
        Take first = Takes.take(1, null, 300, _ -> 100, 10);
        Take second = Takes.take(2, null, 400, _ -> 1, 10);
        ChartModel model = model(new ChartData(List.of(first, second), 2), true);
        double x = model.x().at(150);
        assertThat(PickedPlace.at(x, model.y().at(100) + 2, model, 8)).isEqualTo(new PickedPlace(1, 150));
        assertThat(PickedPlace.at(x, model.y().at(1) - 2, model, 8)).isEqualTo(new PickedPlace(2, 150));
        assertThat(PickedPlace.at(x, model.y().at(10), model, 8)).isEqualTo(new PickedPlace(2, 150));
        assertThat(PickedPlace.at(model.x().at(500), 0, model, 8)).isEqualTo(new PickedPlace(2, 400));
    }

    @Test
    void allPartsKeepTheirOrderAtAnySize() {
        for (double height = 60; height < 700; height += 7) {
            for (int rows = 0; rows <= 2; rows++) {
                Frame frame = Frame.of(400, height, 13, 6.6, height < 140 ? Math.min(1, rows) : rows, rows == 1);
                assertThat(frame.top()).isLessThan(frame.bottom());
                assertThat(frame.bottom()).isLessThanOrEqualTo(frame.trackTop());
                assertThat(frame.trackTop()).isLessThanOrEqualTo(frame.trackBottom());
                assertThat(frame.trackBottom()).isLessThan(height);
            }
        }
    }

    @Test
    void itIsEmptyUntilThereIsSomethingToDraw() {
        ChartView accuracy = new ChartView(ChartView.Kind.ACCURACY, true, false, ChartView.Smoothness.SOME);
        assertThat(model(ChartData.EMPTY, true).isEmpty()).isTrue();
        assertThat(model(data(0, _ -> 1), true).isEmpty()).isTrue();
        assertThat(model(data(5, _ -> 1), true).isEmpty()).isFalse();
        assertThat(model(Takes.one(Takes.take(1, null, 0, _ -> 1, 1)), true).isAtStart()).isTrue();
        assertThat(model(data(1, _ -> 1), true).isAtStart()).isFalse();
        assertThat(model(data(5, _ -> 1), accuracy).isEmpty()).as("nothing was measured").isTrue();
        assertThat(model(Takes.one(Takes.take(1, null, 5, _ -> 1, 5)), accuracy).isEmpty()).isFalse();
    }
}
