package tapedeck.view.chart;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.takes.RateSetting;
import tapedeck.deck.takes.Take;
import tapedeck.tape.Series;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.text.Texts;
import tapedeck.view.plot.Axis;

/**
 * Everything the painters need, worked out from {@link ChartData}, the viewer's choices and the size: axes, columns,
 * curves, markers. It knows no Nodes and keeps its arrays from pulse to pulse.
 */
public final class ChartModel {
    /** Iterations shown at least, so that the first ones do not fill the width. */
    private static final long FEWEST = 20;
    /** Iterations that the viewer can have across the whole width. */
    private static final double CLOSEST = 5;
    private static final double LOSS_FLOOR = 0.1;

    private final Zoom zoom;
    private final BatchLossColumns batches = new BatchLossColumns();
    private final Ribbon ribbon = new Ribbon();
    private final Range range = new Range();
    private final PerIteration<Double> allowed = new PerIteration<>();
    private ChartData data = ChartData.EMPTY;
    private ChartView look = ChartView.FIRST;
    private final Supplier<Texts> words;
    private ChangeText changes = new ChangeText(List.of());
    private boolean strip;
    private double wanted = Double.NaN;
    private boolean belowZero;
    private Frame frame = Frame.of(0, 0, 1, 1, 0, false);
    private Axis x = Axis.linear(0, FEWEST, 0, 1);
    private Axis y = Axis.log(0.1, 1, 1, 0);
    private List<Curve> curves = List.of();
    private List<SeedBand> bands = List.of();
    private List<Marker> markers = List.of();
    private List<Cut> cuts = List.of();
    private List<EndLabel> labels = List.of();

    /** Nothing is drawn before the first {@link #update}; {@code zoom} is told how far the run has come. */
    public ChartModel(Zoom zoom, Supplier<Texts> words) {
        this.zoom = zoom;
        this.words = words;
    }

    /** The rates that the bend of the loss allowed, of the running take, by iteration; as in {@link Ribbon.Bound}. */
    public PerIteration<Double> allowed() {
        return allowed;
    }

    /** What the parameter groups of the current take are called, as their sliders are. */
    public void name(List<String> groups) {
        changes = new ChangeText(groups);
    }

    /** Sets whether the chart is but a strip, from the next {@link #update} on. */
    public void strip(boolean low) {
        strip = low;
    }

    /** Sets the loss that is wanted, from the next {@link #update} on; NaN for none. */
    public void want(double loss) {
        wanted = loss;
    }

    /** Where that loss is; NaN where there is none to be seen. */
    public double wanted() {
        return look.kind() == ChartView.Kind.LOSS && (wanted > 0 || !y.log()) ? y.at(wanted) : Double.NaN;
    }

    /** Returns whether its axis is linear though a logarithmic one was chosen, because that has no place for what is below 0. */
    public boolean isLinearBelowZero() {
        return belowZero;
    }

    /**
     * Works it out anew.
     *
     * @param em the font size
     * @param digit the width of a small digit
     */
    public void update(ChartData next, GradientNorms norms, ChartView chosen, double width, double height, double em,
            double digit) {
        rescale(next, chosen);
        data = next;
        look = chosen;
        Take take = data.running();
        IterationPlaces places = take == null ? IterationPlaces.COUNTED : look.places(take);
        double end = data.drawn().stream().mapToDouble(each -> look.places(each).of(ChartData.end(each))).max()
                .orElse(0);
        double fewest = FEWEST / places.unit();
        double own = take == null ? end : places.of(ChartData.end(take));
        zoom.grow(Axis.roundAbove(Math.max(fewest, own)), Axis.roundAbove(Math.max(fewest, end)),
                CLOSEST / places.unit());
        double left = Frame.left(em, digit);
        curves = Curves.of(data, norms, look);
        double beside = strip ? 0 : EndLabels.room(curves, data, look, width, em, words.get()::of);
        x = Axis.linear(zoom.low(), zoom.high(), left, Math.max(left + 1, Frame.right(width, em) - beside));
        markers = take == null
                ? List.of()
                : Marker.place(take.changes().commands(), each -> x.anywhere(places.of(each.iteration() - 1)), x, digit,
                        em,
                        strip ? 0 : height > 11 * em ? 2 : 1,
                        each -> changes.of(each).stream().map(words.get()::of).toList());
        int rows = 1 + markers.stream().mapToInt(Marker::row).max().orElse(-1);
        Frame whole = strip
                ? Frame.strip(width, height, em, digit)
                : Frame.of(width, height, em, digit, rows,
                        take != null && (Ribbon.hasCourse(take) || !allowed.all().isEmpty()));
        frame = whole.narrowed(beside);
        bands = SeedBand.of(data, look);
        batches.clear();
        ribbon.clear();
        if (take != null) {
            ribbon.fill(take, places, x, this::rate, allowed.all());
            if (look.kind() == ChartView.Kind.LOSS) {
                batches.fill(take, places, x, frame.columns(), em, look);
            }
        }
        y = scale();
        batches.smooth(y);
        labels = beside > 0 ? EndLabels.place(curves, data, x, y, frame, words.get()::of) : List.of();
        cuts = Cut.find(batches, curves, x, y, 1.2 * em);
    }

