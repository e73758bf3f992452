package tapedeck.ui.controls;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import tapedeck.program.Schedule;
import tapedeck.ui.plot.CanvasRegion;
import tapedeck.ui.plot.Pen;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.view.plot.Axis;
import tapedeck.view.plot.LinePlot;
import tapedeck.view.plot.PlotColour;

/** A schedule drawn over its {@link ScheduleWindow}, from 0 upwards, with a dot where the training is. */
final class ScheduleCurve extends CanvasRegion {
    private static final double LINE = 1.6;

    private final LiveTexts words;
    /** A node of its own, so that an iteration moves only this. */
    private final Region dot = new Region();
    private @Nullable ScheduleWindow window;
    private double greatest = 1;
    private long now;

    ScheduleCurve(LiveTexts words, Appearance appearance) {
        super(appearance);
        this.words = words;
        getStyleClass().add("schedule-curve");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        dot.getStyleClass().add("dot");
        dot.setManaged(false);
        getChildren().add(dot);
    }

    /** Draws if there is another page to see, else moves the dot. */
    void show(Schedule schedule, long iteration) {
        now = iteration;
        ScheduleWindow next = ScheduleWindow.of(schedule, iteration);
        if (!next.equals(window)) {
            window = next;
            greatest = next.greatest();
            accessibleTextProperty().bind(words.text("controls.schedule.curve", "kind", schedule.kind().label(), "from",
                    next.from(), "to", next.to()));
            repaint();
        }
        placeDot();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        dot.autosize();
        placeDot();
    }

    /** Of the share of the page. */
    private Axis x() {
        double half = dot.prefWidth(-1) / 2;
        return Axis.linear(0, 1, half, getWidth() - half);
    }

    /** Of the factor of the rate. */
    private Axis y() {
        double half = dot.prefHeight(-1) / 2;
        return Axis.linear(0, greatest, getHeight() - half, half);
    }

    private void placeDot() {
        ScheduleWindow page = window;
        if (page != null && getWidth() > 0) {
            dot.relocate(x().at(page.share(now)) - dot.prefWidth(-1) / 2,
                    y().at(page.schedule().factor(now)) - dot.prefHeight(-1) / 2);
        }
    }

    @Override
    protected void paint(Pen pen) {
        ScheduleWindow page = window;
        if (page == null) {
            return;
        }
        Axis x = x();
        Axis y = y();
        pen.stroke(pen.palette().line(), pen.hairline());
        pen.horizontal(x.from(), x.to(), y.from());
        int columns = (int) Math.max(2, x.to() - x.from());
        double[] shares = IntStream.rangeClosed(0, columns).mapToDouble(i -> (double) i / columns).toArray();
        LinePlot.on(x, y).line(LinePlot.Stroke.of(PlotColour.DATA, LINE), shares,
                DoubleStream.of(shares).map(page::factor).toArray()).build().drawItems(pen);
    }
}
