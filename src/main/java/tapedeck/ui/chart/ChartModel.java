package tapedeck.ui.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.Metrics;
import tapedeck.deck.RateChange;
import tapedeck.deck.Series;

/**
 * Everything the painters need, worked out from {@link ChartData} and the size: axes, columns, markers. It knows no
 * Nodes and keeps its arrays from pulse to pulse.
 */
final class ChartModel {
    /** Iterations shown at least, so that the first ones do not fill the width. */
    private static final long FEWEST = 20;
    private static final double LOSS_FLOOR = 0.1;
    private static final double RATE_FLOOR = 0.35;

    /** Where the loss was not finite, in pixels. */
    record Stretch(double from, double to) {}

    private final Columns losses = new Columns();
    private final Columns train = new Columns();
    private final Columns test = new Columns();
    private final Smoothing smoothing = new Smoothing();
    private final Range range = new Range();
    private final List<Stretch> stretches = new ArrayList<>();

    private ChartData data = ChartData.EMPTY;
    private Frame frame = Frame.of(0, 0, 1, 1, 0);
    private Axis x = Axis.linear(0, FEWEST, 0, 1);
    private Axis y = Axis.log(0.1, 1, 0, 1, 0);
    private Axis rate = y;
    private List<Marker> markers = List.of();

    /**
     * Works it out anew.
     *
     * @param em the font size
     * @param digit the width of a small digit
     * @param log whether the loss axis is logarithmic
     */
    void update(ChartData next, double width, double height, double em, double digit, boolean log) {
        data = next;
        double left = Frame.left(em, digit);
        x = Axis.linear(0, Axis.roundAbove((double) Math.max(FEWEST, data.end())), left,
                Math.max(left + 1, Frame.right(width, em)));
        markers = Marker.place(data.rateChanges(), x, digit, em, height > 11 * em ? 2 : 1);
        int rows = 1 + markers.stream().mapToInt(Marker::row).max().orElse(-1);
        frame = Frame.of(width, height, em, digit, rows);
        fill();
        range.reset();
        range.add(losses);
        range.add(train);
        range.add(test);
        y = log ? range.log(LOSS_FLOOR, frame.bottom(), frame.top()) : range.linear(frame.bottom(), frame.top());
        range.reset();
        range.add(data.learningRate());
        for (RateChange change : data.rateChanges()) {
            range.add(change.from());
            range.add(change.to());
        }
        rate = range.log(RATE_FLOOR, frame.trackBottom(), frame.trackTop());
        smoothing.follow(losses, y, Math.clamp(data.iterationsPerEpoch() * perIteration(), 0.4 * em, em));
    }

    private void fill() {
        losses.reset(frame.columns());
        train.reset(frame.columns());
        test.reset(frame.columns());
        Series.View view = data.losses();
        double perPoint = view.stride() * perIteration();
        int last = frame.columns() - 1;
        for (int i = 0; i < view.size(); i++) {
            losses.add((int) Math.min(last, (i + 1) * perPoint), view.min(i), view.max(i), view.last(i));
        }
        for (Metrics metrics : data.measured()) {
            int column = (int) Math.min(last, metrics.iteration() * perIteration());
            add(train, column, metrics.scores().trainLoss());
            add(test, column, metrics.scores().testLoss());
        }
        findStretches();
    }

    private static void add(Columns columns, int column, double value) {
        columns.add(column, value, value, value);
    }

    private void findStretches() {
        stretches.clear();
        double half = Math.max(1.5, spacing() / 2);
        int first = -1;
        int last = -1;
        for (int i = 0; i <= losses.size(); i++) {
            if (i < losses.size() && losses.broken(i)) {
                first = first < 0 ? i : first;
                last = i;
            } else if (first >= 0 && (i == losses.size() || losses.has(i))) {
                stretches.add(
                        new Stretch(Math.max(x.from(), pixel(first) - half), Math.min(x.to(), pixel(last) + half)));
                first = -1;
            }
        }
    }

    /** Columns an iteration. */
    private double perIteration() {
        return frame.columns() / x.high();
    }

    /** Pixels from one point to the next. */
    double spacing() {
        return data.losses().stride() * perIteration();
    }

    /** The middle of a column. */
    double pixel(int column) {
        return frame.left() + column + 0.5;
    }

    /** What there is to read at a pixel, or null. */
    @Nullable
    Reading reading(double pixel) {
        Series.View view = data.losses();
        if (view.size() == 0 || pixel < x.from() || pixel > x.to()) {
            return null;
        }
        long iteration = Math.clamp(Math.round(x.value(pixel)), 1, (long) view.size() * view.stride());
        int point = (int) ((iteration - 1) / view.stride());
        return new Reading(iteration, view.min(point), view.max(point), data.rateAt(iteration), x.at(iteration));
    }

    ChartData data() {
        return data;
    }

    Frame frame() {
        return frame;
    }

    Axis x() {
        return x;
    }

    Axis y() {
        return y;
    }

    /** The axis of the rate track. */
    Axis rate() {
        return rate;
    }

    Columns losses() {
        return losses;
    }

    Columns train() {
        return train;
    }

    Columns test() {
        return test;
    }

    Smoothing smoothing() {
        return smoothing;
    }

    List<Stretch> stretches() {
        return stretches;
    }

    List<Marker> markers() {
        return markers;
    }
}
