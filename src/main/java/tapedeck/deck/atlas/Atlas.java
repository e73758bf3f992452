package tapedeck.deck.atlas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.replay.ProgramThread;
import tapedeck.program.ProgramCapabilities;
import tapedeck.program.ProgramCapabilities.Repetition;

/**
 * The map of a question: of each point a short run, the coarse picture first and then from the boundaries outwards, on threads of its own,
 * each of which runs one point after another with the same arrays. Any thread.
 */
public final class Atlas implements AutoCloseable {
    private static final int STRIDE = 16;
    private static final double DIVERGED = 1;
    private static final double NO_BETTER = 0.5;
    private static final double LATE = 0.5;
    private static final double FAILED = 2;
    private static final double DECADES = 4;

    private final AtlasQuestion question;
    private final AtlasRuns runs;
    private final Refinement order;
    private final double[] losses;
    private final int[] divergedAt;
    private final boolean[] noBetter;
    private final List<AtlasRuns.Worker> workers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private int done;
    private int allowed;
    private boolean closed;
    private @Nullable AtlasView view;

    /** An atlas that begins now on so many threads, at least 1; of a Program that keeps what it likes on no more than fit into memory. */
    public Atlas(AtlasQuestion question, int threads) {
        this(question, threads, null);
    }

    /** As above; of what {@code before} has run of the same question at other places, nothing is run again. */
    public Atlas(AtlasQuestion question, int threads, @Nullable Atlas before) {
        this.question = question;
        runs = before != null && before.question.isOfSameRuns(question) ? before.runs : new AtlasRuns();
        int size = question.size();
        losses = new double[size];
        Arrays.fill(losses, Double.NaN);
        divergedAt = new int[size];
        noBetter = new boolean[size];
        double[] shades = new double[size];
        for (int point = 0; point < size; point++) {
            AtlasResult known = runs.known(question, column(point), row(point));
            shades[point] = known == null ? Double.NaN : put(point, known);
        }
        order = new Refinement(question.x().points(), question.y().points(), STRIDE, shades);
        boolean isKnown = question.start().program().capabilities().repetition() == Repetition.FROM_CHECKPOINT;
        long fit = isKnown ? threads : ProgramCapabilities.unmeasuredRuns();
        allowed = Math.clamp(fit, 1, threads);
        IntStream.range(0, done == size ? 0 : allowed).forEach(this::start);
    }

    private void start(int i) {
        AtlasRuns.Worker worker = new AtlasRuns.Worker();
        workers.add(worker);
        Thread thread = ProgramThread.of("atlas " + question.start().program().id() + " " + i,
                () -> work(i, worker));
        threads.add(thread);
        thread.start();
    }

    private int column(int point) {
        return point % question.x().points();
    }

    private int row(int point) {
        return point / question.x().points();
    }

    private double put(int point, AtlasResult result) {
        losses[point] = result.loss();
        divergedAt[point] = result.divergedAt();
        noBetter[point] = question.probe().isNoBetter(result);
        done++;
        return shade(result);
    }

    /** A number for what came of a run: between two points that differ in it, there is more to see. */
    private double shade(AtlasResult result) {
        if (result.divergedAt() == AtlasResult.FAILED) {
            return FAILED;
        }
        if (result.diverged()) {
            return DIVERGED + LATE * result.divergedAt() / question.iterations();
        }
        if (question.probe().isNoBetter(result)) {
            return NO_BETTER;
        }
        double first = question.probe().firstLoss();
        double ratio = result.loss() / first;
        return first > 0 && ratio > 0
                ? Math.clamp(StrictMath.log10(ratio) / DECADES, -1, 0)
                : Math.clamp((result.loss() - first) / Math.max(1e-300, Math.abs(first)), -1, 0);
    }

    private void work(int worker, AtlasRuns.Worker means) {
        for (int point = take(worker); point >= 0; point = take(worker)) {
            AtlasResult result = runs.run(question, column(point), row(point), means);
            if (result != null) {
                computed(point, result);
            }
        }
    }

    /** The number of a point to run; waits for one. -1 if all are run, or it was closed. */
    private synchronized int take(int worker) {
        while (!closed && done < losses.length) {
            int point = worker < allowed ? order.next() : -1;
            if (point >= 0) {
                return point;
            }
            try {
                wait();
            } catch (InterruptedException _) {
                return -1;
            }
        }
        return -1;
    }

    private synchronized void computed(int point, AtlasResult result) {
        order.computed(point, put(point, result));
        view = null;
        notifyAll();
    }

    /** Has no more than so many of its threads run from now on, at least 1: the others wait. */
    public synchronized void allow(int number) {
        if (number != allowed) {
            allowed = Math.max(1, number);
            notifyAll();
        }
    }

    /** Returns what it shows. */
    public AtlasQuestion question() {
        return question;
    }

    /** How it is now; the same object until something is new. */
    public synchronized AtlasView view() {
        AtlasView now = view;
        if (now == null) {
            now = new AtlasView(question, losses.clone(), divergedAt.clone(), noBetter.clone(), order.sources(), done);
            view = now;
        }
        return now;
    }

    /**
     * Waits until every point is known, or it was closed; not for the thread of a window.
     *
     * @throws InterruptedException if the waiting thread is interrupted
     */
    public AtlasView await() throws InterruptedException {
        for (Thread each : threads) {
            each.join();
        }
        return view();
    }

    /** Stops it. Does not wait for that. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        workers.forEach(AtlasRuns.Worker::close);
    }

    /** Returns whether every thread of it has ended. */
    public boolean isClosed() {
        return threads.stream().noneMatch(Thread::isAlive);
    }
}
