package tapedeck.deck;

import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.replay.Gate;
import tapedeck.deck.training.GovernedRun;
import tapedeck.deck.training.Trainer;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Metrics;
import tapedeck.program.Output;
import tapedeck.program.Step;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.LiveRunControl;
import tapedeck.tape.TapeEvent;

/** One run as the Program sees it: iterations run or are captured, and seen. On the deck's thread only. */
final class ProgramRun extends GovernedRun {
    private final Gate gate;
    private final @Nullable IterationListener listener;
    private final ProgramPosition live;
    private final RunLog log;
    private final BranchReplay branch;
    private final Measurer measurer;
    private final Transport transport;
    private final EventGate events;
    private final IterationScheduler scheduler;
    private final IterationRecorder recorder;
    private final SetupRecorder setup;
    private final InterIterationRecorder between;
    private final RunOutput transcript;
    private final Runnable publish;
    private boolean looking;
    private boolean looked; // at the iteration that runs

    /**
     * @param listener is told of every iteration, which then nobody looks at; or null
     * @param publish has what it did seen
     */
    ProgramRun(Trainer trainer, Gate gate, @Nullable IterationListener listener, ProgramPosition live, RunLog log,
            Measurer measurer, Transport transport, EventGate events, IterationScheduler scheduler,
            IterationRecorder recorder, Runnable publish) {
        super(trainer);
        this.gate = gate;
        this.listener = listener;
        this.live = live;
        this.log = log;
        branch = log.branch();
        this.measurer = measurer;
        this.transport = transport;
        this.events = events;
        this.scheduler = scheduler;
        this.recorder = recorder;
        this.publish = publish;
        setup = new SetupRecorder(gate, live, transport, events);
        between = new InterIterationRecorder(listener, gate);
        transcript = new RunOutput(() -> live.iteration);
    }

    RunOutput transcript() {
        return transcript;
    }

    void measure() {
        measurer.now();
    }

    void look() { // once: who asks again while one is captured has not seen that yet, and both would be held for him
        looking = !looked || !recorder.isOpen();
        measurer.want();
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
        measurer.by(measurement);
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
        recorder.open(looked);
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
    protected @Nullable CapturedIteration seen() {
        return live.captured;
    }

    /** The Program left its iteration without ending it, or ended: what ran of it is on the tape. */
    void leave() {
        setup.leave();
        between.end();
        recorder.leave();
    }

    /** Returns whether it is in an iteration that can be seen. */
    boolean isWithinSeen() {
        return recorder.isOpen() && listener == null;
    }

    @Override
    public void backward(IntSupplier course) {
        if (listener != null) {
            listener.backward(course);
        }
    }

    @Override
    public boolean end(double loss) {
        if (!recorder.isOpen()) {
            throw new IllegalStateException("no iteration has begun");
        }
        live.loss = loss;
        leave();
        complete();
        CapturedIteration now = live.captured;
        if (now == null) {
            events.endedUnseen();
        } else {
            happened(now, new TapeEvent.IterationEnded(live.iteration, now.epoch(), live.loss));
            events.ended();
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

    private void complete() {
        recorder.ended();
        double loss = ofFullBatch(live.loss);
        log.ended(loss);
        branch.compare(loss);
        between.ended(live.iteration, live.loss);
        log.saveIfDue();
    }

    @Override
    protected void happened(CapturedIteration now, TapeEvent event) {
        recorder.happened(now, event);
    }
}
