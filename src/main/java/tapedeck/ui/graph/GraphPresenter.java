package tapedeck.ui.graph;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.ModulePath;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.graph.layout.GraphLayout;
import tapedeck.ui.graph.layout.LayoutEngine;
import tapedeck.ui.graph.layout.LayoutService;
import tapedeck.ui.graph.layout.PageLayout;
import tapedeck.ui.graph.layout.Paper;
import tapedeck.ui.graph.model.Activity;
import tapedeck.ui.graph.model.MissingFunction;
import tapedeck.ui.graph.model.ModuleFolding;

/**
 * Brings snapshots to the screen: asks for their layout, draws it when it is there, and moves what moves, pulse by
 * pulse of the window. It rests while nothing happens.
 */
final class GraphPresenter {
    /** Cards that are made in one pulse. */
    private static final int BUDGET = 24;
    /** So many Functions are laid out within a pulse or two. */
    private static final int QUICK = 60;

    private final Supplier<Paper> paper;
    private final GraphRenderer picture;
    private final Moves moves;
    private final LevelOfDetail detail;
    private final Camera camera;
    private final LayoutService typesetter;
    private final Announcements announcements;
    private final Runnable onChange;
    private ModuleFolding folding = ModuleFolding.NONE;
    private LayoutService.@Nullable Page drawn;
    /** The module that was just folded or unfolded. */
    private ModulePath focusNext = ModulePath.NONE;
    private boolean awake;
    private boolean still;
    private boolean settled;

    GraphPresenter(Supplier<Paper> paper, GraphRenderer picture, Moves moves, LevelOfDetail detail, Camera camera,
            LayoutService typesetter, Announcements announcements, Runnable onChange) {
        this.paper = paper;
        this.picture = picture;
        this.moves = moves;
        this.detail = detail;
        this.camera = camera;
        this.typesetter = typesetter;
        this.announcements = announcements;
        this.onChange = onChange;
    }

    void setFolding(ModuleFolding next) {
        folding = next;
        layoutAgain();
    }

    /** Steps change without movement. */
    void setStill(boolean isStill) {
        still = isStill;
        if (still) {
            moves.finish();
        }
    }

    /** The module of that path, which is folded or unfolded now, has the focus when it is drawn. */
    void focusNext(ModulePath path) {
        focusNext = path;
    }

    /** After cards were moved. */
    void arrangeAgain() {
        LayoutService.Page page = drawn;
        if (page != null) {
            moves.interrupt();
            picture.arrange(page);
            redraw();
            begin(page.job(), 0);
        }
    }

    private void begin(LayoutService.Job job, double stepSeconds) {
        moves.motion().begin(job.snapshot(), Activity.of(job.snapshot()), stepSeconds, job.request().metrics());
    }

    /** Colours gradients, and the lines they went over, on one scale or each on its own. */
    void setOnOneScale(boolean one) {
        picture.setOnOneScale(one);
        redraw();
    }

    /** After the language changed: what is said of the step, too. */
    void sayAgain() {
        redraw();
        if (drawn != null) {
            begin(drawn.job(), 0);
        }
    }

    /** After colours changed. */
    void redraw() {
        LayoutService.Page page = drawn;
        if (page != null) {
            picture.show(page);
        }
        onChange.run();
    }

    void show(@Nullable TapeSnapshot shown, double stepSeconds) {
        TapeSnapshot snapshot = shown == null ? null : MissingFunction.drawn(shown);
        settled = false;
        picture.drawing().setBudget(BUDGET);
        if (snapshot == null || snapshot.tensors().isEmpty()) {
            clear();
            return;
        }
        want(snapshot, still ? 0 : stepSeconds, settled);
    }

    private void clear() {
        typesetter.clear();
        drawn = null;
        moves.interrupt();
        picture.clear();
        announcements.showEmpty(true);
        onChange.run();
    }

    private void want(TapeSnapshot snapshot, double stepSeconds, boolean atOnce) {
        LayoutEngine.Request request = paper.get().request(snapshot, folding);
        LayoutService.Job job = new LayoutService.Job(request, snapshot, stepSeconds);
        if (paper.get().width() <= 0) {
            typesetter.later(job); // until there is a size, for which it would be laid out again
            return;
        }
        LayoutService.Page page = typesetter.want(job, atOnce);
        if (page != null) {
            draw(page);
        }
        wake();
    }

    private void draw(LayoutService.Page page) {
        LayoutService.Page before = drawn;
        LayoutService.Job job = page.job();
        boolean changed = before == null || !before.job().request().equals(job.request());
        boolean moving = before != null && isMoving() && job.stepSeconds() > 0;
        drawn = page;
        announcements.showEmpty(false);
        moves.interrupt();
        GraphLayout stood = picture.drawing().arrangement();
        if (changed) {
            picture.arrange(page);
            picture.drawing().focus(focusNext);
            focusNext = ModulePath.NONE;
        }
        redraw();
        if (changed && moving) {
            moves.glide().begin(stood, job.request().metrics().em());
        }
        camera.show(job.request().metrics().em(), job.request().width(), moving);
        begin(job, settled ? 0 : job.stepSeconds());
    }

    /** Returns whether there is time for movement. */
    boolean isMoving() { return !settled && !still; }

    /** After another part is seen. */
    void seen() {
        detail.update(isMoving());
        if (detail.isPending()) {
            wake();
        }
        onChange.run();
    }

    /** Returns whether a pulse has something to do. */
    boolean isAwake() { return awake; }

    /**
     * What is due at a pulse.
     *
     * @param now in nanoseconds
     */
    void pulse(long now) {
        if (!awake) {
            return;
        }
        LayoutService.Page page = typesetter.poll(now);
        if (page != null) {
            draw(page);
        }
        announcements.say(typesetter.notice(), typesetter.isLate());
        if (detail.isPending()) {
            detail.advance(isMoving());
            onChange.run();
        }
        moves.advance(now);
        if (!typesetter.isBusy() && !detail.isPending() && !moves.isRunning()) {
            awake = false;
        }
    }

    /** From now on everything is drawn at once and nothing moves, until {@link #show}. */
    void hold() {
        settled = true;
        awake = false;
        picture.drawing().setBudget(Integer.MAX_VALUE);
        typesetter.forget();
    }

    /** Draws what is wanted now, and puts everything where it goes. */
    void finish() {
        layoutAgain();
        moves.finish();
    }

    /** Something is to move. */
    void wake() {
        if (!settled) {
            awake = true;
        }
    }

    void dispose() {
        awake = false;
        typesetter.close();
    }

    /** After the size, or what is folded, changed. */
    void layoutAgain() {
        LayoutService.Job job = typesetter.wanted();
        if (job != null) {
            want(job.snapshot(), 0, settled);
        }
    }

    /** After text became larger or smaller: it must not be seen on cards made for the other size. */
    void layoutForText() {
        LayoutService.Job job = typesetter.wanted();
        if (job != null) {
            want(job.snapshot(), 0, settled || job.snapshot().functions().size() <= QUICK);
        }
    }
}
