package tapedeck.ui.race;

import java.math.BigDecimal;
import java.math.MathContext;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.race.RangeCurve;
import tapedeck.deck.race.RangeMark;
import tapedeck.text.Numbers;
import tapedeck.ui.plot.AxisPainter;
import tapedeck.ui.plot.CanvasRegion;
import tapedeck.ui.plot.Pen;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.view.plot.Polyline;

/** The loss over the rate of a range test, with its marks. */
final class RangeChart extends CanvasRegion {
    private static final MathContext DIGITS = new MathContext(2);
    private static final double FAINT = 0.35;
    private static final double STEP = 1.1;

    private final LiveTexts words;
    private final RangeModel model;
    private final RatePick pick;
    private final Polyline line = new Polyline();
    private final ReadOnlyDoubleWrapper pointed = new ReadOnlyDoubleWrapper(Double.NaN);
    private @Nullable RangeGeometry geometry;

    RangeChart(LiveTexts words, Appearance appearance, RangeModel model, RatePick pick) {
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
        RangeGeometry now = geometry;
        boolean inside = now != null && model.curve() != null && px >= now.x().from() && px <= now.x().to();
        to(inside && now != null ? now.x().value(px) : Double.NaN);
    }

    private void to(double rate) {
        pointed.set(Double.isNaN(rate) ? rate : BigDecimal.valueOf(rate).round(DIGITS).doubleValue());
    }

    private void choose(double at) {
        RangeGeometry now = geometry;
        if (now != null && !Double.isNaN(pointed.get())) {
            pick.pick(pointed.get(), this, new Point2D(now.x().at(pointed.get()), at));
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

    private static Color colour(Pen pen, RangeMark.Kind kind) {
        return switch (kind) {
            case STEEPEST -> pen.palette().accent();
            case MINIMUM -> pen.palette().leaf();
            case BLOW_UP -> pen.palette().text();
        };
    }

    @Override
    protected void paint(Pen pen) {
        RangeCurve curve = model.curve();
        Color muted = pen.palette().muted();
        if (curve == null || curve.size() == 0) {
            pen.words(words.of("race.range-empty"), pen.width() / 2, pen.height() / 2, muted,
                    TextAlignment.CENTER);
            return;
        }
        double em = pen.em();
        RangeGeometry now = RangeGeometry.of(curve, model.low(), model.high(), pen.width(), pen.height(), em);
        geometry = now;
        AxisPainter.left(pen, now.y(), now.x().from(), now.x().to());
        AxisPainter.below(pen, now.x(), now.y().from(), now.y().from() + em, words.of("race.rate-axis"));
        pen.words(words.of("race.loss-axis"), now.x().from() - 0.5 * em, now.y().to() - 1.2 * em, muted,
                TextAlignment.RIGHT);
        raw(pen, now, curve);
        smooth(pen, now, curve);
        if (model.isMarked()) {
            curve.marks().stream().filter(RangeMark::isFound).forEach(mark -> mark(pen, now, mark));
        }
        double rate = pointed.get();
        if (!Double.isNaN(rate)) {
            double x = now.x().at(rate);
            pen.stroke(pen.palette().data(), pen.hairline());
            pen.vertical(x, now.y().to(), now.y().from());
            pen.number(Numbers.shortest(rate), x, now.y().from() - 0.7 * em, pen.palette().data(),
                    x > pen.width() / 2 ? TextAlignment.RIGHT : TextAlignment.LEFT);
        }
    }

    /** A column of pixels shows the least and the greatest loss in it. */
    private void raw(Pen pen, RangeGeometry now, RangeCurve curve) {
        pen.stroke(pen.palette().data().deriveColor(0, 1, 1, FAINT), 1);
        int i = 0;
        while (i < curve.size()) {
            double x = column(now, curve, i);
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (; i < curve.size() && column(now, curve, i) == x; i++) {
                if (Double.isFinite(curve.raw(i))) {
                    low = Math.min(low, curve.raw(i));
                    high = Math.max(high, curve.raw(i));
                }
            }
            if (low <= high) {
                line.span(x, now.y().at(low), now.y().at(high));
            }
        }
        pen.draw(line);
    }

    private static double column(RangeGeometry now, RangeCurve curve, int i) {
        return Math.floor(now.x().at(curve.rate(i))) + 0.5;
    }

    private void smooth(Pen pen, RangeGeometry now, RangeCurve curve) {
        pen.stroke(pen.palette().data(), Math.max(2, 0.18 * pen.em()));
        for (int i = 0; i < curve.size(); i++) {
            if (Double.isFinite(curve.smoothed(i))) {
                line.add(now.x().at(curve.rate(i)), now.y().at(curve.smoothed(i)));
            } else {
                pen.draw(line);
            }
        }
        pen.draw(line);
    }

    private void mark(Pen pen, RangeGeometry now, RangeMark mark) {
        double em = pen.em();
        double x = now.x().at(mark.rate());
        Color colour = colour(pen, mark.kind());
        pen.stroke(colour, Math.max(1.5, 0.12 * em), 0.4 * em, 0.3 * em);
        pen.g().strokeLine(x, now.y().to() - 0.4 * em, x, now.y().from());
        if (Double.isFinite(mark.loss())) {
            pen.dot(x, now.y().at(mark.loss()), 0.6 * em, colour);
        }
        boolean left = mark.kind() == RangeMark.Kind.STEEPEST;
        boolean high = mark.kind() == RangeMark.Kind.MINIMUM;
        pen.words(words.of(mark.kind().key()), x, now.y().to() - (high ? 1.7 : 0.9) * em, colour,
                x > pen.width() - 5 * em || (left && x > 9 * em) ? TextAlignment.RIGHT : TextAlignment.LEFT);
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
