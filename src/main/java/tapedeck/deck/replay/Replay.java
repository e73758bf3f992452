package tapedeck.deck.replay;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import tapedeck.array.Generator;
import tapedeck.array.Workspace;
import tapedeck.autograd.Tape;
import tapedeck.data.Dataset;
import tapedeck.deck.training.Checkpoint;
import tapedeck.deck.training.Measuring;
import tapedeck.deck.training.Trainer;
import tapedeck.optim.ParameterGroup;
import tapedeck.program.Metrics;
import tapedeck.program.Program;
import tapedeck.program.Run;
import tapedeck.program.Settings;
import tapedeck.program.Step;
import tapedeck.tape.Captured;
import tapedeck.tape.Change;
import tapedeck.tape.Recorder;
import tapedeck.tape.TapeEvent;

/**
 * Runs a Program again from a checkpoint to an iteration that was not kept, and captures it, bit for bit as it was:
 * the same numbers in, the same changes at the same iterations. It has tensors of its own and touches nothing of the
 * run it repeats. On the thread that calls it.
 */
public final class Replay implements Run {
    private final Settings settings;
    private final Checkpoint from;
    private final List<Change> changes;
    private final long target;
    private final BooleanSupplier cancelled;
    private final Trainer trainer;
    private final Workspace workspace = new Workspace();
    private final Measuring measuring = new Measuring(System::nanoTime);
    private long iteration;
    private double loss;
    private @Nullable Captured captured;

    private Replay(Settings settings, Checkpoint from, List<Change> changes, long target, BooleanSupplier cancelled) {
        this.settings = settings;
        this.from = from;
        this.changes = changes;
        this.target = target;
        this.cancelled = cancelled;
        trainer = new Trainer(settings);
    }

    /**
     * The events of iteration {@code target}, or null if it was cancelled.
     *
     * @param settings the run was started with
     * @param from a checkpoint of it, before {@code target}
     * @param changes all that were made in the run
     * @throws Exception whatever the Program throws
     */
    static @Nullable Captured capture(Program program, Settings settings, Checkpoint from, List<Change> changes,
            long target, BooleanSupplier cancelled) throws Exception {
        Replay replay = new Replay(settings, from, changes, target, cancelled);
        try {
            program.run(replay);
        } catch (VirtualMachineError failure) { // the machine's failure now, not the Program's then
            throw failure;
        } catch (Exception | Error failure) {
            if (replay.captured == null) {
                throw failure;
            }
            // the run failed in this very iteration, and so does its repetition
        }
        return replay.captured;
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public int batchSize() {
        return trainer.inForce().batchSize();
    }

    @Override
    public void training(List<ParameterGroup> groups, @Nullable Dataset train, Generator... generators) {
        trainer.govern(groups, train, generators);
        trainer.restore(from);
        iteration = from.iteration();
    }

    @Override
    public void measures(Supplier<Metrics.Scores> measurement) {
        measuring.by(measurement);
    }

    @Override
    public boolean iteration(ToDoubleFunction<Step> body) {
        if (captured != null || cancelled.getAsBoolean()) {
            return false;
        }
        iteration++;
        trainer.want(Trainer.at(iteration, from.inForce(), changes));
        trainer.begin(iteration);
        if (iteration < target) {
            workspace.run(() -> loss = body.applyAsDouble(trainer));
            return true;
        }
        Captured whole = new Captured(iteration, trainer.epoch(iteration), trainer.isAtEpochEnd());
        captured = whole;
        Recorder recorder = new Recorder(trainer.parameters(), whole::append);
        whole.begin(recorder.parameters());
        workspace.run(() -> measuring.measure(iteration - 1, whole));
        workspace.run(() -> {
            try (Tape _ = Tape.open(recorder)) {
                loss = body.applyAsDouble(trainer);
            } finally {
                recorder.tell(); // what ran before a failure is on the tape
            }
        });
        workspace.run(() -> measuring.measure(iteration, whole));
        whole.append(new TapeEvent.IterationEnded(iteration, whole.epoch(), loss));
        return false;
    }
}
