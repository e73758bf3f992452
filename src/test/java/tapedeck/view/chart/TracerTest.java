package tapedeck.view.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.view.plot.Polyline;

/** Nothing that is drawn of a take rises before the marker of what made it rise. */
class TracerTest {
    private final Zoom zoom = new Zoom();
    private final Polyline line = new Polyline();
    private final List<double[]> points = new ArrayList<>();

    private void collect() {
        for (int i = 0; i < line.size(); i++) {
            points.add(new double[]{line.x(i), line.y(i)});
        }
        line.clear();
    }

    private void check(ChartModel model, double level, String what) {
        double cause = model.markers().getFirst().lines().getFirst();
        for (int i = 0; i < points.size(); i++) {
            boolean risen = points.get(i)[1] < level - 1;
            double from = risen && i > 0 && points.get(i - 1)[1] >= level - 1 ? points.get(i - 1)[0] : points.get(i)[0];
            // Its pixel is as exact as it gets.
            assertThat(!risen || from >= Math.floor(cause)).as("%s: %s before %s", what, from, cause).isTrue();
        }
        points.clear();
    }

    @Test
    void noEffectIsDrawnBeforeItsCauseAtAnyZoomAndSampling() {
        Random random = new Random(5);
        for (int run = 0; run < 60; run++) {
            int n = random.nextInt(40, 400_000);
            int change = random.nextInt(n / 4, 3 * n / 4);
            int every = random.nextInt(1, Math.max(2, n / 10));
            ChartData data = Takes.one(Takes.take(1, null, n, i -> i >= change ? 100 : 1, every,
                    Takes.rate(change, 0.1, 5)));
            zoom.follow();
            for (int step = 0; step < 12; step++) {
                ChartModel model = new ChartModel(zoom, LiveTexts.ofSystem()::texts);
                model.update(data, new GradientNorms(), ChartView.FIRST, 600, 200, 13, 6.6);
                String what = change + " of " + n + ", measured every " + every + ", zoom " + step;
                if (!model.markers().isEmpty()) {
                    Tracer trace = new Tracer(line, this::collect);
                    trace.measured(model.curves().getFirst(), model.x(), model.y());
                    check(model, model.y().at(1.0), what);
                    trace.spans(model.batches(), model.y());
                    check(model, model.y().at(1.0), what + " batches");
                    if (model.batches().isSmoothed()) {
                        trace.mean(model.batches());
                    }
                    check(model, model.y().at(1.0), what + " mean");
                }
                zoom.by(0.6, change);
            }
        }
    }
}
