package tapedeck.ui.graph;

import java.util.Objects;
import java.util.concurrent.CancellationException;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.Phase;
import tapedeck.deck.TapeSnapshot;
import tapedeck.ui.theme.Palette;

/**
 * The computational graph of a captured iteration: tensors as cards, Functions as edges. It is given snapshots; it
 * lays out in the background and keeps the last picture until the next is ready. On the FX thread only.
 */
public final class GraphPane extends Region {
    private static final String EMPTY = "Nothing is recorded yet. Press Space to play, → to run one Function.";
    private static final String FAILED = "The layout failed; this is the last picture that worked.";
    /** In ems: the height from which thumbnails are larger, and the narrowest line. */
    private static final double ROOMY = 34;
    private static final double NARROWEST = 40;
    private static final double WIDTH_STEP = 2;
    private static final double MARGIN = 0.4;
    /** The room a line keeps while recording, in ems: that of the usual row. */
    private static final double KEPT = 68;

    private final ObjectProperty<@Nullable Selection> selection = new SimpleObjectProperty<>(this, "selection");
    private final Drawing drawing = new Drawing(this::pick);
    private final Motion motion = new Motion(drawing);
    private final Viewport viewport = new Viewport(drawing);
    private final LayoutWorker worker = new LayoutWorker();
    private final LayoutEngine ownEngine = new LayoutEngine();
    private final Text ruler = new Text("x");
    private final Label empty = new Label(EMPTY);
    private final Label notice = new Label();
    private final Rectangle clip = new Rectangle();
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            pulse(now);
        }
    };

    private Palette palette = Palette.LIGHT;
    private LayoutWorker.@Nullable Job wanted;
    private LayoutWorker.@Nullable Job drawn;
    private boolean settled;

    /** An empty graph. */
    public GraphPane() {
        getStyleClass().add("graph-pane");
        getStylesheets().add(Objects.requireNonNull(GraphPane.class.getResource("/tapedeck/ui/graph/graph.css"))
                .toExternalForm());
        drawing.setManaged(false);
        ruler.setVisible(false);
        empty.getStyleClass().add("empty");
        empty.setWrapText(true);
        notice.getStyleClass().add("notice");
        notice.setVisible(false);
        getChildren().addAll(drawing, ruler, empty, notice);
        setClip(clip);
        Navigation.install(this, viewport, () -> selection.set(null));
        selection.addListener((_, _, picked) -> drawing.select(picked));
        ruler.fontProperty().addListener(_ -> layoutAgain());
    }

    /** The tensor or Function that is picked, or null; may be set. */
    public ObjectProperty<@Nullable Selection> selectionProperty() {
        return selection;
    }

    /** Takes the colours of a theme, for what is painted. */
    public void setPalette(Palette newPalette) {
        palette = newPalette;
        if (drawn != null) {
            drawing.show(drawn.snapshot(), Activity.of(drawn.snapshot()), palette);
        }
    }

    /**
     * Shows a snapshot as soon as it is laid out.
     *
     * @param snapshot null shows what to do next
     * @param stepSeconds how long a step lasts at the present speed; 0 is without motion
     */
    public void show(@Nullable TapeSnapshot snapshot, double stepSeconds) {
        settled = false;
        if (snapshot == null || snapshot.tensors().isEmpty()) {
            clear();
            return;
        }
        want(snapshot, stepSeconds);
    }

    private void clear() {
        worker.forget();
        wanted = null;
        drawn = null;
        motion.finish();
        drawing.clear();
        empty.setVisible(true);
        notice.setVisible(false);
    }

    private void want(TapeSnapshot snapshot, double stepSeconds) {
        Metrics metrics = new Metrics(ruler.getFont().getSize(), getHeight() >= ROOMY * ruler.getFont().getSize());
        LayoutEngine.Request request = new LayoutEngine.Request(Graph.of(snapshot, metrics), metrics, lineWidth());
        LayoutWorker.Job job = new LayoutWorker.Job(request, snapshot, stepSeconds);
        wanted = job;
        if (drawn != null && drawn.request().equals(request)) {
            worker.forget();
            draw(job, drawing.arrangement());
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

    private void draw(LayoutWorker.Job job, GraphLayout layout) {
        boolean first = drawn == null;
        boolean changed = first || !Objects.requireNonNull(drawn).request().equals(job.request());
        drawn = job;
        empty.setVisible(false);
        notice.setVisible(false);
        motion.finish();
        if (changed) {
            drawing.arrange(layout, job.request().graph(), job.request().metrics());
        }
        Activity activity = Activity.of(job.snapshot());
        drawing.show(job.snapshot(), activity, palette);
        drawing.select(selection.get());
        if (viewport.isFitting()) {
            fitDrawing(!first && !settled && job.stepSeconds() > 0);
        }
        motion.begin(job.snapshot(), activity, settled ? 0 : job.stepSeconds(), job.request().metrics());
    }

    /** While recording, a line keeps the room it will need, so that cards stay where they are as it grows. */
    private void fitDrawing(boolean moving) {
        if (drawn != null) {
            Box size = drawing.arrangement().size();
            boolean recording = drawn.snapshot().phase() == Phase.FORWARD;
            double kept = Math.min(drawn.request().width(), KEPT * ruler.getFont().getSize());
            double width = recording ? Math.max(size.width(), kept) : size.width();
            viewport.fit(new Box(size.x(), size.y(), width, size.height()), getWidth(), getHeight(),
                    MARGIN * ruler.getFont().getSize(), moving);
        }
    }

    private void pulse(long now) {
        LayoutWorker.Done done = worker.poll();
        if (done != null) {
            GraphLayout layout = done.layout();
            if (layout != null) {
                LayoutWorker.Job newest = wanted;
                draw(newest != null && newest.request().equals(done.job().request()) ? newest : done.job(), layout);
            } else if (!(done.failure() instanceof CancellationException)) {
                notice.setText(FAILED);
                notice.setVisible(true);
            }
        }
        motion.advance(now);
        viewport.advance(now);
        if (!worker.isBusy() && !motion.isRunning() && !viewport.isRunning()) {
            timer.stop();
        }
    }

    /** Finishes layout and motion at once: for still pictures, also of a Scene that is in no Stage. */
    public void settle() {
        settled = true;
        timer.stop();
        dressAll();
        worker.forget();
        if (wanted != null) {
            want(wanted.snapshot(), 0);
        }
        motion.finish();
        viewport.finish();
        dressAll();
    }

    /** Styles and lays out from the root down: a scene that was never shown has not styled what is above this pane. */
    private void dressAll() {
        Parent top = getScene() == null ? this : getScene().getRoot();
        top.applyCss();
        top.layout();
    }

    /** Shows the whole graph, and keeps doing so as it grows. */
    public void fit() {
        viewport.setFitting(true);
        fitDrawing(!settled);
        if (!settled) {
            timer.start();
        }
    }

    /** Stops what runs; the pane cannot be used any more. */
    public void dispose() {
        timer.stop();
        worker.close();
    }

    private void pick(Selection picked) {
        selection.set(picked);
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
            layoutAgain();
            if (viewport.isFitting()) {
                fitDrawing(false);
            }
        }
    }
}
