package tapedeck.view.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import tapedeck.deck.takes.Take;
import tapedeck.program.Metrics;
import tapedeck.tape.Series;
import tapedeck.text.Message;

/** The lines of what was measured now and then, or else of the batches, those of the current take last. */
final class Curves {
    /** So many means that do not overlap. */
    private static final int MEANS = 60;

    private Curves() {}

    static List<Curve> of(ChartData data, GradientNorms norms, ChartView look) {
        return switch (look.kind()) {
            case LOSS -> measured(data, look, Metrics.Scores::trainLoss, Metrics.Scores::testLoss);
            case ACCURACY -> measured(data, look, Metrics.Scores::trainAccuracy, Metrics.Scores::testAccuracy);
            case GRADIENTS -> gradients(data, norms, look);
        };
    }

    private static List<Curve> measured(ChartData data, ChartView look, ToDoubleFunction<Metrics.Scores> train,
            ToDoubleFunction<Metrics.Scores> test) {
        List<Take> drawn = data.drawn();
        List<Curve> curves = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            Take take = drawn.get(i);
            double from = 0;
            for (Take stronger : drawn.subList(i + 1, drawn.size())) {
                from = Math.max(from, look.places(take).of(SharedPast.shared(take, stronger, data)));
            }
            if (look.kind() == ChartView.Kind.LOSS && take.id() != data.current() && take.measured().isEmpty()) {
                curves.add(batches(take, data, look, from));
                continue;
            }
            curves.add(curve(take, data, look, from, false, train));
            curves.add(curve(take, data, look, from, true, test));
        }
        return curves;
    }

    /** Of another take in which nothing is measured, as in a script: the mean of its last batches. */
    private static Curve batches(Take take, ChartData data, ChartView look, double from) {
        Series.View losses = take.losses();
        IterationPlaces places = look.places(take);
        int width = Math.max(1, losses.points() / MEANS);
        double[] at = new double[losses.points()];
        double[] values = new double[at.length];
        double mean = Double.NaN;
        for (int i = 0; i < at.length; i++) {
            double loss = losses.last(i);
            mean = Double.isFinite(mean) && Double.isFinite(loss)
                    ? mean + (loss - mean) / Math.min(width, i + 1)
                    : loss;
            at[i] = places.of((i + 1.0) * losses.stride());
            values[i] = mean;
        }
        return new Curve(take.id(), take.name(), take.colour(), false, false, data.isRaised(take), from, at, values);
    }

    private static Curve curve(Take take, ChartData data, ChartView look, double from, boolean dashed,
            ToDoubleFunction<Metrics.Scores> number) {
        List<Metrics> measured = held(take);
        double[] at = new double[measured.size()];
        double[] values = new double[at.length];
        IterationPlaces places = look.places(take);
        for (int i = 0; i < at.length; i++) {
            at[i] = places.of(measured.get(i).iteration());
            values[i] = number.applyAsDouble(measured.get(i).scores());
        }
        return new Curve(take.id(), take.name(), take.colour(), dashed, take.id() == data.current(),
                data.isRaised(take), from, at, values);
    }

    /**
     * Returns what was measured; and where nothing was directly before a change, what was known then: a line to the next number
     * would show the effect before its cause.
     */
    private static List<Metrics> held(Take take) {
        List<Metrics> measured = take.measured();
        List<Metrics> held = new ArrayList<>(measured.size() + take.changes().commands().size());
        int next = 0;
        for (Metrics each : measured) {
            while (next < take.changes().commands().size()
                    && take.changes().commands().get(next).iteration() <= each.iteration()) {
                long before = take.changes().commands().get(next++).iteration() - 1;
                if (!held.isEmpty() && held.getLast().iteration() < before) {
                    held.add(new Metrics(before, held.getLast().scores()));
                }
            }
            held.add(each);
        }
        return held;
    }

    private static List<Curve> gradients(ChartData data, GradientNorms norms, ChartView look) {
        Take take = data.running();
        List<Curve> curves = new ArrayList<>();
        if (take == null) {
            return curves;
        }
        IterationPlaces places = look.places(take);
        double[] at = norms.iterations().stream().mapToDouble(places::of).toArray();
        for (String name : norms.parameters()) {
            curves.add(new Curve(take.id(), Message.verbatim(name), curves.size(), false, true, false, 0, at,
                    norms.of(name)));
        }
        return curves;
    }
}
