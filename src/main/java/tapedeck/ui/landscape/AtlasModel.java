package tapedeck.ui.landscape;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.DeckState;
import tapedeck.deck.Footprint;
import tapedeck.deck.atlas.Atlas;
import tapedeck.deck.atlas.AtlasAxis;
import tapedeck.deck.atlas.AtlasProbe;
import tapedeck.deck.atlas.AtlasQuestion;
import tapedeck.deck.atlas.AtlasView;
import tapedeck.deck.atlas.RunStart;
import tapedeck.program.Failure;
import tapedeck.program.Program;
import tapedeck.program.ProgramCapabilities.Repetition;
import tapedeck.program.ProgramException;
import tapedeck.program.Settings;
import tapedeck.text.Message;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.work.Newest;
import tapedeck.view.landscape.AtlasGround;

/** The atlas of what runs now: which it is, how far it is, and where its cross is. Runs only while it is seen. Without Nodes; on the FX thread only. */
final class AtlasModel {
    /** The first map is soon there, of short runs at few points; the others follow. */
    private static final int FIRST = 6;
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    /**
     * The choices of what is mapped.
     *
     * @param iterations of a run; 0 for as many as the program takes
     */
    record Choice(AtlasAxis x, AtlasAxis y, int iterations, int seeds) {}

    /** A question to a program: at once what there is to map, then how long it takes to learn. */
    private record Probing(RunStart start, @Nullable AtlasProbe known) {
        AtlasProbe probe() throws ProgramException {
            return known == null ? AtlasProbe.atOnce(start) : known.withLength(start.program());
        }
    }

    /** The program and the settings that are on no axis: another map belongs to others. */
    private record Key(Program program, Settings settings, Choice choice) {}

    private final DeckLink link;
    private final Newest<Probing, AtlasProbe> prober = new Newest<>("atlas-probe", (asked, _) -> asked.probe());
    private final AtlasDrawing drawing = new AtlasDrawing();
    private final AtlasZoom zoom = new AtlasZoom();
    private final AtlasNear near = new AtlasNear(this::beginNear, this::viewNear, this::stopNear);
    private final AtlasCross cross;
    private Choice choice = new Choice(AtlasAxis.LEARNING_RATE, AtlasAxis.MOMENTUM, 0, 1);
    private @Nullable Key key;
    private @Nullable AtlasProbe probe;
    private @Nullable Program probed;
    /** The knowledge of how long the runs are to be; null once they are that long. */
    private @Nullable AtlasProbe longer;
    private @Nullable Atlas atlas;
    /** The runs of the finer map around the cross. */
    private @Nullable Atlas finer;
    private @Nullable Message trouble;
    private @Nullable Message failure;
    private boolean seen;

    AtlasModel(DeckLink link) {
        this.link = link;
        cross = new AtlasCross(link);
    }

    Choice choice() {
        return choice;
    }

    /** Maps something else. */
    void choose(Choice next) {
        cross.forget();
        choice = next;
    }

    /** Why there is no map, or null. */
    @Nullable
    Message trouble() {
        return trouble;
    }

    /** The map; null before there is one. */
    @Nullable
    AtlasGround ground() {
        return drawing.ground();
    }

    /** The map of the settings before, as long as there is none of those of now; else null. */
    @Nullable
    AtlasGround former() {
        return drawing.former();
    }

    /** The map around the cross, much finer. */
    AtlasNear near() {
        return near;
    }

    /** How many times nearer it is than at first. */
    double zoom() {
        return zoom.times();
    }

    /** The axes that there are; empty before that is known. */
    List<AtlasAxis> axes() {
        Program program = probed;
        return probe == null || program == null ? List.of() : probe.axes(program);
    }

    /** Runs only while somebody sees it; what it has run it keeps. */
    void setSeen(boolean now) {
        seen = now;
        if (!now) {
            stop();
        }
    }

    private void stop() {
        near.forget();
        if (atlas != null) {
            atlas.close();
        }
    }

    /** The value of the cross. */
    double cross(AtlasAxis axis) {
        return cross.value(axis);
    }

    /** Puts the cross where no slider is. */
    void put(AtlasAxis axis, double value) {
        cross.put(axis, value);
    }

