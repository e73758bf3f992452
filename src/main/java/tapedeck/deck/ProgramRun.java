package tapedeck.deck;

import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.breakpoints.Stop;
import tapedeck.deck.replay.Gate;
import tapedeck.deck.sizes.SizeCourse;
import tapedeck.deck.training.GovernedRun;
import tapedeck.deck.training.Measuring;
import tapedeck.deck.training.OpenIteration;
import tapedeck.deck.training.Origin;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Metrics;
import tapedeck.program.Output;
import tapedeck.program.Program;
import tapedeck.program.ProgramCapabilities.Repetition;
import tapedeck.program.Settings;
import tapedeck.program.Step;
import tapedeck.tape.Captured;
import tapedeck.tape.LiveRunControl;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeEvent.OptimizerStepped;
import tapedeck.text.Message;

/** One run as the Program and the deck's thread see it: iterations run or are captured, and seen. On that thread only. */
final class ProgramRun extends GovernedRun {
    private final Gate gate;
    private final @Nullable IterationListener onIteration;
    private final InterIterationRecorder aside;
    private final @Nullable Origin origin;
    private final Repetition repetition;
    private final RunContext machinery;
    final Measurer measurer;
    private @Nullable OpenIteration open;
    final Transcript transcript;
    private boolean looking;
    private boolean looked; // at the iteration that runs

    ProgramRun(Program program, Gate gate, Settings settings, @Nullable Origin origin,
            @Nullable IterationListener onIteration, LongSupplier clock) {
        super(settings);
        this.gate = gate;
        this.origin = origin;
        this.onIteration = onIteration;
        repetition = program.traits().repetition();
        machinery = new RunContext(program, gate, settings, origin, trainer(), new Measuring(clock),
                new SizeCourse(origin == null ? List.of() : origin.sizes(), clock, onIteration == null),
                onIteration != null || repetition != Repetition.FROM_CHECKPOINT, this::refuse);
        measurer = new Measurer(machinery, onIteration == null);
        aside = new InterIterationRecorder(onIteration, gate);
        transcript = new Transcript(() -> machinery.live.iteration);
    }

    RunContext machinery() {
        return machinery;
    }

    /** Says why what was wanted cannot be shown. */
    void refuse(Message why) {
        machinery.transport.remark(new Stop.Problem(why, machinery.live.iteration));
    }

    void set(long request, UnaryOperator<Hyperparameters> change) {
        machinery.request = request;
        if (machinery.reliving.want(change)
                && machinery.transport.reaction(DeckTable.Command.CHANGE) == DeckTable.Reaction.START_WITH) {
            trainer().start();
        }
        machinery.publish();
    }

    void look() { // once: who asks again while one is captured has not seen that yet, and both would be held for him
        looking = !looked || open == null;
        machinery.measuring.want();
    }

    @Override
    protected long iteration() {
        return machinery.live.iteration;
    }

    @Override
    protected void governed() {
        if (origin != null) {
            origin.checkpoint().restore(trainer());
            machinery.live.updated = machinery.live.iteration;
        }
        if (repetition != Repetition.NOT && (origin == null || !origin.checkpoint().isWhole())) {
            machinery.checkpoints.add(trainer().save(machinery.live.iteration));
        }
    }

    @Override
    public Hyperparameters inForce() {
        measurer.beforeUpdate();
        return super.inForce();
    }

    @Override
    public void onClose(Runnable release) {
        gate.onClose(release);
    }

    @Override
    public @Nullable Output output() {
        return onIteration == null ? transcript : null;
    }

    @Override
    public void measures(Supplier<Metrics.Scores> measurement) {
        machinery.measuring.by(measurement);
        machinery.transport.measure();
    }

    @Override
    public void prologue() {
        if (onIteration == null) {
            machinery.prologue.begin();
        }
    }

