package tapedeck.ui.race;

import java.util.function.DoubleConsumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import tapedeck.text.Numbers;
import tapedeck.ui.plot.Brush;
import tapedeck.ui.plot.CanvasRegion;
import tapedeck.ui.theme.Colours;

/** The racers' losses over the iterations, and beside it the loss they reached over their rate. */
final class RaceChart extends CanvasRegion {
    private static final double REACH = 1.2;
    private static final double FAINT = 0.22;
    private static final double BESIDE = 0.35;
    /** The height of a name, in em. */
    private static final double NAME = 1.05;

    private final RaceModel model;
    private final DoubleConsumer onRate;
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(-1);
    private @Nullable RaceGeometry geometry;

    RaceChart(RaceModel model, DoubleConsumer onRate) {
        super("race-chart");
        this.model = model;
        this.onRate = onRate;
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> select(at(event)));
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> select(-1));
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            select(at(event));
            choose();
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        selected.subscribe(_ -> repaint());
    }

    /** The racer that is pointed at, or -1. */
    ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Where everything is, once it was painted. */
    @Nullable
    RaceGeometry geometry() {
        return geometry;
    }

    private int at(MouseEvent event) {
        return geometry == null ? -1 : geometry.at(place(event).getX(), place(event).getY(), REACH * em());
    }

    void select(int racer) {
        selected.set(racer < model.racers().size() ? racer : -1);
    }

    private void choose() {
        if (selected.get() >= 0) {
            onRate.accept(model.racers().get(selected.get()).rate());
        }
    }

    private void key(KeyEvent event) {
        int last = model.racers().size() - 1;
        switch (event.getCode()) {
            case LEFT, DOWN -> select(selected.get() < 0 ? last : Math.max(0, selected.get() - 1));
            case RIGHT, UP -> select(Math.min(last, selected.get() + 1));
            case ENTER -> choose();
            default -> {
                return;
            }
        }
        event.consume();
    }

    @Override
    protected void paint(Brush brush) {
        RaceGeometry now = RaceGeometry.of(model.racers(), model.raceIterations(), brush.width(), brush.height(),
                brush.em());
        geometry = now;
        if (model.racers().isEmpty()) {
            brush.text("The race is drawn here", brush.width() / 2, brush.height() / 2, brush.palette().muted(),
                    TextAlignment.CENTER);
            return;
        }
        double em = brush.em();
        brush.losses(now.y(), now.x().from(), brush.width());
        brush.below(now.x(), now.y().from(), true, "iteration");
        brush.below(now.rates(), now.y().from(), false, "rate");
        brush.text("loss", now.x().from() - 0.5 * em, now.crosses(), brush.palette().muted(), TextAlignment.RIGHT);
        if (selected.get() >= 0) {
            curve(brush, now, selected.get(), true); // of all at once they would be a curtain
        }
        for (int i = 0; i < now.racers().size(); i++) {
            curve(brush, now, i, false);
        }
        names(brush, now);
        points(brush, now);
    }

    private Color colour(Brush brush, int i) {
        Color colour = Colours.rate(brush.palette(), i / Math.max(1.0, model.racers().size() - 1.0));
        return selected.get() < 0 || selected.get() == i ? colour : colour.deriveColor(0, 1, 1, BESIDE);
    }

    private void curve(Brush brush, RaceGeometry now, int i, boolean raw) {
        GraphicsContext g = brush.g();
        Trace trace = now.curves().get(i);
        Color colour = colour(brush, i);
        g.setLineDashes();
        g.setStroke(raw ? colour.deriveColor(0, 1, 1, FAINT) : colour);
        g.setLineWidth(raw ? 1 : (selected.get() == i ? 0.24 : 0.14) * brush.em());
        g.beginPath();
        boolean drawing = false;
        double x = now.x().from();
        double y = now.y().from();
        for (int c = 0; c < trace.end(); c++) {
            double value = raw ? trace.min(c) : trace.smooth(c);
            if (Double.isNaN(value)) {
                continue;
            }
            x = now.x().from() + c + 0.5;
            y = now.y().at(value);
            if (raw) {
                g.moveTo(x, y);
                g.lineTo(x, Math.min(y - 1, now.y().at(trace.max(c))));
            } else if (drawing) {
                g.lineTo(x, y);
            } else {
                g.moveTo(x, y);
                drawing = true;
            }
        }
        g.stroke();
        if (!raw && now.racers().get(i).diverged()) {
            brush.cross(x, now.crosses(), colour);
        }
    }

    /** Each curve's rate at its end. */
    private void names(Brush brush, RaceGeometry now) {
        double[] names = now.names(NAME * brush.em());
        for (int i = 0; i < names.length; i++) {
            if (now.racers().get(i).iteration() > 0) {
                brush.text(Numbers.of(now.racers().get(i).rate(), 3), now.x().to() + 0.4 * brush.em(), names[i],
                        colour(brush, i), TextAlignment.LEFT);
            }
        }
    }

    private void points(Brush brush, RaceGeometry now) {
        GraphicsContext g = brush.g();
        g.setStroke(brush.palette().muted());
        g.setLineWidth(1);
        g.beginPath();
        boolean drawing = false;
        for (int i = 0; i < now.racers().size(); i++) {
            boolean reached = !now.racers().get(i).diverged() && now.racers().get(i).iteration() > 0;
            if (reached && drawing) {
                g.lineTo(now.pointX(i), now.pointY(i));
            } else if (reached) {
                g.moveTo(now.pointX(i), now.pointY(i));
            }
            drawing = reached;
        }
        g.stroke();
        for (int i = 0; i < now.racers().size(); i++) {
            Color colour = colour(brush, i);
            if (now.racers().get(i).diverged()) {
                brush.cross(now.pointX(i), now.pointY(i), colour);
            } else if (now.racers().get(i).iteration() > 0) {
                double r = (selected.get() == i ? 0.5 : 0.36) * brush.em();
                g.setFill(colour);
                g.fillOval(now.pointX(i) - r, now.pointY(i) - r, 2 * r, 2 * r);
            }
        }
        int best = model.leader();
        if (best >= 0) {
            boolean left = now.pointX(best) > (now.rates().from() + now.rates().to()) / 2;
            double y = Math.min(now.pointY(best) + 1.1 * brush.em(), now.y().from() - 0.6 * brush.em());
            double beside = (left ? -0.6 : 0.6) * brush.em();
            brush.text(Numbers.of(model.racers().get(best).rate(), 3), now.pointX(best) + beside, y,
                    brush.palette().text(),
                    left ? TextAlignment.RIGHT : TextAlignment.LEFT);
        }
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (attribute != AccessibleAttribute.TEXT) {
            return super.queryAccessibleAttribute(attribute, parameters);
        }
        return "Losses by learning rate. "
                + (selected.get() < 0 ? model.summary() : model.describe(selected.get()) + "; Enter sets it");
    }
}
