package tapedeck.ui.graph.layout;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.tape.FunctionState;
import tapedeck.tape.Phase;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.ui.graph.model.CardSizes;
import tapedeck.ui.graph.model.Graph;

/**
 * Lays out in the background. Only the newest job waits; the one at work is finished, so that under a stream of
 * jobs pictures still appear. Results are fetched by {@link #poll}.
 */
public final class LayoutWorker implements AutoCloseable {
    /** A layout that is wanted, and what will be drawn with it. */
    public record Job(LayoutEngine.Request request, TapeSnapshot snapshot, double stepSeconds) {}

    /** A job done: the layout, or why there is none. */
    record Done(Job job, @Nullable GraphLayout layout, @Nullable Exception failure) {}

    private final ExecutorService executor = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("graph layout").factory());
    private final Layouter engine;
    private final AtomicReference<@Nullable Job> waiting = new AtomicReference<>();
    private final AtomicReference<@Nullable Done> done = new AtomicReference<>();
    private final AtomicInteger open = new AtomicInteger();
    /** Of results that are still wanted; guarded by this. */
    private int round;
    private volatile boolean cancelled;
    private volatile boolean closed;

    public LayoutWorker(Layouter engine) {
        this.engine = engine;
        executor.execute(this::warmUp);
    }

    /** ELK's first layout takes half a second: it is made while the window opens, not when the first Function waits. */
    private void warmUp() {
        TensorState in = new TensorState(0, "x", NdArray.zeros(Shape.of(2)), null, true, true, false, null);
        TensorState out = new TensorState(1, "y", NdArray.zeros(Shape.of(2)), null, false, true, false, "F");
        FunctionState function = new FunctionState(0, "f", "F", "", "", List.of(0L), 1, List.of(), null, List.of(),
                false, false);
        TapeSnapshot tape = new TapeSnapshot(1, 1, 1, List.of(in, out), List.of(function), Phase.FORWARD, null, 0,
                null);
        CardSizes metrics = new CardSizes(1, false);
        engine.layout(new LayoutEngine.Request(Graph.of(tape, metrics), metrics, 100), () -> closed);
    }

    /** Asks for a layout; an older job that still waits is dropped. */
    void submit(Job job) {
        if (waiting.getAndSet(job) == null && !closed) {
            open.incrementAndGet();
            executor.execute(this::work);
        }
    }

    /** Drops what waits, what is ready, and the result of what is at work: something newer is shown already. */
    synchronized void forget() {
        waiting.set(null);
        round++;
        done.set(null);
    }

    private synchronized int round() {
        return round;
    }

    private synchronized void publish(Done result, int begunIn) {
        if (begunIn == round) {
            done.set(result);
        }
    }

    /** Gives up what waits and what is at work; the latter then fails with a {@link CancellationException}. */
    void cancel() {
        waiting.set(null);
        cancelled = true;
    }

    /** The newest result, once; null if there is none yet. */
    @Nullable
    Done poll() {
        return done.getAndSet(null);
    }

    /** Whether a result is still to come or to be fetched. */
    boolean isBusy() {
        return open.get() > 0 || done.get() != null;
    }

    private void work() {
        try {
            cancelled = false;
            int begun = round();
            Job job = waiting.getAndSet(null);
            if (job != null) {
                publish(run(job), begun);
            }
        } finally {
            open.decrementAndGet();
        }
    }

    private Done run(Job job) {
        try {
            return new Done(job, engine.layout(job.request(), () -> cancelled || closed), null);
        } catch (CancellationException givenUp) {
            return new Done(job, null, givenUp);
        } catch (RuntimeException failure) {
            System.getLogger(LayoutWorker.class.getName()).log(System.Logger.Level.ERROR, "layout failed", failure);
            return new Done(job, null, failure);
        }
    }

    @Override
    public void close() {
        closed = true;
        forget();
        executor.shutdownNow();
    }
}
