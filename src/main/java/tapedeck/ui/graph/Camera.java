package tapedeck.ui.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.Phase;
import tapedeck.ui.graph.drawing.Drawing;
import tapedeck.ui.graph.layout.Box;
import tapedeck.ui.graph.layout.PaneRoom;
import tapedeck.ui.graph.model.Graph;
import tapedeck.ui.graph.model.GraphActivity;
import tapedeck.ui.graph.model.ModuleFolding;
import tapedeck.ui.graph.model.ShownGraph;
import tapedeck.ui.selection.Selection;

/** The camera over the drawing: at everything, or where that cannot be read, at what happens now; or at what the viewer seeks. */
final class Camera {
    /** In ems: around everything. */
    private static final double MARGIN = 0.4;
    /** The zoom from which ghosts alone are rather all seen than larger. */
    private static final double GHOSTS = 0.6;
    /** The zoom from which all is rather seen a little smaller than cut at its edges. */
    static final double WHOLE = 0.85;

    private final Region pane;
    private final Drawing drawing;
    private final Viewport viewport;
    private final BooleanSupplier moving;
    private final Runnable wake;
    private double em = 1;
    private double line;
    private boolean filling;
    private boolean resting;
    private boolean held;
    private double least = PaneRoom.READABLE;
    /** The height that there is at times, in pixels; 0 if the pane's is all that counts. */
    private double room;

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

    /** Sets whether everything is always shown, as large as the pane lets it. */
    void setFilling(boolean on) {
        filling = on;
        fit();
    }

    boolean isFilling() { return filling; }

    /**
     * Sets how high the pane is at times: zoom and places are those for that height, whatever stands below the graph now.
     *
     * @param pixels 0 is as high as it is
     */
    void setRoom(double pixels) {
        room = pixels;
        show(em, line, false);
    }

    boolean isResting() { return resting; }

    /** Sets the least zoom at which everything is shown and not a part, before a class another. */
    void setLeast(double zoom) {
        least = zoom;
        show(em, line, false);
    }

    double least() {
        return least;
    }

    /** Sets whether all is shown though it was laid out for a larger pane, however small. */
    void setHeld(boolean on) {
        held = on;
    }

    /** The zoom at which what is drawn is seen whole in a pane of that size; 0 if nothing is but ghosts. */
    double zoomFor(double width, double high) {
        ShownGraph now = drawing.shown();
        return now == null || now.snapshot().tensors().isEmpty()
                ? 0
                : Viewport.scaleToFit(whole(now), width, Math.max(high, room), MARGIN * em, Viewport.MAX_FIT);
    }

    /** Returns the height for which the graph is laid out, in pixels. */
    double height() {
        return Math.max(pane.getHeight(), room);
    }

    /** Sets whether it goes back from what happened until something else happens. */
    void setResting(boolean on) {
        resting = on;
        show(em, line, false);
    }

    /** Returns whether text can be read. */
    boolean isNear() { return viewport.scale() >= nearFrom(); }

    private double nearFrom() {
        return PaneRoom.LEGIBLE / em;
    }

    Box seen() {
        return viewport.seen(pane.getWidth(), pane.getHeight());
    }

    /**
     * After something else is drawn: shows everything, or what happens now; unless the viewer has moved away.
     *
     * @param newEm the font size in pixels
     * @param newLine how long a row is kept free while recording
     */
    void show(double newEm, double newLine, boolean byMoving) {
        em = newEm;
        line = newLine;
        ShownGraph now = drawing.shown();
        if (now == null || !(viewport.isFollowing() || filling)) {
            return;
        }
        Box whole = whole(now);
        double all = scaleToFit(whole);
        List<Box> happening = happening(now);
        boolean readable = held || all >= Math.min(WHOLE, PaneRoom.CLOSE * least);
        boolean rests = happening.isEmpty() && (resting || now.calls().size() > ModuleFolding.VISIBLE);
        if (now.snapshot().tensors().isEmpty() && all * whole.height() > pane.getHeight()
                && scaleToFit(whole, pane.getHeight()) >= GHOSTS) {
            fit(whole, 0, byMoving); // nobody should wonder what the lower ones are
            return;
        }
        boolean isInside = PaneRoom.CLOSE * all * whole.height() + 2 * MARGIN * em <= pane.getHeight() + 1;
        if (filling || (readable && isInside) || (rests && !readable)) {
            fit(whole, room, byMoving);
        } else {
            Box row = new Box(whole.x(), whole.y(), whole.width(), 1);
            follow(whole, readable ? all : Math.max(PaneRoom.READABLE, Math.min(1, scaleToFit(row))), happening,
                    byMoving);
        }
    }

