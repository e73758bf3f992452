package tapedeck.ui.race;

import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.race.RateRuns;
import tapedeck.text.Numbers;
import tapedeck.ui.plot.CanvasRegion;
import tapedeck.ui.plot.Pen;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.view.plot.AxisPainter;
import tapedeck.view.plot.LinePlot;
import tapedeck.view.plot.PlotColour;
import tapedeck.view.plot.PlotPen;

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
        RaceGeometry now = RaceGeometry.of(model.racers(), model.rates(), model.raceIterations(), pen.width(),
                pen.height(), em);
        geometry = now;
        double bottom = now.y().from();
        AxisPainter.counts(pen, now.x(), bottom, bottom + em, words.of("race.iteration-axis"));
        AxisPainter.below(pen, now.rates(), bottom, bottom + em, "");
        if (model.racers().isEmpty()) {
            lanes(now, em).drawItems(pen);
            pen.words(words.of("race.empty"), (now.x().from() + now.x().to()) / 2, (bottom + now.y().to()) / 2,
                    PlotColour.MUTED, PlotPen.Align.CENTER);
            return;
        }
        AxisPainter.left(pen, now.y(), now.x().from(), pen.width());
        curves(now, em).drawItems(pen);
        reached(now, em).drawItems(pen);
    }

    /** Before a race: where its curves and dots will be, with a lane for each rate. */
    private LinePlot lanes(RaceGeometry now, double em) {
        double bottom = now.y().from();
        LinePlot.Builder plot = titles(now, em).add(new LinePlot.Rule(LinePlot.Stroke.of(PlotColour.LINE, 1),
                now.x().from(), bottom, now.x().to(), bottom)).add(
                        new LinePlot.Rule(LinePlot.Stroke.of(PlotColour.LINE, 1), now.x().from(), bottom,
                                now.x().from(), now.y().to()));
        List<Double> rates = model.rates();
        for (int i = 0; i < rates.size(); i++) {
            double x = now.rates().at(rates.get(i));
            plot.add(new LinePlot.Rule(LinePlot.Stroke.of(shade(i, rates.size()).clear(BESIDE), 0.14 * em), x, bottom,
                    x, now.y().to()));
        }
        return plot.build();
    }

    private LinePlot.Builder titles(RaceGeometry now, double em) {
        return LinePlot.on(now.x(), now.y())
                .words(words.of("race.loss-axis"), now.x().from() - 0.5 * em, 0.5 * em, PlotColour.MUTED,
                        PlotPen.Align.RIGHT)
                .words(words.of("race.reached-axis"), now.rates().to(), 0.5 * em, PlotColour.MUTED,
                        PlotPen.Align.RIGHT);
    }

    private PlotColour colour(int i) {
        PlotColour colour = shade(i, model.racers().size());
        return selected.get() < 0 || selected.get() == i ? colour : colour.clear(BESIDE);
    }

    private static PlotColour shade(int i, int of) {
        return PlotColour.rate(i / Math.max(1.0, of - 1.0));
    }

    /** From the least loss of the seeds to the greatest, over it their median, and each curve's rate at its end. */
    private LinePlot curves(RaceGeometry now, double em) {
        LinePlot.Builder plot = titles(now, em);
        for (int i = 0; i < now.racers().size(); i++) {
            if (now.racers().get(i).runs().size() > 1) {
                plot.add(now.band(i, colour(i).clear(selected.get() == i ? PICKED : FAINT)));
            }
        }
        for (int i = 0; i < now.racers().size(); i++) {
            LinePlot.Line line = now.line(i, LinePlot.Stroke.of(colour(i), (selected.get() == i ? 0.24 : 0.14) * em));
            plot.add(line);
            if (now.racers().get(i).diverged()) {
                double end = line.xs().length == 0 ? now.x().from() : line.xs()[line.xs().length - 1];
                plot.add(cross(end, now.crosses(), colour(i), em));
            }
        }
        boolean hasNames = now.racers().size() * NAME * em < now.y().from() - now.y().to();
        double[] names = hasNames ? now.names(NAME * em) : new double[0]; // of more the dots beside say the rates
        for (int i = 0; i < names.length; i++) {
            if (now.racers().get(i).iteration() > 0) {
                plot.number(Numbers.of(now.racers().get(i).rate(), 3), now.x().to() + 0.4 * em, names[i], colour(i),
                        PlotPen.Align.LEFT);
            }
        }
        return plot.build();
    }

    private static LinePlot.Cross cross(double x, double y, PlotColour colour, double em) {
        return new LinePlot.Cross(LinePlot.Stroke.of(colour, Math.max(2, 0.16 * em)), x, y, 0.35 * em);
    }

    /** The loss that each rate has reached; the best has its rate beside it. */
    private LinePlot reached(RaceGeometry now, double em) {
        List<RateRuns> racers = now.racers();
        LinePlot.Builder plot = LinePlot.on(now.rates(), now.y());
        plot.line(LinePlot.Stroke.of(PlotColour.MUTED, 1), racers.stream().mapToDouble(RateRuns::rate).toArray(),
                racers.stream().mapToDouble(
                        each -> each.diverged() || each.iteration() == 0 ? Double.NaN : each.loss()).toArray());
        for (int i = 0; i < racers.size(); i++) {
            RateRuns racer = racers.get(i);
            double x = now.pointX(i);
            if (!racer.diverged() && racer.iteration() > 0 && racer.greatest() > racer.least()) {
                plot.add(new LinePlot.Rule(LinePlot.Stroke.of(colour(i), 0.1 * em), x, now.y().at(racer.least()), x,
                        now.y().at(racer.greatest())));
            }
            if (racer.diverged()) {
                plot.add(cross(x, now.pointY(i), colour(i), em));
            } else if (racer.iteration() > 0) {
                plot.dot(colour(i), racer.rate(), racer.loss(), (selected.get() == i ? 1 : 0.72) * em);
            }
        }
        int best = model.leader();
        if (model.isDecided()) {
            boolean left = now.pointX(best) > (now.rates().from() + now.rates().to()) / 2;
            double y = Math.min(now.pointY(best) + 1.1 * em, now.y().from() - 0.6 * em);
            plot.number(Numbers.of(racers.get(best).rate(), 3), now.pointX(best) + (left ? -0.6 : 0.6) * em, y,
                    PlotColour.TEXT, left ? PlotPen.Align.RIGHT : PlotPen.Align.LEFT);
        }
        return plot.build();
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