    /** The start of the run with these values on the axes; null while there is no map. */
    @Nullable
    RunStart start(double x, double y) {
        AtlasGround now = ground();
        if (now == null) {
            return null;
        }
        AtlasQuestion question = now.view().question();
        return question.start().with(question.x().axis(), x).with(question.y().axis(), y);
    }

    /**
     * Follows what is set and what has been run. Once a pulse.
     *
     * @param columns of a new map
     * @param rows of a new map
     * @return whether the map or what is said of it is another
     */
    boolean pulse(int columns, int rows) {
        if (!seen) {
            return false;
        }
        Message was = trouble;
        int wasFollowing = following();
        RunStart now = cross.present();
        trouble = link.workbench().refusesRace().orElse(null);
        if (now == null || trouble != null) {
            forget();
            return !Objects.equals(was, trouble);
        }
        Key next = new Key(now.program(), AtlasCross.neutral(now, List.of(choice.x, choice.y)).settings(), choice);
        if (!next.equals(key)) {
            begin(next, now);
        }
        takeProbe(now, columns, rows);
        lengthen(columns, rows);
        trouble = failure;
        return look() || !Objects.equals(was, trouble) || wasFollowing != following();
    }

    @SuppressWarnings("ReferenceEquality") // of the same run
    private void begin(Key next, RunStart now) {
        stop();
        boolean other = key == null || key.program != next.program;
        key = next;
        atlas = null;
        longer = null;
        failure = null;
        zoom.forget();
        if (other) {
            drawing.forget();
            cross.forget();
            probed = null;
            probe = null;
        } else {
            drawing.age();
        }
        prober.replace(new Probing(now, null));
    }

    private void forget() {
        stop();
        prober.forget();
        atlas = null;
        drawing.forget();
        key = null;
        probed = null;
    }

    private void takeProbe(RunStart now, int columns, int rows) {
        Newest.Done<Probing, AtlasProbe> done = prober.poll();
        if (done != null && done.job().known() != null) {
            longer = done.result();
        } else if (done != null) {
            probe = done.result();
            probed = done.job().start().program();
            failure = done.failure() == null ? null : Failure.describe(done.failure());
            AtlasProbe known = probe;
            if (known != null) {
                map(now, known, columns, rows);
            }
        }
    }

    /** Goes on with longer runs once the map of short ones is whole; until then, and as long as little is known of them, it stays. */
    private void lengthen(int columns, int rows) {
        AtlasProbe known = longer;
        Atlas now = atlas;
        if (known == null || now == null || !now.view().isWhole()) {
            return;
        }
        longer = null;
        probe = known;
        int iterations = iterations(known);
        Program program = now.question().start().program();
        int across = across(AtlasQuestion.points(columns, program, iterations));
        int up = up(AtlasQuestion.points(rows, program, iterations));
        UnaryOperator<AtlasQuestion> next = each -> each.longer(iterations, across, up, known);
        zoom.replace(next);
        run(next.apply(now.question()));
    }

    private int iterations(AtlasProbe known) {
        return choice.iterations == 0 ? known.iterations() : choice.iterations;
    }

    private static int across(int columns) {
        return Math.max(8, columns);
    }

    private static int up(int rows) {
        return Math.max(6, rows);
    }

    /** How long the runs are that come next; 0 if there are none, or that is not known yet. */
    int following() {
        Atlas now = atlas;
        AtlasGround shown = ground();
        int length = longer != null ? iterations(longer) : now != null ? now.question().iterations() : 0;
        return shown == null || shown.view().question().iterations() == length ? 0 : length;
    }

    /** Returns whether all that there is to run has been run and is shown. */
    boolean isWhole() {
        AtlasGround shown = ground();
        Atlas now = atlas;
        return shown != null && now != null && shown.view().isWhole() && longer == null && !prober.isBusy()
                && shown.view().question().equals(now.question());
    }

