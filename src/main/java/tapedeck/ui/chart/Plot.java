package tapedeck.ui.chart;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.takes.Take;
import tapedeck.ui.input.Card;
import tapedeck.ui.plot.CanvasRegion;
import tapedeck.ui.plot.Pen;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.Fonts;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.view.chart.ChartAccessibleText;
import tapedeck.view.chart.ChartData;
import tapedeck.view.chart.ChartModel;
import tapedeck.view.chart.ChartView;
import tapedeck.view.chart.EndLabel;
import tapedeck.view.chart.Frame;
import tapedeck.view.chart.GradientNorms;
import tapedeck.view.chart.PerIteration;
import tapedeck.view.chart.PickedPlace;
import tapedeck.view.chart.Reading;
import tapedeck.view.chart.Zoom;
import tapedeck.view.plot.Axis;
import tapedeck.view.plot.AxisPainter;

/** The picture of the chart, and what lies over it: pointer, playhead and selection move without the curves. */
final class Plot extends CanvasRegion implements ChartGestures.Owner {
    /** How near to a curve a click means its take, in em. */
    private static final double REACH = 0.6;
    /** The height of a line of the card, and its greatest width, in em. */
    private static final double LINE = 1.45;
    private static final double CARD = 17.4;

    private final LiveTexts words;
    private final ChartModel model;
    private final GradientNorms norms;
    private final ObservableValue<ChartView> look;
    private final ReadOnlyLongProperty playhead;
    private final CurvePainter curves = new CurvePainter();
    private final RibbonPainter ribbon = new RibbonPainter();
    private final MarkerPainter markers = new MarkerPainter();
    private final StretchPainter stretches = new StretchPainter();
    private final WantedPainter wanted = new WantedPainter();
    private final CutPainter cuts = new CutPainter();
    private final EndLabelPainter labels = new EndLabelPainter();
    private final PlayheadPainter overlays = new PlayheadPainter();
    private final CanvasRegion overlay;
    private final Card card = new Card(this);

    private LossChart.Rewind rewind = (_, _) -> {};
    private ChartData data = ChartData.EMPTY;
    private double pointer = Double.NaN;
    private double from = Double.NaN;
    private double to = Double.NaN;
    /** True once the loss is known at the place that is looked at: before that, nothing says where the curve begins. */
    private boolean known;
    private boolean taught;
    /** What the curve is of where that is no loss, else empty. */
    private String root = "";
    private boolean rated = true;

    Plot(LiveTexts words, Appearance appearance, Zoom zoom, GradientNorms norms, ObservableValue<ChartView> look,
            ReadOnlyLongProperty playhead) {
        super(appearance);
        this.words = words;
        this.norms = norms;
        this.look = look;
        this.playhead = playhead;
        model = new ChartModel(zoom, words::texts);
        overlay = new CanvasRegion(appearance) {
            @Override
            protected void paint(Pen pen) {
                paintOver(pen);
            }
        };
        getStyleClass().add("chart-plot");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        overlay.setManaged(false);
        overlay.setMouseTransparent(true);
        getChildren().addAll(overlay, card);
        takeFocus();
        playhead.subscribe(() -> {
            overlay.repaint();
            if (model.isAtStart()) {
                repaint(); // its words stand beside the playhead
            }
        });
        new ChartGestures(this, zoom, this);
    }

    /** The rates that the bend of the loss allowed. */
    PerIteration<Double> allowed() {
        return model.allowed();
    }

    void setOnRewind(LossChart.Rewind action) { rewind = action; }

    void show(ChartData next) {
        data = next;
    }

    /** Sets whether the chart is but a strip. */
    void strip(boolean low) {
        model.strip(low);
    }

    /** The font size that everything is measured by. */
    double size() {
        return em();
    }

    /** Names what the curve is of where that is no loss; empty where it is one. */
    void nameRoot(String unlearned) {
        root = unlearned;
        repaint();
    }

    /** Sets whether there is a rate: what has nothing to learn with has no ribbon. */
    void setRated(boolean on) {
        if (on != rated) {
            rated = on;
            repaint();
        }
    }

    /** Sets whether a lesson speaks of it: then no gestures are offered. */
    void setTaught(boolean on) { taught = on; }

    /** Sets the loss that is wanted; NaN for none. */
    void want(double loss) {
        model.want(loss);
    }

    /** What the parameter groups are called. */
    void name(List<String> groups) {
        model.name(groups);
    }

