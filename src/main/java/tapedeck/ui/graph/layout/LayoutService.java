package tapedeck.ui.graph.layout;

import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Message;
import tapedeck.ui.work.Newest;

/**
 * Has what is to be shown laid out, in the background or at once, and says when that takes long or fails. The
 * last layout that worked stays until there is another. On the FX thread only.
 */
public final class LayoutService {
    public static final Message FAILED = Message.of("graph.layout.failed");
    public static final Message CANCELLED = Message.of("graph.layout.cancelled");
    private static final long PATIENCE_NANOS = 2_000_000_000L;

    /** A layout that is wanted, and what will be drawn with it. */
    public record Job(LayoutEngine.Request request, TapeSnapshot snapshot, double stepSeconds) {}

    /** A layout and what is to be drawn with it. */
    public record Page(Job job, GraphLayout layout) {}

    private final Newest<Job, GraphLayout> worker;
    private final Layouter here;
    private @Nullable Job wanted;
    private @Nullable Page last;
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
     * Asks for a layout.
     *
     * @param atOnce whether to make it here and now
     * @return it, if it is there already; else null, and {@link #poll} has it later
     */
    @Nullable
    public Page want(Job job, boolean atOnce) {
        wanted = job;
        Page known = last;
        if (known != null && known.job.request().equals(job.request())) {
            worker.forget();
            return done(job, known.layout);
        }
        if (atOnce) {
            worker.forget();
            return done(job, here.layout(job.request(), () -> false));
        }
        worker.submit(job);
        return null;
    }

    private Page done(Job job, GraphLayout layout) {
        Page page = new Page(job, layout);
        last = page;
        notice = null;
        late = false;
        return page;
    }

    /** Remembers what is wanted, without asking for it. */
    public void later(Job job) {
        wanted = job;
    }

    /** Returns what has become ready; null if nothing has. */
    @Nullable
    public Page poll(long now) {
        Newest.Done<Job, GraphLayout> result = worker.poll();
        Job newest = wanted;
        if (result != null && newest != null) {
            busySince = -1;
            late = false;
            GraphLayout layout = result.result();
            if (layout != null) {
                return done(newest.request().equals(result.job().request()) ? newest : result.job(), layout);
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
        last = null;
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
