package tapedeck.ui.race;

import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.race.RateRuns;
import tapedeck.text.Numbers;
import tapedeck.ui.plot.AxisPainter;
import tapedeck.ui.plot.CanvasRegion;
import tapedeck.ui.plot.Pen;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.Colours;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.view.plot.Polyline;

/** The racers' losses over the iterations, and beside it the loss they reached over their rate. */
final class RaceChart extends CanvasRegion {
    private static final double REACH = 1.2;
    private static final double FAINT = 0.13;
    private static final double PICKED = 0.3;
    private static final double BESIDE = 0.35;
    /** The height of a name, in em. */
    private static final double NAME = 1.05;

    private final LiveTexts words;
    private final RaceModel model;
    private final RatePick pick;
    private final Polyline line = new Polyline();
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(-1);
    private @Nullable RaceGeometry geometry;

    RaceChart(LiveTexts words, Appearance appearance, RaceModel model, RatePick pick) {
        super(appearance);
        this.words = words;
        setId("race-chart");
        getStyleClass().add("race-picture");
        takeFocus();
        this.model = model;
        this.pick = pick;
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> select(at(event)));
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> select(-1));
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            select(at(event));
            choose(new Point2D(event.getX(), event.getY()));
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
        return geometry == null ? -1 : geometry.at(event.getX(), event.getY(), REACH * em());
    }

    void select(int racer) {
        selected.set(racer < model.racers().size() ? racer : -1);
    }

    private void choose(Point2D at) {
        if (selected.get() >= 0) {
            pick.pick(model.racers().get(selected.get()).rate(), this, at);
        }
    }

    private void chooseAtPoint() {
        RaceGeometry now = geometry;
        if (now != null && selected.get() >= 0) {
            choose(new Point2D(now.pointX(selected.get()), now.pointY(selected.get())));
        }
    }

    private void key(KeyEvent event) {
        int last = model.racers().size() - 1;
        switch (event.getCode()) {
            case LEFT, DOWN -> select(selected.get() < 0 ? last : Math.max(0, selected.get() - 1));
            case RIGHT, UP -> select(Math.min(last, selected.get() + 1));
            case ENTER -> chooseAtPoint();
            default -> {
                return;
            }
        }
        event.consume();
    }

    @Override
    protected void paint(Pen pen) {
        double em = pen.em();
        RaceGeometry now = RaceGeometry.of(model.racers(), model.raceIterations(), pen.width(), pen.height(), em);
        geometry = now;
        Color muted = pen.palette().muted();
        if (model.racers().isEmpty()) {
            pen.words(words.of("race.empty"), pen.width() / 2, pen.height() / 2, muted, TextAlignment.CENTER);
            return;
        }
        double bottom = now.y().from();
        AxisPainter.left(pen, now.y(), now.x().from(), pen.width());
        AxisPainter.counts(pen, now.x(), bottom, bottom + em, words.of("race.iteration-axis"));
        AxisPainter.below(pen, now.rates(), bottom, bottom + em, "");
        pen.words(words.of("race.reached-axis"), now.rates().to(), 0.5 * em, muted, TextAlignment.RIGHT);
        pen.words(words.of("race.loss-axis"), now.x().from() - 0.5 * em, 0.5 * em, muted, TextAlignment.RIGHT);
        for (int i = 0; i < now.racers().size(); i++) {
            band(pen, now, i);
        }
        for (int i = 0; i < now.racers().size(); i++) {
            curve(pen, now, i);
        }
        names(pen, now);
        points(pen, now);
        best(pen, now);
    }

    private Color colour(Pen pen, int i) {
        Color colour = Colours.rate(pen.palette(), i / Math.max(1.0, model.racers().size() - 1.0));
        return selected.get() < 0 || selected.get() == i ? colour : colour.deriveColor(0, 1, 1, BESIDE);
    }

    /** From the least loss of the seeds to the greatest. */
    private void band(Pen pen, RaceGeometry now, int i) {
        Band band = now.curves().get(i);
        int columns = (int) IntStream.range(0, band.end()).filter(c -> !Double.isNaN(band.middle(c))).count();
        if (now.racers().get(i).runs().size() == 1 || columns == 0) {
            return;
        }
        double[] xs = new double[2 * columns];
        double[] ys = new double[2 * columns];
        int k = 0;
        for (int c = 0; c < band.end(); c++) {
            if (!Double.isNaN(band.middle(c))) {
                xs[k] = now.x().from() + c + 0.5;
                ys[k] = now.y().at(band.least(c));
                xs[2 * columns - 1 - k] = xs[k];
                ys[2 * columns - 1 - k] = now.y().at(band.greatest(c));
                k++;
            }
        }
        pen.g().setFill(colour(pen, i).deriveColor(0, 1, 1, selected.get() == i ? PICKED : FAINT));
        pen.g().fillPolygon(xs, ys, 2 * columns);
    }

    private void curve(Pen pen, RaceGeometry now, int i) {
        Band trace = now.curves().get(i);
        Color colour = colour(pen, i);
        pen.stroke(colour, (selected.get() == i ? 0.24 : 0.14) * pen.em());
        double end = now.x().from();
        for (int c = 0; c < trace.end(); c++) {
            if (!Double.isNaN(trace.middle(c))) {
                end = now.x().from() + c + 0.5;
                line.add(end, now.y().at(trace.middle(c)));
            }
        }
        pen.draw(line);
        if (now.racers().get(i).diverged()) {
            cross(pen, end, now.crosses(), colour);
        }
    }

    private static void cross(Pen pen, double x, double y, Color color) {
        double r = 0.35 * pen.em();
        pen.stroke(color, Math.max(2, 0.16 * pen.em()));
        pen.g().strokeLine(x - r, y - r, x + r, y + r);
        pen.g().strokeLine(x - r, y + r, x + r, y - r);
    }

    /** Each curve's rate at its end. */
    private void names(Pen pen, RaceGeometry now) {
        double[] names = now.names(NAME * pen.em());
        for (int i = 0; i < names.length; i++) {
            if (now.racers().get(i).iteration() > 0) {
                pen.number(Numbers.of(now.racers().get(i).rate(), 3), now.x().to() + 0.4 * pen.em(), names[i],
                        colour(pen, i), TextAlignment.LEFT);
            }
        }
    }

    private void points(Pen pen, RaceGeometry now) {
        pen.stroke(pen.palette().muted(), 1);
        for (int i = 0; i < now.racers().size(); i++) {
            if (!now.racers().get(i).diverged() && now.racers().get(i).iteration() > 0) {
                line.add(now.pointX(i), now.pointY(i));
            } else {
                pen.draw(line);
            }
        }
        pen.draw(line);
        for (int i = 0; i < now.racers().size(); i++) {
            RateRuns racer = now.racers().get(i);
            if (!racer.diverged() && racer.iteration() > 0 && racer.greatest() > racer.least()) {
                pen.stroke(colour(pen, i), 0.1 * pen.em());
                pen.vertical(now.pointX(i), now.y().at(racer.least()), now.y().at(racer.greatest()));
            }
            if (now.racers().get(i).diverged()) {
                cross(pen, now.pointX(i), now.pointY(i), colour(pen, i));
            } else if (now.racers().get(i).iteration() > 0) {
                pen.dot(now.pointX(i), now.pointY(i), (selected.get() == i ? 1 : 0.72) * pen.em(), colour(pen, i));
            }
        }
    }

    /** The best rate, at its point. */
    private void best(Pen pen, RaceGeometry now) {
        int best = model.leader();
        if (model.isDecided()) {
            boolean left = now.pointX(best) > (now.rates().from() + now.rates().to()) / 2;
            double y = Math.min(now.pointY(best) + 1.1 * pen.em(), now.y().from() - 0.6 * pen.em());
            pen.number(Numbers.of(model.racers().get(best).rate(), 3),
                    now.pointX(best) + (left ? -0.6 : 0.6) * pen.em(), y, pen.palette().text(),
                    left ? TextAlignment.RIGHT : TextAlignment.LEFT);
        }
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (attribute != AccessibleAttribute.TEXT) {
            return super.queryAccessibleAttribute(attribute, parameters);
        }
        return selected.get() < 0
                ? words.of("race.spoken", "state", model.summary())
                : words.of("race.spoken-racer", "racer", model.describe(selected.get()));
    }
}
