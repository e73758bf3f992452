package tapedeck.ui.graph;

import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.Phase;
import tapedeck.ui.graph.drawing.Drawing;
import tapedeck.ui.graph.layout.Box;
import tapedeck.ui.graph.layout.Paper;
import tapedeck.ui.graph.model.Graph;
import tapedeck.ui.graph.model.Shown;
import tapedeck.ui.selection.Selection;

/** Where to look: at everything, or where that cannot be read, at what happens now; or at what the viewer seeks. */
final class Camera {
    /** In ems: around everything. */
    private static final double MARGIN = 0.4;
    /** Where not all can be legible, the view follows what happens at this zoom. */
    private static final double CLOSE = 0.85;

    private final Region pane;
    private final Drawing drawing;
    private final Viewport viewport;
    private final BooleanSupplier moving;
    private final Runnable wake;
    private double em = 1;
    private double line;
    private boolean filling;

    /**
     * @param pane of which size the picture is
     * @param moving whether to go there step by step, for which {@code wake} is called
     */
    Camera(Region pane, Drawing drawing, Viewport viewport, BooleanSupplier moving, Runnable wake) {
        this.pane = pane;
        this.drawing = drawing;
        this.viewport = viewport;
        this.moving = moving;
        this.wake = wake;
    }

    /** Whether everything is always shown, as large as the pane lets it. */
    void setFilling(boolean on) {
        filling = on;
        fit();
    }

    /** Whether text can be read. */
    boolean isNear() { return viewport.scale() >= nearFrom(); }

    private double nearFrom() {
        return Paper.LEGIBLE / (Paper.SMALL * em);
    }

    Box seen() {
        return viewport.seen(pane.getWidth(), pane.getHeight());
    }

    /**
     * After something else is drawn: shows everything, or what happens now; unless the viewer has moved away.
     *
     * @param newEm the font size in pixels
     * @param newLine how long a row may be
     */
    void show(double newEm, double newLine, boolean byMoving) {
        em = newEm;
        line = newLine;
        Shown now = drawing.shown();
        if (now == null || !(viewport.isFollowing() || filling)) {
            return;
        }
        Box running = junction(now.activity().running());
        Box whole = whole(now);
        if (running != null && !filling
                && Viewport.scaleToFit(whole, pane.getWidth(), pane.getHeight(), MARGIN * em,
                        Viewport.MAX_FIT) < nearFrom()) {
            center(running, CLOSE, byMoving);
        } else {
            fit(whole, byMoving);
        }
    }

    /** Shows everything, and follows again. */
    void fit() {
        viewport.followingProperty().set(false);
        Shown now = drawing.shown();
        if (now != null) {
            fit(whole(now), moving.getAsBoolean());
            wake.run();
        }
        viewport.followingProperty().set(true);
    }

    private void fit(Box whole, boolean byMoving) {
        viewport.fit(whole, pane.getWidth(), pane.getHeight(), MARGIN * em,
                filling ? Viewport.MAX_ZOOM : Viewport.MAX_FIT,
                byMoving);
    }

    /** While recording, a line keeps the room it will need, so that cards stay where they are as it grows. */
    private Box whole(Shown now) {
        Box size = drawing.arrangement().size();
        boolean recording = now.snapshot().phase() == Phase.FORWARD;
        double kept = Math.min(line, Paper.USUAL * em);
        return new Box(size.x(), size.y(), recording ? Math.max(size.width(), kept) : size.width(), size.height());
    }

    /** Goes to where {@code picked} is, near enough to read, and stays there. */
    void reveal(Selection picked) {
        Box box = place(picked);
        if (box != null) {
            viewport.followingProperty().set(false);
            center(box, Math.max(viewport.scale(), CLOSE), moving.getAsBoolean());
            wake.run();
        }
    }

    /** Goes to where {@code picked} is unless it is seen. */
    void bringIntoSight(Selection picked) {
        bringIntoSight(place(picked));
    }

    /** Goes to a node that has the focus unless it is seen. */
    void bringIntoSight(Node node) {
        bringIntoSight(new Box(node.getLayoutX(), node.getLayoutY(), node.getLayoutBounds().getWidth(),
                node.getLayoutBounds().getHeight()));
    }

    private void bringIntoSight(@Nullable Box box) {
        if (box != null && !(isNear() && box.isInside(seen()))) {
            center(box, Math.max(viewport.scale(), nearFrom()), moving.getAsBoolean());
            wake.run();
        }
    }

    private void center(Box box, double zoom, boolean byMoving) {
        viewport.center(box, zoom, pane.getWidth(), pane.getHeight(), byMoving);
    }

    private @Nullable Box place(Selection picked) {
        Shown now = drawing.shown();
        return switch (picked) {
            case Selection.TensorSelected(long id) when drawing.arrangement().cards().containsKey(id) ->
                drawing.arrangement().cards().get(id);
            case Selection.TensorSelected(long id) -> {
                Graph.Call around = now == null ? null : now.around(id);
                yield around == null ? null : junction(around.index());
            }
            case Selection.FunctionSelected(int index) -> junction(index);
        };
    }

    /** Of a Function, or of the folded module it is in. */
    private @Nullable Box junction(int function) {
        Shown now = drawing.shown();
        Graph.Call call = now == null ? null : now.calls().get(function);
        return call == null ? null : drawing.arrangement().junctions().get(call.index());
    }
}
