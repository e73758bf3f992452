package tapedeck.ui.chart;

import javafx.animation.PauseTransition;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import tapedeck.view.chart.Zoom;
import tapedeck.view.plot.Axis;

/**
 * Mouse and keyboard on the plot: the wheel zooms at the pointer, dragging zooms to a range, dragging with Shift or the
 * right button pans, a double click shows everything, a click picks a place. What a click does waits until it can no longer
 * be the first of two: a double click is to leave the run where it is.
 */
final class ChartGestures {
    /** A notch of the wheel, in what JavaFX reports. */
    private static final double NOTCH = 40;

    private static final double ZOOM = 1.25;
    private static final double STEP = 0.1;
    /** Within this the second click of two follows; the platform does not tell its own. */
    private static final Duration DOUBLE = Duration.millis(400);

    /** The owner of the gestures. */
    interface Owner {
        /** The axis below, as it is drawn. */
        Axis x();

        /** Another part is to be seen. */
        void moved();

        /** The pointer is there; NaN if it left. */
        void pointed(double x);

        /** A range is being dragged; NaN if it no longer is. */
        void ranged(double from, double to);

        /** Returns what a click at this place is to do. */
        Runnable pick(double x, double y);
    }

    private final Zoom zoom;
    private final Owner owner;
    private final PauseTransition single = new PauseTransition(DOUBLE);
    private double from;
    private double last;
    private boolean range;

    ChartGestures(Region plot, Zoom zoom, Owner owner) {
        this.zoom = zoom;
        this.owner = owner;
        plot.setOnMouseMoved(event -> owner.pointed(event.getX()));
        plot.setOnMouseExited(_ -> owner.pointed(Double.NaN));
        plot.setOnMousePressed(this::press);
        plot.setOnMouseDragged(this::drag);
        plot.setOnMouseReleased(_ -> release());
        plot.setOnMouseClicked(this::click);
        plot.setOnScroll(this::scroll);
        plot.setOnKeyPressed(this::key);
    }

    private void press(MouseEvent event) {
        from = event.getX();
        last = from;
        range = !event.isShiftDown() && event.getButton() == MouseButton.PRIMARY;
    }

    private void drag(MouseEvent event) {
        owner.pointed(range ? Double.NaN : event.getX());
        if (event.isStillSincePress()) {
            return;
        }
        if (range) {
            last = event.getX();
            owner.ranged(from, last);
        } else {
            Axis x = owner.x();
            zoom.pan((last - event.getX()) / (x.to() - x.from()));
            last = event.getX();
            owner.moved();
        }
    }

    private void release() {
        if (range && from != last) {
            Axis x = owner.x();
            zoom.select(x.value(from), x.value(last));
            owner.ranged(Double.NaN, Double.NaN);
            owner.moved();
        }
        range = false;
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress() && !event.isShiftDown()) {
            single.stop();
            if (event.getClickCount() == 2) {
                zoom.all();
                owner.moved();
            } else if (event.getClickCount() == 1) {
                Runnable then = owner.pick(event.getX(), event.getY()); // now: the curve grows meanwhile
                single.setOnFinished(_ -> then.run());
                single.playFromStart();
            }
        }
    }

    private void scroll(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            zoom.by(Math.pow(ZOOM, -event.getDeltaY() / NOTCH), owner.x().value(event.getX()));
        } else {
            zoom.pan(-event.getDeltaX() / NOTCH * STEP);
        }
        owner.moved();
        event.consume();
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        double middle = (zoom.low() + zoom.high()) / 2;
        switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> zoom.by(1 / ZOOM, middle);
            case MINUS, SUBTRACT -> zoom.by(ZOOM, middle);
            case LEFT -> zoom.pan(-STEP);
            case RIGHT -> zoom.pan(STEP);
            case DIGIT0, NUMPAD0 -> zoom.all();
            default -> {
                return;
            }
        }
        owner.moved();
        event.consume();
    }
}
