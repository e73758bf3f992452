package tapedeck.view.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.takes.Take;
import tapedeck.tape.Changes;
import tapedeck.tape.Series;
import tapedeck.text.Numbers;
import tapedeck.text.Texts;
import tapedeck.view.plot.Axis;

/** Puts in words what stands at a place of the chart: of all that is drawn there. */
final class PlotReadings {
    /** How near to a marker, in em, its changes are read. */
    private static final double NEAR = 0.5;

    private PlotReadings() {}

    /** At a pixel; null where nothing is. */
    static @Nullable Reading at(double pixel, ChartModel model, Texts words) {
        Take take = model.data().running();
        Axis x = model.x();
        if (take == null || ChartData.end(take) == 0 || pixel < x.from() || pixel > x.to()) {
            return null;
        }
        IterationPlaces places = model.look().places(take);
        double longest = model.data().drawn().stream()
                .mapToDouble(each -> model.look().places(each).of(ChartData.end(each))).max().orElse(1);
        long last = Math.round(places.iteration(longest));
        long iteration = Math.clamp(Math.round(places.iteration(x.value(pixel))), 1, Math.max(1, last));
        double place = places.of(iteration);
        List<Reading.Row> rows = new ArrayList<>();
        rows.add(new Reading.Row(words.of("chart.iteration"), Numbers.count(iteration), -1));
        if (model.look().epochs()) {
            rows.add(new Reading.Row(words.of("chart.epoch"), Numbers.of(place, 4), -1));
        }
        changes(rows, model, place, words);
        if (model.look().kind() == ChartView.Kind.LOSS && iteration <= take.losses().iterations()) {
            batch(rows, take, iteration, words);
        }
        curves(rows, model, place, words);
        if (iteration <= ChartData.end(take)) {
            String about = take.changes().rates().size() < Changes.MOST_RATES ? "" : "≈ "; // some are joined
            rows.add(new Reading.Row(words.of("chart.rate"),
                    about + Numbers.of(Ribbon.rateAt(take, iteration), 4),
                    -1));
            Map.Entry<Long, Double> allowed = model.allowed().all().floorEntry(iteration);
            if (allowed != null && !allowed.getValue().isNaN()) {
                rows.add(new Reading.Row(words.of("step.mark.limit"), allowed.getValue().isInfinite()
                        ? words.of("chart.flat")
                        : Numbers.of(allowed.getValue(), 4), -1));
            }
        }
        return new Reading(iteration, x.at(place), rows);
    }

    private static void batch(List<Reading.Row> rows, Take take, long iteration, Texts words) {
        Series.View view = take.losses();
        int point = (int) ((iteration - 1) / view.stride());
        if (point < view.points()) {
            double low = view.min(point);
            double high = view.max(point);
            rows.add(new Reading.Row(words.of("chart.batch-loss"), low == high || Double.isNaN(low)
                    ? Numbers.of(low, 4)
                    : Numbers.of(low, 3) + " – " + Numbers.of(high, 3), -1));
        }
    }

    /**
     * The current take first; train and test of a take in one row, if both were measured. Where that was before the iteration that is
     * read, one row says of all when.
     */
    private static void curves(List<Reading.Row> rows, ChartModel model, double place,
            Texts words) {
        List<Curve> curves = new ArrayList<>(model.curves());
        curves.sort(Comparator.comparing(curve -> !curve.strong()));
        long earliest = Long.MAX_VALUE;
        for (Curve curve : curves) {
            if (!curve.dashed() && reaches(curve, place, model)) {
                String test = curves.stream().filter(each -> each.dashed() && each.take() == curve.take())
                        .map(each -> " / " + Numbers.of(each.valueAt(place), 4)).findFirst().orElse("");
                rows.add(new Reading.Row(words.of(curve.name()), Numbers.of(curve.valueAt(place), 4) + test,
                        curve.colour()));
                earliest = Math.min(earliest, measuredAt(curve, place, model));
            }
        }
        if (earliest < Long.MAX_VALUE) {
            rows.add(new Reading.Row(words.of("chart.measured-at"), Numbers.count(earliest), -1));
        }
    }

    /** The iteration in which it was measured, where that is before the one that is read. */
    private static long measuredAt(Curve curve, double place, ChartModel model) {
        Take take = model.data().take(curve.take());
        if (take == null) {
            return Long.MAX_VALUE;
        }
        IterationPlaces places = model.look().places(take);
        long at = Math.round(places.iteration(curve.measuredAt(place)));
        return at == Math.round(places.iteration(place)) ? Long.MAX_VALUE : at;
    }

    private static boolean reaches(Curve curve, double place, ChartModel model) {
        Take take = model.data().take(curve.take());
        return take != null && !Double.isNaN(place) && curve.at().length > 0 && place >= curve.at()[0]
                && model.look().places(take).iteration(place) <= ChartData.end(take) + 0.5;
    }

    /** What was set where the nearest marker is. */
    private static void changes(List<Reading.Row> rows, ChartModel model, double place,
            Texts words) {
        double x = model.x().at(place);
        model.markers().stream().filter(each -> Math.abs(each.x() - x) < NEAR * model.frame().em())
                .min(Comparator.comparingDouble(each -> Math.abs(each.x() - x)))
                .ifPresent(marker -> marker.parts()
                        .forEach(part -> rows.add(new Reading.Row(words.of("chart.set"), part, -1))));
    }
}
