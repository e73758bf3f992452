package tapedeck.ui.race;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.DoubleConsumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.race.RangeCurve;
import tapedeck.deck.race.RangeMark;
import tapedeck.text.Numbers;
import tapedeck.ui.plot.Brush;
import tapedeck.ui.plot.CanvasRegion;

/** The loss over the rate of a range test, with its marks. */
final class RangeChart extends CanvasRegion {
    private static final MathContext DIGITS = new MathContext(2);
    private static final double FAINT = 0.35;
    private static final double STEP = 1.1;

    private final RangeModel model;
    private final DoubleConsumer onRate;
    private final ReadOnlyDoubleWrapper pointed = new ReadOnlyDoubleWrapper(Double.NaN);
    private @Nullable RangeGeometry geometry;

    RangeChart(RangeModel model, DoubleConsumer onRate) {
        super("range-chart");
        this.model = model;
        this.onRate = onRate;
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(place(event).getX()));
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> pointed.set(Double.NaN));
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            point(place(event).getX());
            choose();
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        pointed.subscribe(_ -> repaint());
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

    private void choose() {
        if (!Double.isNaN(pointed.get())) {
            onRate.accept(pointed.get());
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
            case ENTER -> choose();
            default -> {
                return;
            }
        }
        event.consume();
    }

    static Color colour(Brush brush, RangeMark.Kind kind) {
        return switch (kind) {
            case STEEPEST -> brush.palette().accent();
            case MINIMUM -> brush.palette().leaf();
            case BLOW_UP -> brush.palette().text();
        };
    }

    @Override
    protected void paint(Brush brush) {
        RangeCurve curve = model.curve();
        if (curve == null || curve.size() == 0) {
            brush.text("The loss over the rate is drawn here", brush.width() / 2, brush.height() / 2,
                    brush.palette().muted(), TextAlignment.CENTER);
            return;
        }
        RangeGeometry now = RangeGeometry.of(curve, model.low(), model.high(), brush.width(), brush.height(),
                brush.em());
        geometry = now;
        brush.losses(now.y(), now.x().from(), now.x().to());
        brush.below(now.x(), now.y().from(), false, "rate");
        brush.text("loss", now.x().from() - 0.5 * brush.em(), now.y().to() - 1.2 * brush.em(), brush.palette().muted(),
                TextAlignment.RIGHT);
        raw(brush, now, curve);
        smooth(brush, now, curve);
        if (model.isMarked()) {
            curve.marks().stream().filter(RangeMark::isFound).forEach(mark -> mark(brush, now, mark));
        }
        double rate = pointed.get();
        if (!Double.isNaN(rate)) {
            double x = now.x().at(rate);
            brush.line(x, now.y().to(), x, now.y().from(), brush.palette().data());
            brush.text(Numbers.shortest(rate), x, now.y().from() - 0.7 * brush.em(), brush.palette().data(),
                    x > brush.width() / 2 ? TextAlignment.RIGHT : TextAlignment.LEFT);
        }
    }

    /** A column of pixels shows the least and the greatest loss in it. */
    private static void raw(Brush brush, RangeGeometry now, RangeCurve curve) {
        GraphicsContext g = brush.g();
        g.setStroke(brush.palette().data().deriveColor(0, 1, 1, FAINT));
        g.setLineWidth(1);
        g.setLineDashes();
        g.beginPath();
        int i = 0;
        boolean drawing = false;
        while (i < curve.size()) {
            double x = Math.floor(now.x().at(curve.rate(i))) + 0.5;
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (; i < curve.size() && Math.floor(now.x().at(curve.rate(i))) + 0.5 == x; i++) {
                if (Double.isFinite(curve.raw(i))) {
                    low = Math.min(low, curve.raw(i));
                    high = Math.max(high, curve.raw(i));
                }
            }
            if (low <= high) {
                if (drawing) {
                    g.lineTo(x, now.y().at(low));
                } else {
                    g.moveTo(x, now.y().at(low));
                }
                g.lineTo(x, now.y().at(high));
                drawing = true;
            }
        }
        g.stroke();
    }

    private static void smooth(Brush brush, RangeGeometry now, RangeCurve curve) {
        GraphicsContext g = brush.g();
        g.setStroke(brush.palette().data());
        g.setLineWidth(Math.max(2, 0.18 * brush.em()));
        g.beginPath();
        boolean drawing = false;
        for (int i = 0; i < curve.size(); i++) {
            double value = curve.smoothed(i);
            if (Double.isFinite(value) && drawing) {
                g.lineTo(now.x().at(curve.rate(i)), now.y().at(value));
            } else if (Double.isFinite(value)) {
                g.moveTo(now.x().at(curve.rate(i)), now.y().at(value));
            }
            drawing = Double.isFinite(value);
        }
        g.stroke();
    }

    private static void mark(Brush brush, RangeGeometry now, RangeMark mark) {
        double x = now.x().at(mark.rate());
        Color colour = colour(brush, mark.kind());
        GraphicsContext g = brush.g();
        g.setStroke(colour);
        g.setLineWidth(Math.max(1.5, 0.12 * brush.em()));
        g.setLineDashes(0.4 * brush.em(), 0.3 * brush.em());
        g.strokeLine(x, now.y().to() - 0.4 * brush.em(), x, now.y().from());
        g.setLineDashes();
        if (Double.isFinite(mark.loss())) {
            double size = 0.6 * brush.em();
            g.setFill(colour);
            g.fillOval(x - size / 2, now.y().at(mark.loss()) - size / 2, size, size);
        }
        boolean left = mark.kind() == RangeMark.Kind.STEEPEST;
        boolean high = mark.kind() == RangeMark.Kind.MINIMUM;
        brush.text(mark.kind().label(), x, now.y().to() - (high ? 1.7 : 0.9) * brush.em(), colour,
                x > brush.width() - 5 * brush.em() || (left && x > 9 * brush.em())
                        ? TextAlignment.RIGHT
                        : TextAlignment.LEFT);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (attribute != AccessibleAttribute.TEXT) {
            return super.queryAccessibleAttribute(attribute, parameters);
        }
        return "Loss over the learning rate. " + (Double.isNaN(pointed.get())
                ? model.summary()
                : "Rate " + Numbers.shortest(pointed.get()) + "; Enter sets it");
    }
}