    private double scaleToFit(Box box) {
        return scaleToFit(box, height());
    }

    private double scaleToFit(Box box, double height) {
        return Viewport.scaleToFit(box, pane.getWidth(), height, MARGIN * em, Viewport.MAX_FIT);
    }

    /** At what happens, with as much of what it is about as there is room for. */
    private void follow(Box whole, double zoom, List<Box> happening, boolean byMoving) {
        Box seen = new Box(0, 0, pane.getWidth() / zoom, pane.getHeight() / zoom);
        Box box = happening.isEmpty()
                ? null
                : happening.stream().filter(each -> each.width() <= seen.width() && each.height() <= seen.height())
                        .findFirst().orElse(happening.getLast());
        viewport.follow(box, whole, zoom, pane.getWidth(), pane.getHeight(), MARGIN * em, byMoving);
    }

    /** Where something happens: with all that it is about, with what it makes, and alone. Nowhere if it is everywhere. */
    private List<Box> happening(ShownGraph now) {
        GraphActivity activity = now.activity();
        Box running = junction(activity.running());
        if (running == null) {
            return activity.lit().size() == 1 ? around(null, activity.lit()) : List.of();
        }
        Graph.Call call = Objects.requireNonNull(now.calls().get(activity.running()));
        List<Box> boxes = new ArrayList<>(around(running, Stream.concat(call.inputs().stream(),
                call.outputs().stream()).toList()));
        boxes.addAll(around(running, call.outputs()));
        boxes.add(running);
        return boxes;
    }

    /** The box around {@code first} and cards, or none if none is drawn. */
    private List<Box> around(@Nullable Box first, Collection<Long> cards) {
        Box all = first;
        for (long id : cards) {
            Box card = drawing.arrangement().cards().get(id);
            if (card != null) {
                all = all == null ? card : all.union(card);
            }
        }
        return all == null ? List.of() : List.of(all);
    }

    /** Shows everything, and follows again. */
    void fit() {
        viewport.followingProperty().set(false);
        ShownGraph now = drawing.shown();
        if (now != null) {
            fit(whole(now), 0, moving.getAsBoolean());
            wake.run();
        }
        viewport.followingProperty().set(true);
    }

    private void fit(Box whole, double middleOf, boolean byMoving) {
        viewport.fit(whole, pane.getWidth(), pane.getHeight(), MARGIN * em,
                filling ? Viewport.MAX_ZOOM : Viewport.MAX_FIT, middleOf, byMoving);
    }

    /** While recording, a line keeps the room it will need, so that cards stay where they are as it grows. */
    private Box whole(ShownGraph now) {
        Box size = drawing.arrangement().size();
        boolean recording = now.snapshot().phase() == Phase.FORWARD;
        return new Box(size.x(), size.y(), recording ? Math.max(size.width(), line) : size.width(), size.height());
    }

    /** Goes to where {@code picked} is, near enough to read, and stays there. */
    void reveal(Selection picked) {
        Box box = place(picked);
        if (box != null) {
            viewport.followingProperty().set(false);
            center(box, Math.max(viewport.scale(), 1), moving.getAsBoolean());
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
        ShownGraph now = drawing.shown();
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
        ShownGraph now = drawing.shown();
        Graph.Call call = now == null ? null : now.calls().get(function);
        return call == null ? null : drawing.arrangement().junctions().get(call.index());
    }
}
