package tapedeck.ui.graph;

import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.TapeSnapshot;
import tapedeck.ui.theme.Palette;

/** The drawing in its window: has snapshots laid out, draws and moves them, and paints from afar what is too small. */
final class GraphView extends Region {
    /** Cards that are made in one pulse. */
    private static final int BUDGET = 24;

    private final Drawing drawing;
    private final Viewport viewport;
    private final Moves moves;
    private final Camera camera;
    private final LevelOfDetail detail;
    private final Typesetter typesetter;
    private final FarView far;
    private final Picture picture;
    private final Text ruler = new Text("x");
    private final Messages messages;
    private final Rectangle clip = new Rectangle();
    private final Runnable onChange;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            pulse(now);
        }
    };

    private Folding folding = Folding.NONE;
    private Typesetter.@Nullable Page drawn;
    /** The module that was just folded or unfolded. */
    private String focusNext = "";
    private boolean still;
    private boolean settled;

    /**
     * @param layouters makes one for the background and one for layouts at once
     * @param onChange called when another part is seen, or something else is drawn
     */
    GraphView(Hands hands, Supplier<Layouter> layouters, Runnable onChange) {
        this.onChange = onChange;
        drawing = new Drawing(hands);
        viewport = new Viewport(drawing, this::seen);
        moves = new Moves(new Motion(drawing), new Glide(drawing), viewport);
        camera = new Camera(this, drawing, viewport, this::isMoving, this::wake);
        far = new FarView(drawing, viewport);
        picture = new Picture(drawing, far);
        detail = new LevelOfDetail(drawing, far, viewport, camera);
        typesetter = new Typesetter(new LayoutWorker(layouters.get()), layouters.get());
        messages = new Messages(typesetter::cancel);
        getStyleClass().add("graph-view");
        drawing.setManaged(false);
        ruler.setVisible(false);
        getChildren().addAll(far, drawing, ruler, messages);
        setClip(clip);
        ruler.fontProperty().addListener(_ -> layoutAgain());
    }

    Viewport viewport() {
        return viewport;
    }

    Camera camera() {
        return camera;
    }

    Drawing drawing() {
        return drawing;
    }

    FarView far() {
        return far;
    }

    Folding folding() {
        return folding;
    }

    void setFolding(Folding next) {
        folding = next;
        layoutAgain();
    }

    /** Makes a module one card, or many; it has the focus when it is drawn. */
    void fold(String path, boolean folded) {
        focusNext = path;
        setFolding(folding.with(path, folded));
    }

    void setPalette(Palette newPalette) {
        picture.setPalette(newPalette);
        redraw();
    }

    /** Steps change without movement. */
    void setStill(boolean isStill) {
        still = isStill;
        if (still) {
            moves.finish();
        }
    }

    void setByGradient(boolean coloured) {
        far.setByGradient(coloured);
        redraw();
    }

    /** Lights what is picked and what belongs to it; goes there if it is not seen, while the viewer lets it. */
    void select(@Nullable Selection picked) {
        drawing.select(picked);
        far.select(picked);
        if (picked != null && viewport.isFollowing()) {
            camera.bringIntoSight(picked);
        }
    }

    /** Moves a card; it stays there until {@link #resetLayout}. */
    void drag(long tensor, double dx, double dy) {
        picture.move(tensor, dx, dy);
        arrangeAgain();
    }

    /** Puts every card back where the layout has it. */
    void resetLayout() {
        picture.putBack();
        arrangeAgain();
    }

    private void arrangeAgain() {
        Typesetter.Page page = drawn;
        if (page != null) {
            moves.interrupt();
            picture.arrange(page);
            redraw();
            begin(page.job(), 0);
        }
    }

    private void begin(LayoutWorker.Job job, double stepSeconds) {
        moves.motion().begin(job.snapshot(), Activity.of(job.snapshot()), stepSeconds, job.request().metrics());
    }

    private void redraw() {
        Typesetter.Page page = drawn;
        if (page != null) {
            picture.show(page);
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
        typesetter.clear();
        drawn = null;
        moves.interrupt();
        picture.clear();
        messages.showEmpty(true);
        onChange.run();
    }

    private void want(TapeSnapshot snapshot, double stepSeconds) {
        LayoutEngine.Request request = paper().request(snapshot, folding);
        LayoutWorker.Job job = new LayoutWorker.Job(request, snapshot, stepSeconds);
        if (getWidth() <= 0) {
            typesetter.later(job); // until there is a size, for which it would be laid out again
            return;
        }
        Typesetter.Page page = typesetter.want(job, settled);
        if (page != null) {
            draw(page);
        }
        wake();
    }

    private Paper paper() {
        return new Paper(getWidth(), getHeight(), em());
    }

    private void draw(Typesetter.Page page) {
        Typesetter.Page before = drawn;
        LayoutWorker.Job job = page.job();
        boolean changed = before == null || !before.job().request().equals(job.request());
        boolean moving = before != null && isMoving() && job.stepSeconds() > 0;
        drawn = page;
        messages.showEmpty(false);
        moves.interrupt();
        GraphLayout stood = drawing.arrangement();
        if (changed) {
            picture.arrange(page);
            drawing.focus(focusNext);
            focusNext = "";
        }
        redraw();
        if (changed && moving) {
            moves.glide().begin(stood, job.request().metrics().em());
        }
        camera.show(em(), job.request().width(), moving);
        begin(job, settled ? 0 : job.stepSeconds());
    }

    private boolean isMoving() { return !settled && !still; }

    /** The size of text, in pixels. */
    double em() {
        return ruler.getFont().getSize();
    }

    private void seen() {
        detail.update(isMoving());
        if (detail.isPending()) {
            wake();
        }
        onChange.run();
    }

    private void pulse(long now) {
        Typesetter.Page page = typesetter.poll(now);
        if (page != null) {
            draw(page);
        }
        messages.say(typesetter.notice(), typesetter.isLate());
        if (detail.isPending()) {
            detail.advance(isMoving());
            onChange.run();
        }
        moves.advance(now);
        if (!typesetter.isBusy() && !detail.isPending() && !moves.isRunning()) {
            timer.stop();
        }
    }

    void settle() {
        settled = true;
        timer.stop();
        drawing.setBudget(Integer.MAX_VALUE);
        dressAll();
        typesetter.forget();
        layoutAgain();
        moves.finish();
        dressAll();
    }

    /** Styles and lays out from the root down: a scene that was never shown has not styled what is above this pane. */
    private void dressAll() {
        Parent top = getScene() == null ? this : getScene().getRoot();
        top.applyCss();
        top.layout();
    }

    private void wake() {
        if (!settled) {
            timer.start();
        }
    }

    void dispose() {
        timer.stop();
        typesetter.close();
    }

    private void layoutAgain() {
        LayoutWorker.Job job = typesetter.wanted();
        if (job != null) {
            want(job.snapshot(), 0);
        }
    }

    @Override
    protected void layoutChildren() {
        boolean resized = clip.getWidth() != getWidth() || clip.getHeight() != getHeight();
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        messages.resizeRelocate(0, 0, getWidth(), getHeight());
        if (resized) {
            far.setWidth(getWidth());
            far.setHeight(getHeight());
            layoutAgain();
            camera.show(em(), paper().line(), false);
            seen();
        }
    }
}
