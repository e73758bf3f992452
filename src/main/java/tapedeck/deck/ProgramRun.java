package tapedeck.deck;

import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tapedeck.array.Workspace;
import tapedeck.deck.DeckState.Status;
import tapedeck.deck.breakpoints.Stop;
import tapedeck.deck.replay.Gate;
import tapedeck.deck.training.GovernedRun;
import tapedeck.deck.training.Measuring;
import tapedeck.deck.training.OpenIteration;
import tapedeck.deck.training.SizeCourse;
import tapedeck.deck.training.Trainer;
import tapedeck.program.Failure;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Metrics;
import tapedeck.program.Output;
import tapedeck.program.Program;
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
    private final @Nullable IterationListener listener;
    private final ProgramPosition live;
    private final RunLog log;
    private final BranchReplay branch;
    private final Measuring measuring;
    private final Transport transport;
    private final StopDetector stops;
    private final Playhead head;
    private final Runnable publish;
    private final Measurer measurer;
    private final IterationScheduler scheduler;
    private final IterationRecorder recorder;
    private final SetupRecorder setup;
    private final InterIterationRecorder between;
    private final Transcript transcript;
    private @Nullable OpenIteration open;
    private long request;
    private boolean looking;
    private boolean looked; // at the iteration that runs

    /**
     * @param listener is told of every iteration, which then nobody looks at; or null
     * @param workspace that recycles what iterations make, or null to keep that
     * @param publish has what it did seen
     */
    ProgramRun(Settings settings, Gate gate, @Nullable IterationListener listener, ProgramPosition live,
            Trainer trainer, RunLog log, BranchReplay branch, Measuring measuring, SizeCourse sizes,
            @Nullable Workspace workspace, Transport transport, StopDetector stops, Playhead head, Runnable publish) {
        super(settings, trainer);
        this.gate = gate;
        this.listener = listener;
        this.live = live;
        this.log = log;
        this.branch = branch;
        this.measuring = measuring;
        this.transport = transport;
        this.stops = stops;
        this.head = head;
        this.publish = publish;
        measurer = new Measurer(live, trainer, branch, measuring, transport, listener == null, publish);
        scheduler = new IterationScheduler(gate, live, trainer, branch, transport, stops, workspace, publish);
        recorder = new IterationRecorder(live, trainer, branch, transport, stops, scheduler, measurer, sizes,
                workspace);
        setup = new SetupRecorder(gate, live, branch, transport, stops, head, publish);
        between = new InterIterationRecorder(listener, gate);
        transcript = new Transcript(() -> live.iteration);
    }

    Transcript transcript() {
        return transcript;
    }

    /** The number of the last request for hyperparameters that was taken up; 0 before the first. */
    long request() {
        return request;
    }

    void set(long number, UnaryOperator<Hyperparameters> change) {
        request = number;
        if (branch.want(change)
                && transport.reaction(DeckTable.Command.CHANGE) == DeckTable.Reaction.START_WITH) {
            trainer().start();
        }
        publish.run();
    }

    /**
     * Runs {@code program} from the first command to its end, however that comes; then whoever looks back is served.
     * Returns when the deck is closed.
     */
    void perform(Program program) {
        Status end = Status.FINISHED;
        @Nullable
        Message why = null;
        boolean exhausted = false;
        try {
            transport.hold();
            Footprint.check(program, trainer().wanted(), Footprint.budget());
            program.run(this);
        } catch (Gate.Closed _) {
            // it ends where it is
        } catch (Throwable failure) { // whatever a Program throws must be seen, errors too
            end = Status.FAILED;
            why = Failure.logged(failure);
            exhausted = failure instanceof VirtualMachineError; // which would be so again, or worse
        }
        if (gate.isEnding()) { // what a Program throws that is ended from outside is not its fault
            end = gate.isClosed() ? Status.FINISHED : Status.CANCELLED;
            why = null;
            head.stay(); // what was run again has ended with it
        }
        if (why != null && !exhausted) {
            failed(why);
        }
        leave();
        transport.finish(end, why);
        head.stay();
    }

    void measure() {
        measurer.now();
    }

    void look() { // once: who asks again while one is captured has not seen that yet, and both would be held for him
        looking = !looked || open == null;
        measuring.want();
    }

    @Override
    protected long iteration() {
        return live.iteration;
    }

    @Override
    protected void governed() {
        log.governed();
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
        return listener == null ? transcript : null;
    }

    @Override
    public void measures(Supplier<Metrics.Scores> measurement) {
        measuring.by(measurement);
        transport.measure();
    }

    @Override
    public void prologue() {
        if (listener == null) {
            setup.begin();
        }
    }

    @Override
    public @Nullable Step begin() {
        setup.end();
        leave();
        if (gate.isEnding() || (trainer().isOver(live.iteration, settings().epochs())
                && !branch.isGoingOn())) {
            return null;
        }
        gate.serve();
        scheduler.awaitTurn();
        branch.begin();
        measurer.beforeBegin();
        log.begin();
        looked = looking;
        looking = false;
        trainer().begin(live.iteration);
        open = recorder.open(looked, this::happened);
        return trainer();
    }

    @Override
    public boolean pass(double loss) {
        leave();
        gate.serve();
        transport.hold();
        if (!gate.isEnding()) {
            log.begin();
            trainer().begin(live.iteration);
            live.loss = loss;
            complete();
            scheduler.passed();
        }
        return !gate.isEnding();
    }

    @Override
    public LiveRunControl meanwhile() {
        return scheduler;
    }

    @Override
    protected @Nullable Captured seen() {
        return live.captured;
    }

    /** The Program left its iteration without ending it, or ended: what ran of it is on the tape. */
    private void leave() {
        setup.leave();
        between.end();
        OpenIteration left = open;
        open = null;
        if (left != null && gate.isEnding()) {
            left.close();
        } else if (left != null) {
            left.end();
        }
    }

    /** The Program has failed: if that was within an iteration, it is shown up to there, or captured again first. */
    private void failed(Message why) {
        boolean within = open != null && listener == null;
        leave();
        if (!within) {
            return;
        }
        live.failure = why;
        Captured now = live.captured;
        if (now != null) {
            head.follow(now);
        } else {
            head.open(live.iteration, again -> again.events().size());
        }
    }

    @Override
    public void backward(IntSupplier course) {
        if (listener != null) {
            listener.backward(course);
        }
    }

    @Override
    public boolean end(double loss) {
        if (open == null) {
            throw new IllegalStateException("no iteration has begun");
        }
        live.loss = loss;
        leave();
        complete();
        Captured now = live.captured;
        if (now == null) {
            endedFree();
        } else {
            happened(now, new TapeEvent.IterationEnded(live.iteration, now.epoch(), live.loss));
            stops.remember(live.loss);
            live.silent = false;
        }
        measurer.atEnd();
        live.captured = null;
        if (transport.isIntroducing() && live.iteration == 1) { // else it is about to look back
            transport.tempo(Tempo.free());
        }
        branch.end();
        publish.run();
        between.begin(live.iteration);
        return true;
    }

    /** An iteration of the free run has ended: something may be found in it that holds. */
    private void endedFree() {
        Stop found = branch.isShared() ? null : stops.ended(live.iteration, live.loss, transport::remark, publish);
        if (found != null) {
            transport.holdBecause(found);
            measuring.want();
        }
    }

    private void complete() {
        recorder.ended();
        double loss = ofFullBatch(live.loss);
        log.ended(loss);
        branch.compare(loss);
        between.ended(live.iteration, live.loss);
        log.saveIfDue();
    }

    /** An event of a captured iteration. Shown at once, or in free run when the update is done: then it is whole. */
    @Override
    protected void happened(Captured now, TapeEvent event) {
        now.append(event);
        if (event instanceof TapeEvent.BackwardEnded) {
            inForce();
        } else if (event instanceof OptimizerStepped) {
            recorder.updated();
        }
        Stop found = branch.isShared() ? null : stops.happened(now, event);
        boolean done = event instanceof OptimizerStepped
                || (event instanceof TapeEvent.IterationEnded && head.shown() != now);
        if (!live.silent) {
            head.follow(now);
            publish.run();
        } else if (looked && done && transport.isPlayingFree()) {
            transport.measure(); // first: whoever sees the picture finds its numbers
            head.glance(now);
            publish.run();
        }
        if (live.silent) {
            gate.serve();
        }
        transport.passed(event, now, found);
    }
}
