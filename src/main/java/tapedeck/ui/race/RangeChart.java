package tapedeck.ui.race;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.DoubleSummaryStatistics;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.race.RangeCurve;
import tapedeck.deck.race.RangeMark;
import tapedeck.text.Numbers;
import tapedeck.ui.plot.CanvasRegion;
import tapedeck.ui.plot.Pen;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.view.plot.Axis;
import tapedeck.view.plot.LinePlot;
import tapedeck.view.plot.PlotColour;
import tapedeck.view.plot.PlotPen;
import tapedeck.view.plot.Polyline;

/** The loss over the rate of a range test, with its marks. */
final class RangeChart extends CanvasRegion {
    private static final MathContext DIGITS = new MathContext(2);
    private static final double FAINT = 0.35;
    private static final double STEP = 1.1;
    private static final double MOST = 2;
    private static final double LEAST = 1e-12;

    private final LiveTexts words;
    private final RangeTestModel model;
    private final RatePick pick;
    private final ReadOnlyDoubleWrapper pointed = new ReadOnlyDoubleWrapper(Double.NaN);
    private @Nullable Axis rates;

    RangeChart(LiveTexts words, Appearance appearance, RangeTestModel model, RatePick pick) {
        super(appearance);
        this.words = words;
        setId("range-chart");
        getStyleClass().add("race-picture");
        takeFocus();
        this.model = model;
        this.pick = pick;
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX()));
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> pointNowhere());
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            point(event.getX());
            choose(event.getY());
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        pointed.subscribe(_ -> repaint());
    }

    void pointNowhere() {
        pointed.set(Double.NaN);
    }

    /** The rate that is pointed at, to two digits, or NaN. */
    ReadOnlyDoubleProperty pointedProperty() {
        return pointed.getReadOnlyProperty();
    }

    private void point(double px) {
        Axis now = rates;
        boolean inside = now != null && model.curve() != null && px >= now.from() && px <= now.to();
        to(inside && now != null ? now.value(px) : Double.NaN);
    }

    private void to(double rate) {
        pointed.set(Double.isNaN(rate) ? rate : BigDecimal.valueOf(rate).round(DIGITS).doubleValue());
    }

    private void choose(double at) {
        Axis now = rates;
        if (now != null && !Double.isNaN(pointed.get())) {
            pick.pick(pointed.get(), this, new Point2D(now.at(pointed.get()), at));
        }
    }

    private void key(KeyEvent event) {
        if (model.curve() == null) {
            return;
        }
        double now = Double.isNaN(pointed.get()) ? Math.sqrt(model.low() * model.high()) : pointed.get();
        switch (event.getCode()) {
            case LEFT, DOWN -> to(Math.max(model.low(), now / STEP));
            case RIGHT, UP -> to(Math.min(model.high(), now * STEP));
            case ENTER -> choose(getHeight() / 2);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private static PlotColour colour(RangeMark.Kind kind) {
        return switch (kind) {
            case STEEPEST -> PlotColour.ACCENT;
            case MINIMUM -> PlotColour.LEAF;
            case BLOW_UP -> PlotColour.TEXT;
        };
    }

    @Override
    protected void paint(Pen pen) {
        RangeCurve curve = model.curve();
        if (curve == null || curve.size() == 0) {
            pen.words(words.of("race.range-empty"), pen.width() / 2, pen.height() / 2, pen.palette().muted(),
                    TextAlignment.CENTER);
            return;
        }
        double em = pen.em();
        double left = 4 * em;
        double top = 2.2 * em;
        Axis x = Axis.log(model.low(), model.high(), left, Math.max(left + 1, pen.width() - em));
        Axis y = losses(curve, Math.max(top + 1, pen.height() - 1.8 * em), top);
        rates = x;
        LinePlot.Builder plot = LinePlot.on(x, y).measured(words.of("race.rate-axis"))
                .words(words.of("race.loss-axis"), x.from() - 0.5 * em, y.to() - 1.2 * em,
                        PlotColour.MUTED, PlotPen.Align.RIGHT)
                .add(raw(x, y, curve))
                .line(LinePlot.Stroke.of(PlotColour.DATA, Math.max(2, 0.18 * em)),
                        IntStream.range(0, curve.size()).mapToDouble(curve::rate).toArray(),
                        IntStream.range(0, curve.size()).mapToDouble(curve::smoothed).toArray());
        if (model.isMarked()) {
            curve.marks().stream().filter(RangeMark::isFound).forEach(mark -> addMark(plot, pen, x, y, mark));
        }
        double rate = pointed.get();
        if (!Double.isNaN(rate)) {
            double at = x.at(rate);
            plot.rule(LinePlot.Stroke.of(PlotColour.DATA, pen.hairline()), rate).number(Numbers.shortest(rate), at,
                    y.from() - 0.7 * em, PlotColour.DATA,
                    at > pen.width() / 2 ? PlotPen.Align.RIGHT : PlotPen.Align.LEFT);
        }
        plot.build().draw(pen);
    }

    /** Up to some times the loss at first: a blow-up leaves it. */
    private static Axis losses(RangeCurve curve, double from, double to) {
        DoubleSummaryStatistics seen = IntStream.range(0, curve.size()).mapToDouble(curve::smoothed)
                .filter(Double::isFinite).summaryStatistics();
        double low = seen.getMin();
        double begin = curve.smoothed(curve.size() / 10);
        double high = begin > 0 ? Math.min(seen.getMax(), MOST * begin) : seen.getMax();
        if (!(low < high)) {
            double middle = Double.isFinite(low) ? low : 0.5;
            double half = 0.5 * Math.max(1e-9, Math.abs(middle));
            return Axis.linear(middle - half, middle + half, from, to);
        }
        double room = 0.12 * (high - low);
        return low > 0 && seen.getMax() / low > 30
                ? Axis.log(Math.max(low, LEAST * high) / 1.2, high * 1.2, from, to)
                : Axis.linear(low - room, high + room, from, to);
    }

    /** A column of pixels shows the least and the greatest loss in it. */
    private static LinePlot.Line raw(Axis x, Axis y, RangeCurve curve) {
        Polyline line = new Polyline();
        int i = 0;
        while (i < curve.size()) {
            double at = column(x, curve, i);
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (; i < curve.size() && column(x, curve, i) == at; i++) {
                if (Double.isFinite(curve.raw(i))) {
                    low = Math.min(low, curve.raw(i));
                    high = Math.max(high, curve.raw(i));
                }
            }
            if (low <= high) {
                line.span(at, y.far(low), y.far(high));
            }
        }
        return line.line(LinePlot.Stroke.of(PlotColour.DATA.clear(FAINT), 1));
    }

    private static double column(Axis x, RangeCurve curve, int i) {
        return Math.floor(x.at(curve.rate(i))) + 0.5;
    }

    private void addMark(LinePlot.Builder plot, Pen pen, Axis x, Axis y, RangeMark mark) {
        double em = pen.em();
        double at = x.at(mark.rate());
        PlotColour colour = colour(mark.kind());
        plot.add(new LinePlot.Rule(
                LinePlot.Stroke.of(colour, Math.max(1.5, 0.12 * em), 0.4 * em, 0.3 * em), at,
                y.to() - 0.4 * em, at, y.from()));
        if (Double.isFinite(mark.loss())) {
            plot.dot(colour, mark.rate(), mark.loss(), 0.6 * em);
        }
        boolean left = mark.kind() == RangeMark.Kind.STEEPEST;
        boolean high = mark.kind() == RangeMark.Kind.MINIMUM;
        plot.words(words.of(mark.kind().key()), at, y.to() - (high ? 1.7 : 0.9) * em, colour,
                at > pen.width() - 5 * em || (left && at > 9 * em) ? PlotPen.Align.RIGHT : PlotPen.Align.LEFT);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (attribute != AccessibleAttribute.TEXT) {
            return super.queryAccessibleAttribute(attribute, parameters);
        }
        return Double.isNaN(pointed.get())
                ? words.of("race.range-spoken", "state", model.summary())
                : words.of("race.range-spoken-rate", "rate", Numbers.shortest(pointed.get()));
    }
}