    @Override
    public @Nullable Step begin() {
        machinery.prologue.end();
        leave();
        if (gate.isEnding() || (trainer().isOver(machinery.live.iteration, settings().epochs())
                && !machinery.reliving.isGoingOn())) {
            return null;
        }
        gate.serve();
        machinery.attending.awaitTurn();
        machinery.reliving.begin();
        measurer.beforeBegin();
        machinery.begin();
        looked = looking;
        looking = false;
        trainer().begin(machinery.live.iteration);
        open = measurer.open(looked, this::happened);
        return trainer();
    }

    @Override
    public boolean pass(double loss) {
        leave();
        gate.serve();
        machinery.transport.hold();
        if (!gate.isEnding()) {
            machinery.pass(loss);
            complete();
            machinery.attending.passed();
        }
        return !gate.isEnding();
    }

    @Override
    public LiveRunControl meanwhile() {
        return machinery.attending;
    }

    @Override
    protected @Nullable Captured seen() {
        return machinery.live.captured;
    }

    /** The Program left its iteration without ending it, or ended: what ran of it is on the tape. */
    void leave() {
        machinery.prologue.leave();
        aside.end();
        OpenIteration left = open;
        open = null;
        if (left != null && gate.isEnding()) {
            left.close();
        } else if (left != null) {
            left.end();
        }
    }

    /** Returns whether the Program is within an iteration, and somebody may want to see it. */
    boolean isWithin() {
        return open != null && onIteration == null;
    }

    @Override
    public void backward(IntSupplier course) {
        if (onIteration != null) {
            onIteration.backward(course);
        }
    }

    @Override
    public boolean end(double loss) {
        if (open == null) {
            throw new IllegalStateException("no iteration has begun");
        }
        machinery.live.loss = loss;
        leave();
        complete();
        Captured now = machinery.live.captured;
        if (now == null) {
            machinery.endedFree();
        } else {
            happened(now, new TapeEvent.IterationEnded(machinery.live.iteration, now.epoch(), machinery.live.loss));
            machinery.sentinel.remember(machinery.live.loss);
            machinery.live.silent = false;
        }
        measurer.atEnd();
        machinery.live.captured = null;
        if (machinery.transport.isIntroducing() && machinery.live.iteration == 1) { // else it is about to look back
            machinery.transport.tempo(Tempo.free());
        }
        machinery.reliving.end();
        machinery.publish();
        aside.begin(machinery.live.iteration);
        return true;
    }

    private void complete() {
        measurer.ended();
        double loss = ofFullBatch(machinery.live.loss);
        machinery.note(loss);
        machinery.reliving.compare(loss);
        aside.ended(machinery.live.iteration, machinery.live.loss);
        if (trainer().governs() && repetition == Repetition.FROM_CHECKPOINT
                && machinery.checkpoints.isDue(machinery.live.iteration)) {
            machinery.checkpoints.add(trainer().save(machinery.live.iteration));
        }
    }

    /** An event of a captured iteration. Shown at once, or in free run when the update is done: then it is whole. */
    @Override
    protected void happened(Captured now, TapeEvent event) {
        now.append(event);
        if (event instanceof TapeEvent.BackwardEnded) {
            inForce();
        } else if (event instanceof OptimizerStepped) {
            measurer.updated();
        }
        Stop found = machinery.reliving.isShared() ? null : machinery.sentinel.happened(now, event);
        boolean done = event instanceof OptimizerStepped
                || (event instanceof TapeEvent.IterationEnded && machinery.head.shown() != now);
        if (!machinery.live.silent) {
            machinery.head.follow(now);
            machinery.publish();
        } else if (looked && done && machinery.transport.isPlayingFree()) {
            machinery.transport.measure(); // first: whoever sees the picture finds its numbers
            machinery.head.glance(now);
            machinery.publish();
        }
        if (machinery.live.silent) {
            gate.serve();
        }
        machinery.transport.passed(event, now, found);
    }
}
