package tapedeck.ui.graph;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tapedeck.surface.Nudge;
import tapedeck.tape.ModulePath;
import tapedeck.tape.Phase;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.graph.drawing.Drawing;
import tapedeck.ui.graph.layout.GraphLayout;
import tapedeck.ui.graph.layout.LayoutEngine;
import tapedeck.ui.graph.layout.LayoutService;
import tapedeck.ui.graph.layout.MovedLayout;
import tapedeck.ui.graph.layout.PaneRoom;
import tapedeck.ui.graph.layout.Placement;
import tapedeck.ui.graph.model.ExpectedTape;
import tapedeck.ui.graph.model.GraphActivity;
import tapedeck.ui.graph.model.MissingFunction;
import tapedeck.ui.theme.Appearance;

/**
 * Brings snapshots to the screen: asks for their layout, draws it when it is there, and moves what moves, pulse by
 * pulse of the window. It rests while nothing happens.
 */
final class GraphPresenter {
    /** Cards that are made in one pulse. */
    private static final int BUDGET = 24;
    /** So many Functions are laid out within a pulse or two. */
    private static final int QUICK = 60;

    private static final TapeSnapshot NOTHING = new TapeSnapshot(0, 0, 0, List.of(), List.of(), Phase.FORWARD, null,
            0, null);

    private final Supplier<PaneRoom> paper;
    private final Drawing drawing;
    private final Appearance appearance;
    private final GraphAnimations moves;
    private final LevelOfDetail detail;
    private final Camera camera;
    private final LayoutService layouts;
    private final Announcements announcements;
    private final Runnable onChange;
    private final ExpectedTape foresight = new ExpectedTape();
    private boolean repeatable;
    private GhostGraph foretelling = GhostGraph.ALL;
    private Placement placement = Placement.NONE;
    /** What is drawn, in the last layout. */
    private LayoutService.@Nullable Job drawn;
    /** The module that was just folded or unfolded. */
    private ModulePath focusNext = ModulePath.NONE;
    private @Nullable TapeSnapshot wanted;
    private @Nullable Nudge nudge;
    private boolean awake;
    private boolean still;
    private boolean settled;

    GraphPresenter(Supplier<PaneRoom> paper, Drawing drawing, Appearance appearance, GraphAnimations moves,
            LevelOfDetail detail,
            Camera camera, LayoutService layouts, Announcements announcements, Runnable onChange) {
        this.paper = paper;
        this.drawing = drawing;
        this.appearance = appearance;
        this.moves = moves;
        this.detail = detail;
        this.camera = camera;
        this.layouts = layouts;
        this.announcements = announcements;
        this.onChange = onChange;
    }

