package tapedeck.ui.shell;

import java.util.function.BooleanSupplier;
import java.util.function.LongToIntFunction;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.deck.DeckState;
import tapedeck.surface.Nudge;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.graph.GraphPane;
import tapedeck.ui.graph.NudgeHandler;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.work.Newest;

/**
 * The drag of a leaf's number on its card: what the program would make of it is worked out in the background and shown until the
 * number is let go. Only where the program is held. On the FX thread only.
 */
final class NudgeDrag implements NudgeHandler {
    /** So many pixels are a step. */
    private static final double PIXELS = 2;
    private static final double FINE = 0.01;

    /** A number of a leaf, changed at a moment. */
    private record Job(CapturedIteration captured, TapeSnapshot shown, long leaf, int element, double by) {}

    private final DeckLink link;
    private final GraphPane graph;
    private final LongToIntFunction picked;
    private final Newest<Job, Nudge> worker = new Newest<>("nudge", NudgeDrag::work);

    /** @param picked the number that is picked of the tensor of an id, or -1 */
    NudgeDrag(DeckLink link, GraphPane graph, LongToIntFunction picked) {
        this.link = link;
        this.graph = graph;
        this.picked = picked;
        link.follow(this::pulse);
    }

    private static @Nullable Nudge work(Job job, BooleanSupplier cancelled) {
        return Nudge.of(job.captured, job.shown, job.leaf, job.element, job.by);
    }

    @Override
    public boolean nudges() {
        DeckState state = link.frame().state();
        return state != null && state.position().status() != DeckState.Status.PLAYING
                && link.frame().snapshot() != null;
    }

    @Override
    public int picked(long leaf) {
        return picked.applyAsInt(leaf);
    }

    @Override
    public void nudge(long leaf, int element, double pixels) {
        DeckState state = link.frame().state();
        TapeSnapshot shown = link.frame().snapshot();
        if (state == null || shown == null || !nudges()) {
            return;
        }
        CapturedIteration captured = state.playhead().captured();
        if (captured != null && captured.iteration() == shown.iteration()) {
            double by = Math.round(pixels / PIXELS) * step(shown.tensor(leaf).data());
            worker.submit(new Job(captured, shown, leaf, element, by));
        }
    }

    /** A hundredth of the power of ten that the largest number reaches; of zeros 0.01. */
    static double step(NdArray numbers) {
        double most = 0;
        for (double each : numbers.toArray()) {
            most = Double.isFinite(each) ? Math.max(most, Math.abs(each)) : most;
        }
        return FINE * (most == 0 ? 1 : Math.pow(10, Math.floor(Math.log10(most))));
    }

    @Override
    public void release() {
        worker.forget();
        graph.nudge(null);
    }

    /** Shows what has come. Once a pulse. */
    private void pulse() {
        Newest.Done<Job, Nudge> done = worker.poll();
        if (done != null && done.job().shown().equals(link.frame().snapshot())) {
            graph.nudge(done.result());
        }
    }

    @Override
    public void dispose() {
        worker.close();
    }
}
