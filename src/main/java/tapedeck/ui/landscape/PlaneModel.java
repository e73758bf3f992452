package tapedeck.ui.landscape;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import tapedeck.program.Predictor;
import tapedeck.surface.LossFunction;
import tapedeck.surface.LossGrid;
import tapedeck.surface.OptimizerPart;
import tapedeck.surface.PlaneFrame;
import tapedeck.tape.CapturedIteration;
import tapedeck.text.Message;
import tapedeck.ui.work.Newest;
import tapedeck.view.landscape.PlaneGround;

/** Works planes out in the background, from coarse to fine, and gives up the one that nobody asks for any more. On the FX thread only. */
final class PlaneModel implements AutoCloseable {
    /** The points along a side of the smallest map. */
    private static final int LEAST = 5;
    /** For one grid: what would take longer is left as coarse as it is, until somebody wishes it finer. */
    private static final long MOST_NANOS = 20_000_000_000L;

    /**
     * A question.
     *
     * @param predictor makes what tells the loss of all training rows; null for that of the batch
     * @param optimizer whose plane it is, where several step; 0 for that of all
     */
    record Question(PlaneFrame.Question asked, @Nullable Supplier<@Nullable Predictor> predictor, int optimizer) {}

    /**
     * The plane as far as it is known.
     *
     * @param loss the losses in the ground
     * @param numbers the names of the only two numbers; empty where there are more
     * @param nanos that it took, with all that came before
     * @param refines whether a finer one is to come
     */
    record Plane(Question question, LossFunction function, ToDoubleFunction<double[]> loss, PlaneFrame frame,
            PlaneGround ground, List<String> numbers, long nanos, boolean refines) {
        /** Minutes that the finest grid would take; NaN where it is there, or to come. */
        double minutes() {
            int side = ground.grid().columns();
            return refines || side >= LossGrid.FINEST
                    ? Double.NaN
                    : nanos / 60e9 * LossGrid.FINEST * LossGrid.FINEST / (side * side);
        }
    }

    /** An answer: a plane, or why there is none. */
    record Answer(@Nullable Plane plane, @Nullable Message refusal) {}

    private record Job(Question question, @Nullable Plane before) {}

    private final Newest<Job, Answer> worker = new Newest<>("plane", this::answer);
    private final long most;
    private @Nullable Question asked;
    private @Nullable Answer answer;
    private boolean patient;

    PlaneModel() {
        this(MOST_NANOS);
    }

    /** @param most nanoseconds for one grid that nobody wishes to wait for */
    PlaneModel(long most) {
        this.most = most;
    }

    /** Asks for another plane; what was worked out for the last is shown until there is something of this one. */
    void ask(Question next) {
        asked = next;
        patient = false;
        worker.replace(new Job(next, null));
    }

    /** Refines the plane that is known up to the finest, however long that takes, unless another is asked for. */
    void refine() {
        patient = true;
    }

    /** Returns whether it is being refined because somebody wished it. */
    boolean isPatient() { return patient; }

    /** Forgets all that is known. */
    void forget() {
        worker.forget();
        asked = null;
        answer = null;
    }

    /** The question that was asked last, or null. */
    @Nullable
    Question asked() {
        return asked;
    }

    /** What is known, or null before there is anything; maybe of the question before. */
    @Nullable
    Answer answer() {
        return answer;
    }

    /**
     * Why there is no plane; null where there is one.
     *
     * @param iteration that is shown now, from 1
     * @param free whether it trains freely: the iterations that are looked into come by themselves
     */
    @Nullable
    Message missing(long iteration, boolean free) {
        if (answer != null) {
            return answer.refusal;
        }
        return asked != null || free
                ? Message.of("plane.begins")
                : iteration <= 1 ? Message.of("plane.soon") : Message.of("plane.soon.at", "iteration", iteration);
    }

    /** Returns whether something is being worked out, or to be fetched. */
    boolean isBusy() { return worker.isBusy(); }

    /**
     * Takes over what was worked out. Once a pulse.
     *
     * @param most points along a side, up to which it goes on by itself
     * @return whether there is something new
     */
    @SuppressWarnings("ReferenceEquality") // the question itself
    boolean poll(int most) {
        Newest.Done<Job, Answer> done = worker.poll();
        if (done != null) {
            answer = done.result() == null
                    ? new Answer(null, Message.of("plane.failed"))
                    : done.result();
        }
        Plane known = answer == null ? null : answer.plane();
        if (known != null && known.question == asked && (known.refines || patient)
                && known.ground.grid().columns() < most
                && !worker.isBusy()) {
            worker.submit(new Job(known.question, known));
        }
        return done != null;
    }

    /** Waits until something is worked out. Blocks: for still pictures. */
    void await() throws InterruptedException {
        worker.await();
    }

    private Answer answer(Job job, BooleanSupplier cancelled) {
        long begun = System.nanoTime();
        Plane before = job.before;
        if (before != null) {
            LossGrid grid = before.ground.grid().refined(before.frame.plane(), before.loss, cancelled);
            return new Answer(new Plane(before.question, before.function, before.loss, before.frame,
                    PlaneGround.of(grid), before.numbers, before.nanos + System.nanoTime() - begun,
                    refines(grid, System.nanoTime() - begun)), null);
        }
        PlaneFrame.Question asked = job.question.asked;
        OptimizerPart part = job.question.optimizer == 0
                ? null
                : OptimizerPart.of(asked.captured(), job.question.optimizer);
        asked = part == null
                ? asked
                : new PlaneFrame.Question(part.captured(), asked.kind(), asked.ways(), asked.aspect());
        LossFunction loss = part == null ? LossFunction.of(asked.captured()) : part.loss();
        if (loss == null) {
            return new Answer(null, Message.of("plane.none"));
        }
        ToDoubleFunction<double[]> evaluator = evaluator(job.question, loss);
        if (evaluator == null) {
            return new Answer(null, Message.of("plane.rows.unknown"));
        }
        PlaneFrame frame = PlaneFrame.of(loss, asked, cancelled);
        double[] middle = frame.plane().point(frame.present().x(), frame.present().y());
        double _ = evaluator.applyAsDouble(middle); // the first time is slow
        long framed = System.nanoTime();
        double _ = evaluator.applyAsDouble(middle);
        int side = side(System.nanoTime() - framed, most);
        framed = System.nanoTime();
        LossGrid grid = LossGrid.of(frame.plane(), frame.extent(), side, side, evaluator, cancelled);
        return new Answer(new Plane(job.question, loss, evaluator, frame, PlaneGround.of(grid),
                loss.dim() == 2 ? loss.numberNames() : List.of(), System.nanoTime() - begun,
                refines(grid, System.nanoTime() - framed)), null);
    }

    /** As many points along a side as there is time for, where one loss takes that long. */
    static int side(long nanos, long most) {
        int side = LossGrid.COARSEST;
        while (side > LEAST && (double) side * side * nanos > most) {
            side = (side + 1) / 2;
        }
        return side;
    }

    /** A finer one has four times as many points. */
    private boolean refines(LossGrid grid, long nanos) {
        return grid.columns() < LossGrid.FINEST && 4 * nanos < most;
    }

    private static @Nullable ToDoubleFunction<double[]> evaluator(Question question, LossFunction loss) {
        return question.predictor == null
                ? loss.evaluator()
                : loss.ofTrainingRows(question.asked.captured(), question.predictor.get());
    }

    @Override
    public void close() {
        worker.close();
    }
}
