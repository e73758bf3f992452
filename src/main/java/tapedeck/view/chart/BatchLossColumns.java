package tapedeck.view.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import tapedeck.deck.takes.Take;
import tapedeck.tape.Change;
import tapedeck.tape.PixelColumns;
import tapedeck.tape.Series;
import tapedeck.view.plot.Axis;

/**
 * The batch losses of a take in columns, a pixel each, with some more on both sides so that lines and means come in
 * from beyond the edges. Reused from pulse to pulse.
 */
public final class BatchLossColumns {
    /** The margin's length in lengths of the mean: what is further off weighs less than a hundredth. */
    private static final double REACH = 5;

    private static final double MOST_MARGIN = 600;
    /** Of fewer points there is no mean: each is seen. */
    private static final double FEWEST = 100;

    /** A stretch in which the loss was not finite, in pixels. */
    public record Stretch(double from, double to) {}

    private final PixelColumns columns = new PixelColumns();
    private final Smoothing smoothing = new Smoothing();
    private final List<Stretch> stretches = new ArrayList<>();
    /** The middles of the columns in which the last iteration before each change ends. */
    private double[] causes = {};
    /** Those in which the first iteration after each change ends. */
    private double[] effects = {};
    private int margin;
    private Axis axis = Axis.linear(0, 1, 0, 1);
    private double left;
    private double spacing;
    private double tau;
    private int colour;

    /** Nothing to draw. */
    void clear() {
        margin = 0;
        columns.reset(0);
        stretches.clear();
    }

    /**
     * @param places of the iterations on {@code x}
     * @param width columns from edge to edge
     */
    void fill(Take take, IterationPlaces places, Axis x, int width, double em, ChartView look) {
        Series.View view = take.losses();
        double scale = width / (x.high() - x.low());
        double perIteration = width / (places.iteration(x.high()) - places.iteration(x.low()));
        spacing = view.stride() * perIteration;
        tau = hasMean(take, places, x, look)
                ? look.smoothness().factor() * Math.clamp(take.iterationsPerEpoch() * perIteration, 0.4 * em, em)
                : 0;
        margin = (int) Math.min(MOST_MARGIN, Math.ceil(2 + Math.max(spacing, REACH * tau)));
        left = x.from();
        axis = x;
        colour = take.colour();
        columns.reset(width + 2 * margin);
        int last = columns.size() - 1;
        double begin = places.iteration(x.low() - margin / scale);
        int first = (int) Math.clamp(begin / view.stride() - 2, 0, view.points());
        for (int i = first; i < view.points(); i++) {
            double at = Math.floor((places.of((i + 1.0) * view.stride()) - x.low()) * scale) + margin;
            if (at > last) {
                break;
            }
            // What ends at the edge belongs to the last column that is seen.
            int column = at == width + margin && isEdge(i, view, x, places) ? (int) at - 1 : (int) at;
            if (column >= 0) {
                columns.add(column, view.min(i), view.max(i), view.last(i));
            }
        }
        causes = columns(take, each -> x.anywhere(places.of(each.iteration() - 1)));
        effects = columns(take, each -> x.anywhere(places.of(each.iteration())));
        findStretches(x);
    }

    /** Few losses are seen as they are; and where all rows were measured, that is the curve, unless its batches are asked for. */
    private static boolean hasMean(Take take, IterationPlaces places, Axis x, ChartView look) {
        double stride = take.losses().stride();
        double seen = Math.min(take.losses().points(), places.iteration(x.high()) / stride)
                - Math.max(0, places.iteration(x.low()) / stride);
        return seen >= FEWEST && (take.measured().size() <= 1 || look.smoothness() == ChartView.Smoothness.STRONG);
    }

    private double[] columns(Take take, ToDoubleFunction<Change> at) {
        return take.changes().commands().stream().mapToDouble(at).map(each -> Math.floor(each - left) + left + 0.5)
                .toArray();
    }

    /** Where the last change was that lies behind {@code one} and that {@code other} may show; NaN if none does. */
    double cause(int one, int other) {
        int last = Arrays.binarySearch(effects, pixel(other));
        last = last >= 0 ? last : -last - 2;
        return last >= 0 && causes[last] > pixel(one) ? causes[last] : Double.NaN;
    }

    private static boolean isEdge(int point, Series.View view, Axis x, IterationPlaces places) {
        return places.of((point + 1.0) * view.stride()) <= x.high();
    }

    private void findStretches(Axis x) {
        stretches.clear();
        double half = Math.max(1.5, spacing / 2);
        int first = -1;
        int last = -1;
        for (int i = 0; i <= columns.size(); i++) {
            if (i < columns.size() && columns.broken(i)) {
                first = first < 0 ? i : first;
                last = i;
            } else if (first >= 0 && (i == columns.size() || columns.has(i))) {
                double from = Math.max(x.from(), pixel(first) - half);
                double to = Math.min(x.to(), pixel(last) + half);
                if (from < to) {
                    stretches.add(new Stretch(from, to));
                }
                first = -1;
            }
        }
    }

    /** Works out the mean, which depends on the axis of the losses. */
    void smooth(Axis y) {
        if (tau > 0) {
            smoothing.follow(columns, y, tau,
                    Arrays.stream(effects).mapToInt(each -> (int) Math.floor(each - left) + margin).toArray());
        }
    }

    /** The losses as they were measured, gathered by column. */
    public PixelColumns columns() {
        return columns;
    }

    /** The first column that is seen. */
    int first() {
        return margin;
    }

    /** One beyond the last column that is seen. */
    int last() {
        return columns.size() - margin;
    }

    /** The middle of a column. */
    public double pixel(int column) {
        return left + column - margin + 0.5;
    }

    /** The place of a column's last iteration. */
    double at(int column) {
        return axis.value(pixel(column));
    }

    /** Of the take. */
    public int colour() {
        return colour;
    }

    /** Pixels from one point to the next. */
    public double spacing() {
        return spacing;
    }

    /** Returns whether there is a mean. */
    public boolean isSmoothed() { return tau > 0; }

    /** Where the mean is in a column that has a point. */
    public double smoothed(int column) {
        return smoothing.at(column);
    }

    /** Where the losses were not finite. */
    public List<Stretch> stretches() {
        return stretches;
    }
}
