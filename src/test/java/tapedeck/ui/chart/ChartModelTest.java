package tapedeck.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.LongToDoubleFunction;
import org.junit.jupiter.api.Test;
import tapedeck.deck.Metrics;
import tapedeck.deck.RateChange;
import tapedeck.deck.Series;

class ChartModelTest {
    private static ChartData data(int iterations, LongToDoubleFunction loss, RateChange... changes) {
        Series series = new Series();
        for (long i = 1; i <= iterations; i++) {
            series.append(loss.applyAsDouble(i));
        }
        double rate = changes.length == 0 ? 0.1 : changes[changes.length - 1].to();
        return new ChartData(series.view(), List.of(), List.of(changes), rate, iterations, 15);
    }

    private static ChartModel model(ChartData data, boolean log) {
        ChartModel model = new ChartModel();
        model.update(data, 600, 200, 13, 6.6, log);
        return model;
    }

    private static double greatest(Columns columns) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < columns.size(); i++) {
            greatest = columns.has(i) ? Math.max(greatest, columns.max(i)) : greatest;
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
            Columns columns = model.losses();
            assertThat(greatest(columns)).isEqualTo(5000);
            int column = (int) Math.min(columns.size() - 1, model.x().at(spike) - model.frame().left());
            boolean near = false;
            for (int i = Math.max(0, column - 1); i <= Math.min(columns.size() - 1, column + 1); i++) {
                near |= columns.has(i) && columns.max(i) == 5000;
            }
            assertThat(near).as("spike %d of %d at column %d", spike, n, column).isTrue();
            assertThat(model.y().high()).isGreaterThanOrEqualTo(5000);
        }
    }

    @Test
    void aLogarithmicAxisTakesZerosAndNotANumber() {
        ChartModel model = model(data(300, i -> i < 100 ? 2 : i < 200 ? 0 : Double.NaN), true);
        assertThat(model.y().floor()).isPositive();
        assertThat(model.y().at(0.0)).isEqualTo(model.frame().bottom());
        assertThat(model.y().low()).isBetween(1.0, 2.0);
        assertThat(model.stretches()).hasSize(1);
        assertThat(model.stretches().getFirst().from()).isCloseTo(model.x().at(200), within(3.0));
        assertThat(model.stretches().getFirst().to()).isCloseTo(model.x().at(300), within(3.0));
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
    void separateStretchesAreMarkedSeparately() {
        ChartModel model = model(data(400, i -> (i > 100 && i < 120) || i == 300 ? Double.NaN : 1), true);
        assertThat(model.stretches()).hasSize(2);
        ChartModel.Stretch lone = model.stretches().get(1);
        assertThat(lone.to() - lone.from()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void smoothingLooksOnlyBack() {
        LongToDoubleFunction falls = i -> i <= 200 ? 10 : 1;
        ChartModel model = model(data(400, falls), true);
        double before = model.y().at(10.0);
        double after = model.y().at(1.0);
        for (int i = 0; i < model.losses().size(); i++) {
            if (model.losses().has(i)) {
                double at = model.smoothing().at(i);
                if (model.pixel(i) < model.x().at(199)) {
                    assertThat(at).isCloseTo(before, within(1e-9));
                } else if (model.pixel(i) > model.x().at(200) + 70) {
                    assertThat(at).isCloseTo(after, within(1.0));
                }
            }
        }
    }

    @Test
    void measuredLossesAreOnTheAxisToo() {
        ChartData data = new ChartData(data(100, _ -> 5).losses(),
                List.of(new Metrics(0, new Metrics.Scores(90, 400, 0.1, 0.1))), List.of(), 0.1, 100, 15);
        ChartModel model = model(data, true);
        assertThat(model.y().high()).isGreaterThanOrEqualTo(400);
        assertThat(model.train().max(0)).isEqualTo(90);
        assertThat(model.test().max(0)).isEqualTo(400);
    }

    @Test
    void readsLossAndRateUnderThePointer() {
        ChartModel model = model(data(400, i -> i, new RateChange(100, 0.1, 0.5), new RateChange(200, 0.5, 0)), true);
        for (long iteration : new long[]{1, 99, 100, 150, 200, 400}) {
            Reading reading = Objects.requireNonNull(model.reading(model.x().at(iteration)));
            assertThat(reading.iteration()).isEqualTo(iteration);
            assertThat(reading.low()).isEqualTo((double) iteration);
            assertThat(reading.rate()).isEqualTo(iteration < 100 ? 0.1 : iteration < 200 ? 0.5 : 0);
        }
        assertThat(model.reading(3)).isNull();
        assertThat(model.rate().at(0.0)).isEqualTo(model.frame().trackBottom());
    }

    @Test
    void readsTheWholeRangeWhereIterationsShareAPoint() {
        ChartModel model = model(data(200_000, i -> 1 + i % 2), true);
        Reading reading = Objects.requireNonNull(model.reading(300));
        assertThat(reading.low()).isEqualTo(1);
        assertThat(reading.high()).isEqualTo(2);
        assertThat(reading.values().get(1)).isEqualTo("1 – 2");
    }

    @Test
    void nothingIsReadBeforeTheFirstIteration() {
        assertThat(model(ChartData.EMPTY, true).reading(300)).isNull();
    }

    @Test
    void allPartsKeepTheirOrderAtAnySize() {
        for (double height = 60; height < 700; height += 7) {
            for (int rows = 0; rows <= 2; rows++) {
                Frame frame = Frame.of(400, height, 13, 6.6, height < 140 ? Math.min(1, rows) : rows);
                assertThat(frame.top()).isLessThan(frame.bottom());
                assertThat(frame.bottom()).isLessThanOrEqualTo(frame.trackTop());
                assertThat(frame.trackTop()).isLessThanOrEqualTo(frame.trackBottom());
                assertThat(frame.trackBottom()).isLessThan(height);
            }
        }
    }

    @Test
    void theSameDataIsNotDrawnAgain() {
        ChartData data = data(30, i -> i);
        assertThat(new ChartData(data.losses(), List.of(), List.of(), 0.1, 30, 15).looksLike(data)).isTrue();
        assertThat(new ChartData(data.losses(), List.of(), List.of(), 0.2, 30, 15).looksLike(data)).isFalse();
        assertThat(data(30, i -> i).looksLike(data)).isFalse();
        assertThat(data.looksLike(null)).isFalse();
    }
}