    /** Sets whether the loss is known at the place that is looked at. */
    void setKnown(boolean isKnown) {
        if (isKnown != known) {
            known = isKnown;
            repaint();
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        overlay.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    @Override
    protected void paint(Pen pen) {
        model.update(data, norms, look.getValue(), pen.width(), pen.height(), pen.em(), pen.digit());
        Frame frame = model.frame();
        boolean waits = model.isAtStart() && !known && model.look().kind() == ChartView.Kind.LOSS;
        if (!model.isEmpty() && !waits) {
            AxisPainter.left(pen, model.y(), frame.left(), frame.right());
        }
        String counted = words.of(model.look().epochs() ? "chart.epoch" : "chart.iteration");
        AxisPainter.counts(pen, model.x(), frame.trackBottom(), frame.numbers(), frame.hinted() ? "" : counted);
        if (frame.hinted()) {
            pen.words(counted, frame.left(), frame.hint(), pen.palette().muted(), TextAlignment.LEFT);
        }
        if (rated) {
            ribbon.paint(pen, model, words.of("chart.rate.axis"), words.of("step.mark.limit"),
                    List.of(words.of("step.mark.flat"), words.of("chart.flat-brief")));
        }
        stretches.paint(pen, model, words.of("chart.not-finite"));
        markers.lines(pen, model);
        if (!waits) {
            wanted.paint(pen, model, words.of("chart.wanted"));
            curves.paint(pen, model);
        }
        if (model.isLinearBelowZero() && !model.isAtStart()) {
            pen.words(words.of("chart.linear-below-zero"), frame.right() - 0.3 * pen.em(), frame.top() + 0.9 * pen.em(),
                    pen.palette().muted(), TextAlignment.RIGHT);
        }
        cuts.paint(pen, model);
        labels.paint(pen, model);
        markers.labels(pen, model);
        if (waits) {
            pen.words(hint(), hintAt(pen, frame), (frame.top() + frame.bottom()) / 2, pen.palette().muted(),
                    TextAlignment.LEFT);
        } else if (model.isEmpty() || model.isAtStart()) {
            start(pen, frame);
        }
        if (frame.hinted() && !model.isAtStart() && !taught) {
            hint(pen, frame, words.of(model.hint()), frame.left() + pen.width(counted));
        }
        overlay.repaint();
    }

    /** What one can do, up to below the curves' names where it is long, and not at all where it would run into what stands before it. */
    private static void hint(Pen pen, Frame frame, String hint, double before) {
        double free = before + 1.5 * pen.em() + pen.width(hint);
        double right = Math.max(frame.right(), free);
        if (right <= pen.width()) {
            pen.words(hint, right, frame.hint(), pen.palette().muted(), TextAlignment.RIGHT);
        }
    }

    /** Where the curve will begin, or does. */
    private void start(Pen pen, Frame frame) {
        double y = model.curves().stream().filter(each -> each.strong() && !each.dashed() && each.values().length > 0)
                .mapToDouble(each -> model.y().at(each.values()[0])).findFirst()
                .orElse((frame.top() + frame.bottom()) / 2);
        Take running = data.running();
        pen.dot(frame.left(), y, pen.point(),
                running == null ? pen.palette().data() : pen.curve(running.colour()));
        double x = hintAt(pen, frame);
        List<AxisPainter.Tick> grid = model.isEmpty() ? List.of() : AxisPainter.ticks(pen, model.y());
        DoubleStream.of(0.95, 1.3, 1.65, 2)
                .flatMap(apart -> DoubleStream.of(y - apart * pen.em(), y + apart * pen.em()))
                .filter(middle -> isFree(middle, grid, pen.em())).findFirst()
                .ifPresent(middle -> pen.text(hint(), x, middle,
                        Font.font(Fonts.SANS, pen.em()), pen.palette().muted(), TextAlignment.LEFT));
    }

    /** Behind where the curve begins, and where the playhead is. */
    private double hintAt(Pen pen, Frame frame) {
        return Math.max(frame.left() + 1.1 * pen.em(), overlays.playheadAt(model, playhead.get()) + 0.6 * pen.em());
    }

    private String hint() {
        return words.of(ChartAccessibleText.hint(model.look().kind(), root));
    }

    /** Returns whether words there are in the frame, and struck through by no line of the grid and none that leads to a name. */
    private boolean isFree(double middle, List<AxisPainter.Tick> grid, double em) {
        return middle >= model.frame().top() && middle <= model.frame().bottom() - em / 2
                && DoubleStream.concat(grid.stream().mapToDouble(AxisPainter.Tick::at),
                        model.labels().stream().mapToDouble(EndLabel::end))
                        .noneMatch(line -> Math.abs(line - middle) < 0.65 * em);
    }

    private void paintOver(Pen pen) {
        overlays.playhead(pen, model, playhead.get());
        if (!Double.isNaN(from)) {
            overlays.range(pen, model, from, to);
        }
        Reading reading = Double.isNaN(pointer) ? null : model.reading(pointer);
        if (reading == null) {
            card.close();
        } else {
            pen.stroke(pen.palette().muted(), pen.hairline());
            pen.vertical(reading.x(), model.frame().top(), model.frame().trackBottom());
            open(pen, reading);
        }
    }

    /** What stands under the pointer, as many lines as there is room for. */
    private void open(Pen pen, Reading reading) {
        int most = (int) Math.max(1, (pen.height() / pen.em() - 0.7) / LINE);
        card.say(reading.rows().stream().limit(most).map(row -> new Card.Row(row.name(), row.value(),
                row.colour() < 0 ? null : pen.curve(row.colour()))).toList());
        card.setMaxWidth(CARD * pen.em());
        card.open(size -> ReadingCardPlace.of(reading.x(), size, 0.8 * pen.em(), model));
    }

    @Override
    public Axis x() {
        return model.x();
    }

    @Override
    public void moved() {
        repaint();
    }

    @Override
    public void pointed(double x) {
        pointer = x;
        overlay.repaint();
    }

    @Override
    public void ranged(double one, double other) {
        from = one;
        to = other;
        overlay.repaint();
    }

    @Override
    public Runnable pick(double x, double y) {
        PickedPlace pick = PickedPlace.at(x, y, model, REACH * em());
        return pick == null ? () -> {} : () -> rewind.to(pick.take(), pick.iteration());
    }

    /** The chart in words. */
    String spoken() {
        return ChartAccessibleText.of(data).stream().map(words::of).collect(Collectors.joining(" "));
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> spoken();
            case HELP -> words.of("chart.keys");
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
