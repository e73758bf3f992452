package tapedeck.ui.controls;

import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import tapedeck.program.Schedule;
import tapedeck.ui.theme.Palette;

/** A schedule drawn over its {@link ScheduleWindow}, from 0 upwards, with a dot where the training is. */
final class ScheduleCurve extends Region {
    private static final double LINE = 1.6;

    private final Canvas canvas = new Canvas();
    /** A node of its own, so that an iteration moves only this. */
    private final Region dot = new Region();
    private Palette palette = Palette.LIGHT;
    private @Nullable ScheduleWindow window;
    private double greatest = 1;
    private long now;

    ScheduleCurve() {
        getStyleClass().add("schedule-curve");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        canvas.setManaged(false);
        dot.getStyleClass().add("dot");
        dot.setManaged(false);
        getChildren().addAll(canvas, dot);
    }

    /** The theme's colours. */
    void setPalette(Palette next) {
        palette = next;
        paint();
    }

    /** Draws if there is another page to see, else moves the dot. */
    void show(Schedule schedule, long iteration) {
        now = iteration;
        ScheduleWindow next = ScheduleWindow.of(schedule, iteration);
        if (!next.equals(window)) {
            window = next;
            greatest = next.greatest();
            setAccessibleText("Learning rate, " + schedule.kind().label() + ", iterations " + next.from() + " to "
                    + next.to());
            paint();
        }
        placeDot();
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            paint();
        }
        dot.autosize();
        placeDot();
    }

    private double x(double share) {
        double half = dot.prefWidth(-1) / 2;
        return half + share * (getWidth() - 2 * half);
    }

    private double y(double factor) {
        double half = dot.prefHeight(-1) / 2;
        return getHeight() - half - factor / greatest * (getHeight() - 2 * half);
    }

    private void placeDot() {
        ScheduleWindow page = window;
        if (page != null && getWidth() > 0) {
            double share = page.share(now);
            dot.relocate(x(share) - dot.prefWidth(-1) / 2,
                    y(page.schedule().factor(now)) - dot.prefHeight(-1) / 2);
        }
    }

    private void paint() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        ScheduleWindow page = window;
        if (page == null || canvas.getWidth() == 0) {
            return;
        }
        g.setStroke(palette.line());
        g.setLineWidth(1);
        double ground = Math.floor(y(0)) + 0.5;
        g.strokeLine(x(0), ground, x(1), ground);
        g.setStroke(palette.data());
        g.setLineWidth(LINE);
        g.beginPath();
        int columns = (int) Math.max(2, x(1) - x(0));
        for (int i = 0; i <= columns; i++) {
            double share = (double) i / columns;
            g.lineTo(x(share), y(page.factor(share)));
        }
        g.stroke();
    }
}