    /** The axis below may count something else now; what is seen stays. */
    private void rescale(ChartData next, ChartView chosen) {
        Take take = next.running();
        if (take != null && chosen.epochs() != look.epochs()) {
            IterationPlaces before = look.places(take);
            IterationPlaces after = chosen.places(take);
            zoom.rescale(place -> after.of(before.iteration(place)));
        }
    }

    /** Returns what a stretch of the ribbon may be called. */
    private List<String> rate(RateSetting set, RateSetting last) {
        String rate = Numbers.of(set.rate(), 3);
        if (!last.equals(set)) {
            return List.of(rate + " → " + Numbers.of(last.rate(), 3));
        }
        return !set.isScheduled()
                ? List.of(rate)
                : List.of(words.get().of("chart.rate-schedule", "rate", rate, "schedule",
                        Message.of(ChangeText.name(set.schedule().kind()))), rate);
    }

    private Axis scale() {
        belowZero = false;
        if (look.kind() == ChartView.Kind.ACCURACY) {
            return Axis.linear(0, 1, frame.bottom(), frame.top());
        }
        range.reset();
        range.add(batches.columns(), batches.first(), batches.last());
        curves.forEach(curve -> range.add(curve, x.low(), x.high()));
        bands.forEach(band -> range.add(band, x.low(), x.high()));
        double goal = look.kind() == ChartView.Kind.LOSS ? wanted : Double.NaN;
        belowZero = look.logarithmic() && range.isBelowZero(goal);
        boolean log = look.logarithmic() && !belowZero;
        range.cut(log);
        range.include(goal);
        return log
                ? range.log(LOSS_FLOOR, frame.bottom(), frame.top())
                : range.linear(frame.bottom(), frame.top());
    }

    /** Returns what there is to read at a pixel, or null. */
    @Nullable
    public Reading reading(double pixel) {
        return PlotReadings.at(pixel, this, words.get());
    }

    /** Returns whether anything is there to be drawn in the plot. */
    public boolean isEmpty() {
        return curves.stream().allMatch(curve -> curve.at().length == 0)
                && (look.kind() != ChartView.Kind.LOSS
                        || data.drawn().stream().allMatch(each -> each.losses().iterations() == 0));
    }

    /** Returns whether nothing has been learned yet: what can be seen is where the curves begin. */
    public boolean isAtStart() {
        return data.drawn().stream().allMatch(each -> each.losses().iterations() == 0);
    }

    /** Returns which gestures are worth a word now. */
    public Message hint() {
        return Message.of(zoom.isWhole()
                ? "chart.hint"
                : zoom.isFollowing() ? "chart.hint-longer" : "chart.hint-zoomed");
    }

    /** Returns what was worked out last. */
    public ChartData data() {
        return data;
    }

    /** Returns what was chosen to be seen when it was worked out. */
    public ChartView look() {
        return look;
    }

    /** Where the parts are. */
    public Frame frame() {
        return frame;
    }

    /** Iterations or epochs. */
    public Axis x() {
        return x;
    }

    /** Losses, accuracies or norms. */
    public Axis y() {
        return y;
    }

    /** The batch losses of the current take. */
    public BatchLossColumns batches() {
        return batches;
    }

    /** Of the current take. */
    public Ribbon ribbon() {
        return ribbon;
    }

    /** Those of the current take last. */
    public List<Curve> curves() {
        return curves;
    }

    /** How takes went from several seeds. */
    public List<SeedBand> bands() {
        return bands;
    }

    /** A curve that leaves the plot, in words. */
    public String said(Cut cut) {
        return words.get().of(cut.said(look.kind() == ChartView.Kind.GRADIENTS, iteration(cut)));
    }

    private long iteration(Cut cut) {
        Take take = data.running();
        if (take == null) {
            return Math.round(cut.place());
        }
        Series.View losses = take.losses();
        for (int i = 0; i < losses.points() && look.kind() == ChartView.Kind.LOSS; i++) {
            if (losses.max(i) == cut.value() || losses.min(i) == cut.value()) {
                return (i + 1L) * losses.stride();
            }
        }
        return Math.round(look.places(take).iteration(cut.place()));
    }

    /** Where curves leave the plot. */
    public List<Cut> cuts() {
        return cuts;
    }

    /** The names of the lines beside the plot. */
    public List<EndLabel> labels() {
        return labels;
    }

    /** The changes of the current take. */
    public List<Marker> markers() {
        return markers;
    }
}
