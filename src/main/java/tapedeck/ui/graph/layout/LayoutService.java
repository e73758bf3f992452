package tapedeck.ui.graph.layout;

import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Message;
import tapedeck.ui.graph.model.Graph;
import tapedeck.ui.work.Newest;

/**
 * Has what is to be shown laid out, in the background or at once, and says when that takes long or fails. The
 * last layout that worked stays until there is another. On the FX thread only.
 */
public final class LayoutService {
    public static final Message FAILED = Message.of("graph.layout.failed");
    public static final Message CANCELLED = Message.of("graph.layout.cancelled");
    private static final long PATIENCE_NANOS = 2_000_000_000L;

    /**
     * A layout that is wanted, and what will be drawn with it.
     *
     * @param known the tape whose graph is laid out, of which {@code snapshot} is the beginning, or all
     * @param stepSeconds how long its step lasts; 0 is without motion
     */
    public record Job(LayoutEngine.Request request, TapeSnapshot known, TapeSnapshot snapshot, double stepSeconds) {
        /** The part of the graph that is recorded. */
        public Graph part() {
            return request.graph().until(snapshot);
        }
    }

    private final Newest<Job, GraphLayout> worker;
    private final Layouter here;
    private @Nullable Job wanted;
    /** The last request whose layout was made, and that. */
    private LayoutEngine.@Nullable Request request;
    private GraphLayout layout = GraphLayout.EMPTY;
    private @Nullable Message notice;
    private boolean late;
    private long busySince = -1;

    /**
     * @param background for what may take its time
     * @param here for what is wanted at once
     */
    public LayoutService(Layouter background, Layouter here) {
        worker = new Newest<>("graph-layout", (job, cancelled) -> background.layout(job.request(), cancelled));
        worker.prepare(() -> WarmUp.of(background));
        this.here = here;
    }

    /** Returns what was asked for last, or null. */
    public @Nullable Job wanted() {
        return wanted;
    }

    /** Returns the layout of the job that {@link #want} or {@link #poll} gave last. */
    public GraphLayout layout() {
        return layout;
    }

    /** Returns what the viewer should know: that it takes long, or failed; else null. */
    public @Nullable Message notice() {
        return notice;
    }

    /** Returns whether a layout is at work for so long that the viewer may want to {@link #cancel} it. */
    public boolean isLate() {
        return late;
    }

    public boolean isBusy() { return worker.isBusy(); }

    /**
     * Asks for a layout; of a graph that stays as it is there is one already.
     *
     * @param atOnce whether to make it here and now
     * @return whether {@link #layout} is that of {@code job} now; else {@link #poll} has it later
     */
    public boolean want(Job job, boolean atOnce) {
        wanted = job;
        boolean known = job.request().equals(request);
        if (!known && !atOnce) {
            worker.submit(job);
            return false;
        }
        worker.forget();
        done(job, known ? layout : here.layout(job.request(), () -> false));
        return true;
    }

    private void done(Job job, GraphLayout made) {
        request = job.request();
        layout = made;
        notice = null;
        late = false;
    }

    /** Remembers what is wanted, without asking for it. */
    public void later(Job job) {
        wanted = job;
    }

    /** Returns the job whose layout has become ready; null if none has. */
    @Nullable
    public Job poll(long now) {
        Newest.Done<Job, GraphLayout> result = worker.poll();
        Job newest = wanted;
        if (result != null && newest != null) {
            busySince = -1;
            late = false;
            GraphLayout made = result.result();
            if (made != null) {
                Job ready = newest.request().equals(result.job().request()) ? newest : result.job();
                done(ready, made);
                return ready;
            }
            notice = result.failure() instanceof CancellationException ? CANCELLED : FAILED;
        } else if (worker.isBusy() && newest != null) {
            busySince = busySince < 0 ? now : busySince;
            if (now - busySince > PATIENCE_NANOS) {
                late = true;
                notice = late(newest);
            }
        }
        return null;
    }

    /** Returns what is said when a layout takes long. */
    public static Message late(Job job) {
        return Message.of("graph.layout.late", "n", job.request().graph().calls().size());
    }

    /** Gives up the layout at work; the last picture stays. */
    public void cancel() {
        worker.cancel();
    }

    /** There is nothing to show any more. */
    public void clear() {
        worker.forget();
        wanted = null;
        request = null;
        layout = GraphLayout.EMPTY;
        notice = null;
        late = false;
        busySince = -1;
    }

    /** Drops what is at work in the background. */
    public void forget() {
        worker.forget();
    }

    public void close() {
        worker.close();
    }
}