    private void map(RunStart now, AtlasProbe known, int columns, int rows) {
        List<AtlasAxis> there = known.axes(now.program());
        if (there.size() < 2) {
            failure = Message.of("atlas.none");
            return;
        }
        AtlasAxis x = there.contains(choice.x) ? choice.x : there.getFirst();
        AtlasAxis y = there.contains(choice.y) && choice.y != x
                ? choice.y
                : there.stream().filter(each -> each != x).findFirst().orElseThrow();
        if (x != choice.x || y != choice.y) {
            choice = new Choice(x, y, choice.iterations, choice.seeds); // and so it begins anew
            return;
        }
        boolean quick = now.program().capabilities().repetition() == Repetition.FROM_CHECKPOINT;
        int iterations = iterations(known);
        int across = quick ? columns / FIRST : AtlasQuestion.points(columns, now.program(), iterations);
        int up = quick ? rows / FIRST : AtlasQuestion.points(rows, now.program(), iterations);
        ask(new AtlasQuestion(AtlasCross.neutral(now, List.of(choice.x, choice.y)),
                known.usual(now, x, across(across)), known.usual(now, y, up(up)),
                quick ? Math.min(iterations, known.iterations()) : iterations,
                choice.seeds, known));
        if (quick) {
            prober.submit(new Probing(now, known));
        }
    }

    private void ask(AtlasQuestion question) {
        stop();
        drawing.move();
        run(question);
    }

    private void run(AtlasQuestion question) {
        near.forget();
        atlas = begin(question, atlas);
    }

    private Atlas begin(AtlasQuestion question, @Nullable Atlas before) {
        Atlas next = new Atlas(question, CORES, before);
        RunStart start = question.start();
        link.workbench().rest().sideRuns().lend(
                CORES * Footprint.expected(start.program(), start.settings().hyperparameters()).alone(),
                next::isClosed);
        return next;
    }

    private void beginNear(AtlasQuestion question) {
        finer = begin(question, atlas);
    }

    private @Nullable AtlasView viewNear() {
        return finer == null ? null : finer.view();
    }

    private void stopNear() {
        if (finer != null) {
            finer.close();
        }
        finer = null;
    }

    /**
     * Follows the cross with the finer map around it. Once a pulse.
     *
     * @param columns of it
     * @param rows of it
     * @return whether it is another
     */
    boolean lookNear(int columns, int rows) {
        AtlasGround shown = ground();
        RunStart now = cross.present();
        if (!seen || shown == null || now == null || Math.min(columns, rows) < 2) {
            return false;
        }
        AtlasQuestion question = shown.view().question();
        double column = question.x().place(cross(choice.x));
        double row = question.y().place(cross(choice.y));
        if (!question.isOn(column, row) || now.program().capabilities().repetition() != Repetition.FROM_CHECKPOINT) {
            boolean was = near.ground() != null;
            near.forget();
            return was;
        }
        boolean changed = near.look(question.near(column, row, AtlasNear.HALVINGS, columns, rows), shown,
                isWhole());
        if (near.isBusy()) {
            link.stir();
        }
        return changed;
    }

    /** Draws anew what has been run since; whether there was any. */
    private boolean look() {
        Atlas now = atlas;
        if (now == null) {
            return false;
        }
        if (now.isClosed() && !now.view().isWhole()) { // it was not seen for a while
            run(now.question());
            return false;
        }
        DeckState state = link.frame().state();
        boolean plays = state != null && state.position().status() == DeckState.Status.PLAYING;
        now.allow(plays ? CORES - 1 : CORES);
        if (!now.view().isWhole()) {
            link.stir();
        }
        return drawing.take(now.view());
    }

    /** Looks twice as near, with that place where it is. */
    void zoomIn(double column, double row) {
        Atlas now = atlas;
        AtlasGround shown = ground();
        if (now != null && shown != null) {
            go(zoom.in(now.question(), shown.view().question(), column, row));
        }
    }

    /** Looks at a box so near that it fills the map, nearly. */
    void zoomTo(double left, double bottom, double right, double top) {
        Atlas now = atlas;
        AtlasGround shown = ground();
        if (now != null && shown != null) {
            go(zoom.to(now.question(), shown.view().question(), left, bottom, right, top));
        }
    }

    /** Looks from as far as before. */
    void zoomOut() {
        go(zoom.out());
    }

    /** Looks at all of it. */
    void zoomWhole() {
        go(zoom.whole());
    }

    private void go(@Nullable AtlasQuestion question) {
        if (question != null) {
            ask(question);
            look();
        }
    }

    /** Waits until the coarse map is there; for still pictures. */
    void settle(int columns, int rows) throws InterruptedException {
        pulse(columns, rows);
        while (seen && trouble == null && cross.present() != null && !isWhole()) {
            Thread.sleep(5);
            pulse(columns, rows);
        }
    }

    /** Ends its threads. */
    void close() {
        stop();
        prober.close();
    }
}
