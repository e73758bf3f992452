package tapedeck.ui.graph;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;

/** Which part of the drawing is seen, and how large. Fits by itself until the viewer moves it. */
final class Viewport {
    static final double MAX_FIT = 1.3;
    private static final double MIN_ZOOM = 0.05;
    private static final double MAX_ZOOM = 4;
    private static final double SECONDS = 0.3;

    private record View(double scale, double x, double y) {
        View mix(View to, double t) {
            return new View(scale + t * (to.scale - scale), x + t * (to.x - x), y + t * (to.y - y));
        }
    }

    private final Scale scale = new Scale();
    private final Translate translate = new Translate();
    private View from = new View(1, 0, 0);
    private View target = from;
    private boolean fitting = true;
    private boolean running;
    private long began = -1;

    Viewport(Node content) {
        content.getTransforms().addAll(translate, scale);
    }

    boolean isRunning() { return running; }

    /** Whether it fits by itself. */
    boolean isFitting() { return fitting; }

    void setFitting(boolean fits) { fitting = fits; }

    double scale() {
        return scale.getX();
    }

    /** Shows all of {@code box} in the middle of a pane of that size, moving there or at once. */
    void fit(Box box, double width, double height, double margin, boolean moving) {
        if (width <= 2 * margin || height <= 2 * margin || box.width() <= 0 || box.height() <= 0) {
            return;
        }
        double fitted = Math.min(MAX_FIT,
                Math.min((width - 2 * margin) / box.width(), (height - 2 * margin) / box.height()));
        View view = new View(fitted, Math.round((width - fitted * box.width()) / 2 - fitted * box.x()),
                Math.round((height - fitted * box.height()) / 2 - fitted * box.y()));
        if (view.equals(target) && (running || moving)) {
            return;
        }
        from = now();
        target = view;
        running = moving;
        began = -1;
        if (!moving) {
            set(view);
        }
    }

    /** @param now in nanoseconds */
    void advance(long now) {
        if (running) {
            began = began < 0 ? now : began;
            double t = Math.min(1, (now - began) / 1e9 / SECONDS);
            set(from.mix(target, Motion.ease(t)));
            running = t < 1;
        }
    }

    void finish() {
        if (running) {
            running = false;
            set(target);
        }
    }

    void pan(double dx, double dy) {
        View view = now();
        move(new View(view.scale, view.x + dx, view.y + dy));
    }

    /** Zooms so that what lies at {@code pivot}, in the pane, stays there. */
    void zoom(double factor, Point2D pivot) {
        View view = now();
        double next = Math.clamp(view.scale * factor, MIN_ZOOM, MAX_ZOOM);
        double ratio = next / view.scale;
        move(new View(next, pivot.getX() - ratio * (pivot.getX() - view.x),
                pivot.getY() - ratio * (pivot.getY() - view.y)));
    }

    private void move(View view) {
        fitting = false;
        running = false;
        target = view;
        set(view);
    }

    private View now() {
        return new View(scale.getX(), translate.getX(), translate.getY());
    }

    private void set(View view) {
        scale.setX(view.scale);
        scale.setY(view.scale);
        translate.setX(view.x);
        translate.setY(view.y);
    }
}
