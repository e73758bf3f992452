package tapedeck.deck.replay;

import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tapedeck.array.Workspace;
import tapedeck.deck.training.Checkpoint;
import tapedeck.deck.training.GovernedRun;
import tapedeck.deck.training.Measuring;
import tapedeck.deck.training.OpenIteration;
import tapedeck.deck.training.Trainer;
import tapedeck.deck.training.WeightLoad;
import tapedeck.program.Failure;
import tapedeck.program.Metrics;
import tapedeck.program.Program;
import tapedeck.program.ProgramCapabilities.Repetition;
import tapedeck.program.Settings;
import tapedeck.program.Step;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.Change;
import tapedeck.tape.Recorder;
import tapedeck.tape.TapeEvent;
import tapedeck.text.Message;

/**
 * Runs a Program again from a checkpoint to an iteration that was not kept, and captures it, bit for bit as it was:
 * the same numbers in, the same changes at the same iterations. It has tensors of its own and touches nothing of the
 * run it repeats. On the thread that calls it.
 */
public final class Replay extends GovernedRun {
    /**
     * An iteration that is to be captured again. Immutable.
     *
     * @param iteration from 1
     * @param failure why the run failed in it, and so is its repetition to; null if it did not
     */
    public record Wanted(long iteration, @Nullable Message failure) {}

    private final Checkpoint from;
    private final List<Change> changes;
    private final Wanted wanted;
    private final CloseSignal closing;
    private final LongConsumer begun;
    private final LossComparison comparison;
    private final @Nullable Workspace workspace;
    private final Measuring measuring = new Measuring(System::nanoTime);
    private long iteration;
    private @Nullable CapturedIteration captured;
    private @Nullable OpenIteration open;

    private Replay(Program program, Settings settings, Checkpoint from, List<Change> changes, List<WeightLoad> loads,
            LossComparison comparison, Wanted wanted, CloseSignal closing, LongConsumer begun) {
        super(new Trainer(settings));
        this.comparison = comparison;
        this.begun = begun;
        this.from = from;
        this.changes = changes;
        trainer().load(loads);
        this.wanted = wanted;
        this.closing = closing;
        workspace = program.capabilities().recycles() ? new Workspace() : null;
        if (program.capabilities().repetition() == Repetition.FROM_START || !from.isWhole()) {
            trainer().want(from.inForce());
            trainer().start();
        }
    }

    /**
     * The events of the iteration that is {@code wanted}, or null if it was cancelled.
     *
     * @param settings the run was started with
     * @param from a checkpoint of it, before that iteration
     * @param changes all that were made in the run
     * @param loads weights that were put in, in the run
     * @param comparison with the losses of the run: where those of its repetition are others, or where it does not fail as the run
     *        did, what is captured says so
     * @param closing ends it early
     * @param begun is told of every iteration that begins
     * @throws Exception whatever the Program throws
     */
    static @Nullable CapturedIteration capture(Program program, Settings settings, Checkpoint from,
            List<Change> changes,
            List<WeightLoad> loads, LossComparison comparison, Wanted wanted, CloseSignal closing, LongConsumer begun)
            throws Exception {
        Replay replay = new Replay(program, settings, from, changes, loads, comparison, wanted, closing, begun);
        try {
            program.silenced().run(replay);
        } catch (VirtualMachineError failure) { // the machine's failure now, not the Program's then
            throw failure;
        } catch (Exception | Error failure) {
            if (replay.captured == null) {
                throw failure;
            }
            replay.failed(failure);
        } finally {
            replay.drop();
        }
        return replay.captured;
    }

    @Override
    protected long iteration() {
        return iteration;
    }

    @Override
    protected void governed() {
        from.restore(trainer());
        iteration = from.iteration();
    }

    @Override
    public void measures(Supplier<Metrics.Scores> measurement) {
        measuring.by(measurement);
    }

    @Override
    public void onClose(Runnable release) {
        closing.onClose(release);
    }

    @Override
    public @Nullable Step begin() {
        drop();
        if (captured != null || closing.isClosed()) {
            return null;
        }
        iteration++;
        begun.accept(iteration);
        trainer().want(Change.again(iteration, trainer().wanted(), changes));
        trainer().begin(iteration);
        open = iteration < wanted.iteration() ? OpenIteration.free(workspace, null) : capture();
        return trainer();
    }

    @Override
    public boolean pass(double loss) {
        iteration++;
        begun.accept(iteration);
        trainer().begin(iteration);
        comparison.ended(iteration, loss);
        return !closing.isClosed();
    }

    @Override
    protected @Nullable CapturedIteration seen() {
        return captured;
    }

    private OpenIteration capture() {
        CapturedIteration whole = new CapturedIteration(iteration, trainer().epoch(iteration), trainer().isAtEpochEnd(),
                trainer().drawn());
        captured = whole;
        doubt(whole);
        Recorder recorder = new Recorder(trainer().parameters(), whole::append, whole::stands);
        whole.begin(recorder.parameters());
        measure(iteration - 1, whole);
        return OpenIteration.captured(workspace, recorder, null);
    }

    @Override
    public boolean end(double loss) {
        drop();
        comparison.ended(iteration, ofFullBatch(loss));
        CapturedIteration whole = captured;
        if (whole == null) {
            return true;
        }
        doubt(whole);
        if (wanted.failure() != null) {
            whole.doubt(Message.of("deck.failsNot", "iteration", iteration));
        }
        measure(iteration, whole);
        whole.append(new TapeEvent.IterationEnded(iteration, whole.epoch(), loss));
        return false;
    }

    /** The run failed in this very iteration, and so did its repetition: for the same reason, if it is the same. */
    private void failed(Throwable failure) {
        Message now = Failure.describe(failure);
        Message was = wanted.failure();
        if (captured != null && was != null && !was.equals(now)) {
            captured.doubt(Message.of("deck.failsOtherwise", "iteration", iteration, "now", now));
        }
    }

    private void doubt(CapturedIteration whole) {
        Message difference = comparison.difference();
        if (difference != null) {
            whole.doubt(difference);
        }
    }

    private void measure(long after, CapturedIteration whole) {
        measuring.measure(after, whole);
    }

    /** Ends the iteration that is open: what ran of it is on the tape. */
    private void drop() {
        OpenIteration ending = open;
        open = null;
        if (ending != null) {
            ending.end(false);
        }
    }
}
