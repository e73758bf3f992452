package tapedeck.ui.graph;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;
import org.jspecify.annotations.Nullable;
import tapedeck.ui.graph.drawing.Motion;
import tapedeck.ui.graph.layout.Box;

/** The part of the drawing that is seen, and how large. Follows what happens by itself until the viewer moves it. */
final class Viewport {
    /** A drawing of three rows fills a window of 1920 by 1080, and one of two cards is not blown up. */
    static final double MAX_FIT = 2;
    /** The share of its room below which something may come: what ends above that never moves for it. */
    private static final double FLOOR = 0.62;
    private static final double MIN_ZOOM = 0.01;
    static final double MAX_ZOOM = 4;
    private static final double SECONDS = 0.3;

    private record View(double scale, double x, double y) {
        View mix(View to, double t) {
            return new View(scale + t * (to.scale - scale), x + t * (to.x - x), y + t * (to.y - y));
        }
    }

    private final Scale scale = new Scale();
    private final Translate translate = new Translate();
    private final BooleanProperty following = new SimpleBooleanProperty(this, "following", true);
    private final Runnable onChange;
    private View from = new View(1, 0, 0);
    private View target = from;
    private boolean running;
    private long began = -1;

    /** @param onChange called whenever another part is seen */
    Viewport(Node content, Runnable onChange) {
        this.onChange = onChange;
        content.getTransforms().addAll(translate, scale);
    }

    boolean isRunning() { return running; }

    /** Returns whether it goes where something happens; off as soon as the viewer moves it. */
    BooleanProperty followingProperty() {
        return following;
    }

    boolean isFollowing() { return following.get(); }

    double scale() {
        return scale.getX();
    }

    double x() {
        return translate.getX();
    }

    double y() {
        return translate.getY();
    }

    /** Returns what of the drawing a pane of that size shows. */
    Box seen(double width, double height) {
        return new Box(-x() / scale(), -y() / scale(), width / scale(), height / scale());
    }

    /** The zoom, {@code most} at most, at which all of {@code box} is seen. */
    static double scaleToFit(Box box, double width, double height, double margin, double most) {
        return Math.min(most, Math.min((width - 2 * margin) / box.width(), (height - 2 * margin) / box.height()));
    }

    /**
     * Shows all of {@code box} in the middle of a pane of that size, {@code most} times its size at most, moving there or at once.
     *
     * @param room how high the pane is at times: what is seen stands in the middle of that, or as near to it as leaves place for what may
     *     come below it; where the pane is too low for that, it stays where it is while it is seen. 0 is in the middle of the pane
     */
    void fit(Box box, double width, double height, double margin, double most, double room, boolean moving) {
        if (width <= 2 * margin || height <= 2 * margin || box.width() <= 0 || box.height() <= 0) {
            return;
        }
        double zoom = Math.max(MIN_ZOOM, scaleToFit(box, width, height, margin, most));
        double top = target.y + zoom * box.y();
        boolean stays = room > 0 && target.scale == zoom && top >= 0 && top + zoom * box.height() <= height;
        double high = zoom * box.height() + 2 * margin;
        double centre = Math.min(room / 2, FLOOR * room - high / 2);
        boolean hasPlace = room > 0 && high <= FLOOR * room && centre + high / 2 <= height;
        View middle = middle(box, zoom, width, hasPlace ? 2 * centre : height);
        go(stays && !hasPlace ? new View(zoom, middle.x, target.y) : middle, moving);
    }

    /** Shows the middle of {@code box} in the middle of a pane of that size. */
    void center(Box box, double zoom, double width, double height, boolean moving) {
        go(middle(box, zoom, width, height), moving);
    }

    private static View middle(Box box, double zoom, double width, double height) {
        return new View(zoom, Math.round(width / 2 - zoom * box.centerX()),
                Math.round(height / 2 - zoom * box.centerY()));
    }

    /**
     * Shows {@code box}, and of what is around it as much of {@code whole} as there is room for. Stays where it is as long
     * as the box is seen there.
     *
     * @param box null: where it is, or at the start if it is larger or smaller there
     */
    void follow(@Nullable Box box, Box whole, double zoom, double width, double height, double margin, boolean moving) {
        boolean same = target.scale == zoom;
        View view = same ? target : new View(zoom, Double.NaN, Double.NaN);
        Box start = new Box(whole.x(), whole.y(), 0, 0);
        Box there = new Box(-view.x / zoom, -view.y / zoom, width / zoom, height / zoom);
        Box to = box == null ? (same ? there : start) : box;
        go(new View(zoom,
                Math.round(offset(view.x, zoom, to.x(), to.right(), whole.x(), whole.right(), width, margin)),
                Math.round(offset(view.y, zoom, to.y(), to.bottom(), whole.y(), whole.bottom(), height, margin))),
                moving);
    }

    private static double offset(double before, double zoom, double from, double to, double first, double last,
            double size, double margin) {
        if (zoom * (last - first) + 2 * margin <= size) {
            return (size - zoom * (first + last)) / 2;
        }
        // Rounded to a whole pixel before: by so much it may stick out.
        boolean seen = before + zoom * from >= -1 && before + zoom * to <= size + 1;
        double wanted = seen ? before : (size - zoom * (from + to)) / 2;
        return Math.clamp(wanted, size - margin - zoom * last, margin - zoom * first);
    }

    private void go(View view, boolean moving) {
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
        following.set(false);
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
        onChange.run();
    }
}
