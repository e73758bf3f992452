package tapedeck.ui.graph;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.Phase;
import tapedeck.deck.TapeSnapshot;
import tapedeck.ui.theme.Palette;

/** The drawing in its window: lays out in the background, zooms, moves, and paints from afar what is too small. */
final class GraphView extends Region {
    private static final String EMPTY = "Nothing is recorded yet. Press Space to play, → to run one Function.";
    private static final String FAILED = "The layout failed; this is the last picture that worked.";
    /** In ems: the height from which thumbnails are larger, and the narrowest line. */
    private static final double ROOMY = 34;
    private static final double NARROWEST = 40;
    private static final double WIDTH_STEP = 2;
    private static final double MARGIN = 0.4;
    /** The room a line keeps while recording, in ems: that of the usual row. */
    private static final double KEPT = 68;
    /** Text below this many pixels cannot be read: then blocks are painted instead of cards. */
    private static final double LEGIBLE = 6;
    /** Where not all can be legible, the view follows what happens at this zoom. */
    private static final double CLOSE = 0.85;
    /** Cards that are made in one pulse. */
    private static final int BUDGET = 24;
    private static final long PATIENCE_NANOS = 2_000_000_000L;

    private final Drawing drawing;
    private final Motion motion;
    private final Glide glide;
    private final Viewport viewport;
    private final LayoutWorker worker = new LayoutWorker();
    private final LayoutEngine ownEngine = new LayoutEngine();
    private final Canvas far = new Canvas();
    private final Text ruler = new Text("x");
    private final Label empty = new Label(EMPTY);
    private final Label notice = new Label();
    private final Rectangle clip = new Rectangle();
    private final Runnable onChange;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            pulse(now);
        }
    };

    private Palette palette = Palette.LIGHT;
    private Folding folding = Folding.NONE;
    private final Map<Long, Point> moved = new HashMap<>();
    private GraphLayout laidOut = GraphLayout.EMPTY;
    private LayoutWorker.@Nullable Job wanted;
    private LayoutWorker.@Nullable Job drawn;
    private @Nullable Selection selection;
    private @Nullable FarPainter painter;
    private boolean byGradient;
    private boolean still;
    private boolean settled;
    private long busySince = -1;

    /** @param onChange called when another part is seen, or something else is drawn */
    GraphView(Hands hands, Runnable onChange) {
        this.onChange = onChange;
        drawing = new Drawing(hands);
        motion = new Motion(drawing);
        glide = new Glide(drawing);
        viewport = new Viewport(drawing, this::seen);
        getStyleClass().add("graph-view");
        drawing.setManaged(false);
        far.setManaged(false);
        far.setMouseTransparent(true);
        ruler.setVisible(false);
        empty.getStyleClass().add("empty");
        empty.setWrapText(true);
        notice.getStyleClass().add("notice");
        notice.setVisible(false);
        getChildren().addAll(far, drawing, ruler, empty, notice);
        setClip(clip);
        ruler.fontProperty().addListener(_ -> layoutAgain());
    }

    Viewport viewport() {
        return viewport;
    }

    Drawing drawing() {
        return drawing;
    }

    /** What is drawn, or null. */
    @Nullable
    Shown shown() {
        return drawing.shown();
    }

    /** Paints what is drawn from afar; made when it is first needed, for it measures every gradient. */
    @Nullable
    FarPainter painter() {
        Shown now = drawing.shown();
        if (painter == null && now != null) {
            painter = new FarPainter(drawing.arrangement(), now, Lineage.of(now.snapshot().functions(), selection),
                    GradientScale.of(now.snapshot()), byGradient);
        }
        return painter;
    }

    Folding folding() {
        return folding;
    }

    void setFolding(Folding next) {
        folding = next;
        layoutAgain();
    }

    void setPalette(Palette newPalette) {
        palette = newPalette;
        redraw();
    }

    /** Steps change without movement. */
    void setStill(boolean isStill) {
        still = isStill;
        if (still) {
            motion.finish();
            glide.finish();
            viewport.finish();
        }
    }

    void setByGradient(boolean coloured) {
        byGradient = coloured;
        redraw();
    }

    void select(@Nullable Selection picked) {
        selection = picked;
        drawing.select(picked);
        painter = null;
        paintFar();
    }

    /** Moves a card; it stays there until {@link #resetLayout}. */
    void drag(long tensor, double dx, double dy) {
        moved.merge(tensor, new Point(dx, dy), (a, b) -> a.plus(b.x(), b.y()));
        arrange();
    }

    /** Puts every card back where the layout has it. */
    void resetLayout() {
        moved.clear();
        arrange();
    }

    private void arrange() {
        LayoutWorker.Job job = drawn;
        if (job != null) {
            motion.finish();
            glide.finish();
            drawing.arrange(Detour.of(laidOut, job.request().graph(), moved), job.request().graph(),
                    job.request().metrics());
            redraw();
            motion.begin(job.snapshot(), Activity.of(job.snapshot()), 0, job.request().metrics());
        }
    }

    private void redraw() {
        LayoutWorker.Job job = drawn;
        if (job != null) {
            drawing.colourByGradient(byGradient ? GradientScale.of(job.snapshot()) : null);
            drawing.show(job.snapshot(), Activity.of(job.snapshot()), palette);
            painter = null;
            paintFar();
        }
        onChange.run();
    }

    void show(@Nullable TapeSnapshot snapshot, double stepSeconds) {
        settled = false;
        drawing.setBudget(BUDGET);
        if (snapshot == null || snapshot.tensors().isEmpty()) {
            clear();
            return;
        }
        want(snapshot, still ? 0 : stepSeconds);
    }

    private void clear() {
        worker.forget();
        wanted = null;
        drawn = null;
        painter = null;
        motion.finish();
        drawing.clear();
        far.getGraphicsContext2D().clearRect(0, 0, far.getWidth(), far.getHeight());
        empty.setVisible(true);
        notice.setVisible(false);
        onChange.run();
    }

    private void want(TapeSnapshot snapshot, double stepSeconds) {
        Metrics metrics = new Metrics(ruler.getFont().getSize(), getHeight() >= ROOMY * ruler.getFont().getSize());
        Graph graph = Graph.of(snapshot, metrics, folding.of(snapshot.functions()));
        LayoutEngine.Request request = new LayoutEngine.Request(graph, metrics, lineWidth(), aspect());
        LayoutWorker.Job job = new LayoutWorker.Job(request, snapshot, stepSeconds);
        wanted = job;
        if (drawn != null && drawn.request().equals(request)) {
            worker.forget();
            draw(job, laidOut);
        } else if (settled) {
            draw(job, ownEngine.layout(request, () -> false));
        } else {
            worker.submit(job);
        }
        if (!settled) {
            timer.start();
        }
    }

    /** Lines are broken at the pane's width, in steps, so that not every pixel of a resize changes the layout. */
    private double lineWidth() {
        double em = ruler.getFont().getSize();
        double step = WIDTH_STEP * em;
        return Math.max(NARROWEST * em, Math.floor((getWidth() - 2 * MARGIN * em) / step) * step);
    }

    /** The pane's, in halves, for the same reason. */
    private double aspect() {
        return getHeight() <= 0 ? 0 : Math.max(1, Math.round(2 * getWidth() / getHeight())) / 2.0;
    }

    private void draw(LayoutWorker.Job job, GraphLayout layout) {
        boolean first = drawn == null;
        boolean changed = first || drawn == null || !drawn.request().equals(job.request());
        boolean moving = !first && !settled && !still && job.stepSeconds() > 0;
        drawn = job;
        laidOut = layout;
        empty.setVisible(false);
        notice.setVisible(false);
        motion.finish();
        GraphLayout before = drawing.arrangement();
        glide.finish();
        if (changed) {
            drawing.arrange(Detour.of(layout, job.request().graph(), moved), job.request().graph(),
                    job.request().metrics());
        }
        redraw();
        if (changed && moving) {
            glide.begin(before, job.request().metrics().em());
        }
        follow(moving);
        motion.begin(job.snapshot(), Activity.of(job.snapshot()), settled ? 0 : job.stepSeconds(),
                job.request().metrics());
    }

    /** Shows everything, or where that cannot be read, what happens now; if the viewer has not moved away. */
    private void follow(boolean moving) {
        LayoutWorker.Job job = drawn;
        if (job == null || !viewport.isFollowing()) {
            return;
        }
        Box running = running();
        Box whole = whole(job);
        double margin = margin();
        if (running != null && Viewport.scaleToFit(whole, getWidth(), getHeight(), margin) < nearFrom()) {
            viewport.center(running, CLOSE, getWidth(), getHeight(), moving);
        } else {
            viewport.fit(whole, getWidth(), getHeight(), margin, moving);
        }
    }

    /** While recording, a line keeps the room it will need, so that cards stay where they are as it grows. */
    private Box whole(LayoutWorker.Job job) {
        Box size = drawing.arrangement().size();
        boolean recording = job.snapshot().phase() == Phase.FORWARD;
        double kept = Math.min(job.request().width(), KEPT * ruler.getFont().getSize());
        double width = recording ? Math.max(size.width(), kept) : size.width();
        return new Box(size.x(), size.y(), width, size.height());
    }

    private @Nullable Box running() {
        Shown now = drawing.shown();
        Graph.Call call = now == null ? null : now.calls().get(now.activity().running());
        return call == null ? null : drawing.arrangement().junctions().get(call.index());
    }

    /** The size of text, in pixels. */
    double em() {
        return ruler.getFont().getSize();
    }

    private double margin() {
        return MARGIN * ruler.getFont().getSize();
    }

    /** The zoom from which text can be read. */
    private double nearFrom() {
        return LEGIBLE / (0.92 * ruler.getFont().getSize());
    }

    private void seen() {
        boolean near = viewport.scale() >= nearFrom();
        drawing.window(viewport.seen(getWidth(), getHeight()), near);
        drawing.setVisible(near);
        boolean painted = !near || !drawing.isComplete();
        if (painted != far.isVisible()) {
            far.setVisible(painted);
        }
        paintFar();
        if (near && !drawing.isComplete() && !settled) {
            timer.start();
        }
        onChange.run();
    }

    private void paintFar() {
        FarPainter now = far.isVisible() ? painter() : null;
        if (now != null) {
            now.paint(far.getGraphicsContext2D(), viewport.scale(), viewport.x(), viewport.y(), far.getWidth(),
                    far.getHeight());
        }
    }

    private void pulse(long now) {
        LayoutWorker.Done done = worker.poll();
        if (done != null) {
            busySince = -1;
            GraphLayout layout = done.layout();
            if (layout != null) {
                LayoutWorker.Job newest = wanted;
                draw(newest != null && newest.request().equals(done.job().request()) ? newest : done.job(), layout);
            } else if (!(done.failure() instanceof CancellationException)) {
                say(FAILED);
            }
        }
        if (!drawing.isComplete()) {
            drawing.makeMore();
            seen();
        }
        motion.advance(now);
        glide.advance(now);
        viewport.advance(now);
        if (worker.isBusy()) {
            busySince = busySince < 0 ? now : busySince;
            LayoutWorker.Job job = wanted;
            if (now - busySince > PATIENCE_NANOS && job != null) {
                say("Laying out " + job.request().graph().calls().size() + " Functions; until then, the last picture.");
            }
        } else if (drawing.isComplete() && !motion.isRunning() && !glide.isRunning() && !viewport.isRunning()) {
            timer.stop();
        }
    }

    private void say(String text) {
        notice.setText(text);
        notice.setVisible(true);
        requestLayout();
    }

    void settle() {
        settled = true;
        timer.stop();
        drawing.setBudget(Integer.MAX_VALUE);
        dressAll();
        worker.forget();
        if (wanted != null) {
            want(wanted.snapshot(), 0);
        }
        motion.finish();
        glide.finish();
        viewport.finish();
        dressAll();
    }

    /** Styles and lays out from the root down: a scene that was never shown has not styled what is above this pane. */
    private void dressAll() {
        Parent top = getScene() == null ? this : getScene().getRoot();
        top.applyCss();
        top.layout();
    }

    void fit() {
        viewport.followingProperty().set(false);
        LayoutWorker.Job job = drawn;
        if (job != null) {
            go(() -> viewport.fit(whole(job), getWidth(), getHeight(), margin(), !settled && !still));
        }
        viewport.followingProperty().set(true);
    }

    /** Goes to where {@code picked} is, near enough to read. */
    void reveal(Selection picked) {
        Box box = switch (picked) {
            case Selection.TensorSelected(long id) -> drawing.arrangement().cards().get(id);
            case Selection.FunctionSelected(int index) -> junction(index);
        };
        if (box != null) {
            viewport.followingProperty().set(false);
            double zoom = Math.max(viewport.scale(), CLOSE);
            go(() -> viewport.center(box, zoom, getWidth(), getHeight(), !settled && !still));
        }
    }

    private @Nullable Box junction(int index) {
        Shown now = drawing.shown();
        Graph.Call call = now == null ? null : now.calls().get(index);
        return call == null ? null : drawing.arrangement().junctions().get(call.index());
    }

    /** Brings a node that has the focus into sight. */
    void bringIntoSight(Node node) {
        Box seen = viewport.seen(getWidth(), getHeight());
        Box box = new Box(node.getLayoutX(), node.getLayoutY(), node.getLayoutBounds().getWidth(),
                node.getLayoutBounds().getHeight());
        if (!box.isInside(seen)) {
            go(() -> viewport.center(box, viewport.scale(), getWidth(), getHeight(), !settled && !still));
        }
    }

    private void go(Runnable move) {
        move.run();
        if (!settled) {
            timer.start();
        }
    }

    void dispose() {
        timer.stop();
        worker.close();
    }

    private void layoutAgain() {
        if (wanted != null) {
            want(wanted.snapshot(), 0);
        }
    }

    @Override
    protected void layoutChildren() {
        boolean resized = clip.getWidth() != getWidth() || clip.getHeight() != getHeight();
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        double width = Math.min(getWidth() * 0.9, empty.prefWidth(-1));
        double height = empty.prefHeight(width);
        empty.resizeRelocate((getWidth() - width) / 2, (getHeight() - height) / 2, width, height);
        notice.autosize();
        notice.relocate(ruler.getFont().getSize(), getHeight() - notice.getHeight() - ruler.getFont().getSize());
        if (resized) {
            far.setWidth(getWidth());
            far.setHeight(getHeight());
            layoutAgain();
            follow(false);
            seen();
        }
    }
}
