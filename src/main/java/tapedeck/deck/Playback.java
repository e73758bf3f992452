package tapedeck.deck;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import tapedeck.array.Generator;
import tapedeck.array.Workspace;
import tapedeck.autograd.Tape;
import tapedeck.data.Dataset;
import tapedeck.deck.DeckState.Status;
import tapedeck.deck.TapeEvent.BackwardEnded;
import tapedeck.deck.TapeEvent.IterationEnded;
import tapedeck.deck.TapeEvent.OptimizerStepped;
import tapedeck.optim.ParameterGroup;

/** One run as the deck's thread sees it: where it is, how far it may go, and what it has shown. On that thread only. */
final class Playback implements Run {
    private final Gate gate;
    private final Settings settings;
    private final IterationListener onIteration;
    private final Workspace workspace = new Workspace();
    private final Series losses = new Series();
    private final Measuring measuring = new Measuring();
    private final Trainer trainer;
    private volatile DeckState state;

    private Status status = Status.READY;
    private String message = "";
    private Goal goal = new Goal.None();
    private double speed = 1;
    private boolean introducing;
    private boolean looking;
    /** The captured iteration is shown only when its update is done. */
    private boolean whole;
    private int steps;
    private long iteration;
    /** The last iteration whose update is done. */
    private long updated;
    private double loss = Double.NaN;
    private @Nullable Captured captured;
    private @Nullable Captured shown;
    private int playhead;
    private long due;

    Playback(Gate gate, Settings settings, IterationListener onIteration) {
        this.gate = gate;
        this.settings = settings;
        this.onIteration = onIteration;
        trainer = new Trainer(settings);
        state = snapshot();
    }

    // What the outside reads.

    DeckState state() {
        return state;
    }

    Series.View losses() {
        return losses.view();
    }

    private DeckState snapshot() {
        return new DeckState(status, message, iteration, trainer.epoch(iteration), trainer.iterationsPerEpoch(), loss,
                trainer.inForce(), trainer.groupNames(), speed, measuring.latest(), shown, playhead,
                trainer.changes(), trainer.rateChanges());
    }

    private void publish() {
        state = snapshot();
    }

    // Commands, done at the gate.

    void go(Goal next) {
        if (status == Status.FINISHED || status == Status.FAILED) {
            return;
        }
        goal = next;
        introducing &= next instanceof Goal.None; // who steps has taken over
        steps = 0;
        status = Status.PLAYING;
        due = System.nanoTime();
        publish();
    }

    void introduce() {
        introducing = true;
        go(new Goal.None());
    }

    void pause() {
        if (status != Status.PLAYING) {
            return;
        }
        if (captured != null && !whole && !Double.isInfinite(speed)) {
            status = Status.PAUSED;
            publish();
        } else {
            goal = new Goal.Updated(0);
        }
    }

    void speed(double next) {
        speed = next;
        introducing = false;
        due = System.nanoTime();
        publish();
    }

    void learningRate(double rate) {
        set(trainer.wanted().withLearningRate(rate));
    }

    void set(Hyperparameters wanted) {
        trainer.want(wanted);
        if (status == Status.READY) {
            trainer.start();
            publish();
        }
    }

    void look() {
        looking = true;
        measuring.want();
    }

    /** Waits for leave to go on. */
    void hold() {
        while (status != Status.PLAYING) {
            gate.await();
            if (measuring.isWanted()) {
                measure();
            }
        }
    }

    void finish(Status end, String why) {
        if (end == Status.FINISHED && !gate.isClosed()) {
            measure();
        }
        status = end;
        message = why;
        publish();
    }

    // What the Program calls.

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public void training(List<ParameterGroup> groups, @Nullable Dataset train, Generator... generators) {
        trainer.govern(groups, train, generators);
    }

    @Override
    public void measures(Supplier<Metrics.Scores> measurement) {
        measuring.by(measurement);
        measure();
    }

    @Override
    public boolean iteration(ToDoubleFunction<Step> body) {
        if (gate.isClosed() || trainer.isOver(iteration, settings.epochs())) {
            return false;
        }
        gate.serve();
        hold();
        iteration++;
        trainer.begin(iteration);
        boolean paced = !Double.isInfinite(speed) && goal instanceof Goal.None;
        if (paced || looking || goal.captures(iteration, trainer.isAtEpochEnd())) {
            capture(body);
        } else {
            workspace.run(() -> loss = body.applyAsDouble(trainer));
            complete();
        }
        if (measuring.isWanted() || captured != null) {
            workspace.run(this::measure);
        }
        captured = null;
        if (introducing) {
            speed(Double.POSITIVE_INFINITY);
        }
        publish();
        return true;
    }

    private void capture(ToDoubleFunction<Step> body) {
        whole = looking && goal instanceof Goal.None && Double.isInfinite(speed);
        looking = false;
        Captured now = new Captured(iteration, trainer.epoch(iteration));
        captured = now;
        Recorder recorder = new Recorder(trainer.parameters(), event -> happened(now, event));
        workspace.run(() -> {
            try (Tape _ = Tape.open(recorder)) {
                loss = body.applyAsDouble(trainer);
                recorder.tell();
            } catch (Gate.Closed closed) {
                throw closed;
            } catch (RuntimeException | Error failure) {
                recorder.tell(); // what ran before the failure is on the tape
                throw failure;
            }
        });
        complete();
        happened(now, new IterationEnded(iteration, now.epoch(), loss));
    }

    private void complete() {
        updated = iteration;
        losses.append(loss);
        onIteration.ended(iteration, loss);
    }

    /** An event of a captured iteration. Shown at once, or in free run when the update is done: then it is whole. */
    private void happened(Captured now, TapeEvent event) {
        now.append(event);
        if (event instanceof BackwardEnded && trainer.beforeUpdate(iteration)) {
            publish();
        } else if (event instanceof OptimizerStepped) {
            updated = iteration;
        }
        if (whole) {
            if (event instanceof OptimizerStepped || (shown != now && event instanceof IterationEnded)) {
                show(now);
            }
            gate.serve();
            if (goal.reached(event, iteration, steps)) {
                halt(now);
            }
            return;
        }
        if (event.isStep()) {
            steps++;
        }
        show(now);
        if (goal.reached(event, iteration, steps)) {
            halt(now);
        } else if (event.isStep()) {
            pace(now);
        }
    }

    private void show(Captured now) {
        shown = now;
        playhead = now.events().size();
        publish();
    }

    private void halt(Captured now) {
        measure(); // before it shows as paused: who waits for that finds the numbers of this moment
        status = Status.PAUSED;
        goal = new Goal.None();
        whole = false;
        show(now);
        hold();
    }

    /** Waits as long as a step takes at the speed set; a pause in the meantime holds. */
    private void pace(Captured now) {
        gate.serve();
        boolean paced = goal instanceof Goal.None && status == Status.PLAYING;
        while (paced && !Double.isInfinite(speed) && System.nanoTime() < due + stepNanos()) {
            gate.awaitUntil(due + stepNanos());
            paced = goal instanceof Goal.None && status == Status.PLAYING;
        }
        due = System.nanoTime();
        if (status == Status.PAUSED) {
            halt(now);
        }
    }

    private long stepNanos() {
        return (long) (1e9 / (Deck.STEPS_PER_SECOND * speed));
    }

    private void measure() {
        measuring.measure(updated);
        publish();
    }
}