    /** Folds modules and moves cards as the viewer has put them. */
    void place(Placement next) {
        Placement before = placement;
        placement = next;
        LayoutService.Job job = drawn;
        if (job != null && !next.moved().equals(before.moved())) {
            moves.interrupt();
            arrange(job);
            redraw();
            begin(job, 0);
        }
        if (!next.folding().equals(before.folding())) {
            layoutAgain();
        }
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

    /** Puts everything in its place; {@link #redraw} has to follow. */
    private void arrange(LayoutService.Job job) {
        LayoutEngine.Request request = job.request();
        drawing.setGhosts(foretelling == GhostGraph.ALL);
        drawing.arrange(MovedLayout.of(layouts.layout(), request.graph(), placement.moved()), request.graph(),
                job.part(),
                job.known(), request.metrics());
    }

    private void begin(LayoutService.Job job, double stepSeconds) {
        moves.motion().begin(stepSeconds, job.request().metrics());
    }

    /** Colours gradients, and the lines they went over, on one scale or each on its own. */
    void setOnOneScale(boolean one) {
        drawing.setOnOneScale(one);
        redraw();
    }

    /** After the language changed: what is said of the step, too. */
    void sayAgain() {
        redraw();
        if (drawn != null) {
            begin(drawn, 0);
        }
    }

    /** Shows numbers and states, in the colours of now. */
    void redraw() {
        LayoutService.Job job = drawn;
        if (job != null) {
            drawing.show(job.snapshot(), GraphActivity.of(job.snapshot()), appearance.palette(), nudge);
        }
        onChange.run();
    }

    /** Shows what is drawn with other numbers; null is as it is. */
    void nudge(@Nullable Nudge next) {
        if (nudge != null || next != null) {
            nudge = next;
            redraw();
        }
    }

    /** Returns what was to be shown last; null if nothing was. */
    @Nullable
    TapeSnapshot wanted() {
        return wanted;
    }

    void show(@Nullable TapeSnapshot shown, double stepSeconds) {
        wanted = shown;
        TapeSnapshot snapshot = shown == null ? null : MissingFunction.drawn(shown);
        settled = false;
        drawing.setBudget(BUDGET);
        if (snapshot == null && !repeatable) {
            foresight.forget();
        }
        if ((snapshot == null || snapshot.tensors().isEmpty())
                && (foresight.whole() == null || foretelling != GhostGraph.ALL)) {
            clear();
            return;
        }
        want(snapshot == null ? NOTHING : snapshot, still ? 0 : stepSeconds, settled || isFirst());
    }

    /** Returns whether nothing is drawn, and little is to be: nobody should see an empty canvas. */
    private boolean isFirst() {
        TapeSnapshot whole = foresight.whole();
        return drawn == null && whole != null && whole.functions().size() <= QUICK;
    }

    /**
     * Sets whether a new run of the same program records the same: then there is a place for what it will record before it does.
     *
     * @param tell what of that is shown: if not all there is nothing to be seen before any of it is recorded
     */
    void setRepeatable(boolean same, GhostGraph tell) {
        repeatable = same;
        foretelling = tell;
    }

    /** Returns whether a new run of the same program records the same. */
    boolean isRepeatable() { return repeatable; }

    /** Returns how long a line is kept free while recording, in pixels: 0 where there is a place for all that comes. */
    double line() {
        return repeatable || drawn == null ? 0 : PaneRoom.reservedWidth(drawn.request());
    }

    /** Shows from now on, pale, what a tape that begins like {@code whole} will have. */
    void expect(TapeSnapshot whole) {
        foresight.of(MissingFunction.drawn(whole));
    }

    /** Returns the tape that is expected; null if none is. */
    @Nullable
    TapeSnapshot expected() {
        return foresight.whole();
    }

    /** Returns the same where all that is to come may be seen. */
    @Nullable
    TapeSnapshot foretold() {
        return foretelling == GhostGraph.ALL ? foresight.whole() : null;
    }

    /** Another program comes. */
    void forget() {
        foresight.forget();
    }

    private void clear() {
        layouts.clear();
        drawn = null;
        moves.interrupt();
        drawing.clear();
        announcements.showEmpty(true);
        onChange.run();
    }

    private void want(TapeSnapshot snapshot, double stepSeconds, boolean atOnce) {
        TapeSnapshot known = foresight.of(snapshot);
        LayoutService.Job job = new LayoutService.Job(paper.get().request(known, GraphActivity.of(snapshot).running(),
                placement.folding()), known, snapshot, stepSeconds);
        if (paper.get().width() <= 0) {
            layouts.later(job); // until there is a size, for which it would be laid out again
            return;
        }
        if (layouts.want(job, atOnce)) {
            draw(job);
        }
        wake();
    }

    private void draw(LayoutService.Job job) {
        LayoutService.Job before = drawn;
        boolean changed = before == null || !before.request().equals(job.request())
                || !before.part().equals(job.part());
        boolean moving = before != null && isMoving() && job.stepSeconds() > 0;
        drawn = job;
        announcements.showEmpty(false);
        moves.interrupt();
        GraphLayout stood = drawing.arrangement();
        if (changed) {
            arrange(job);
            drawing.focus(focusNext);
            focusNext = ModulePath.NONE;
        }
        redraw();
        if (changed && moving) {
            moves.glide().begin(stood, job.request().metrics().em());
        }
        camera.show(job.request().metrics().em(), line(), moving);
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
        LayoutService.Job ready = layouts.poll(now);
        if (ready != null) {
            draw(ready);
        }
        announcements.say(layouts.notice(), layouts.isLate());
        if (detail.isPending()) {
            detail.advance(isMoving());
            onChange.run();
        }
        moves.advance(now);
        if (!layouts.isBusy() && !detail.isPending() && !moves.isRunning()) {
            awake = false;
        }
    }

    /** From now on everything is drawn at once and nothing moves, until {@link #show}. */
    void hold() {
        settled = true;
        awake = false;
        drawing.setBudget(Integer.MAX_VALUE);
        layouts.forget();
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
        layouts.close();
    }

    /** After the size, or what is folded, changed. */
    void layoutAgain() {
        LayoutService.Job job = layouts.wanted();
        if (job != null) {
            want(job.snapshot(), 0, settled);
        }
    }

    /** After text became larger or smaller: it must not be seen on cards made for the other size. */
    void layoutForText() {
        LayoutService.Job job = layouts.wanted();
        if (job != null) {
            want(job.snapshot(), 0, settled || job.snapshot().functions().size() <= QUICK);
        }
    }
}
