package tapedeck.deck;

import org.jspecify.annotations.Nullable;
import tapedeck.array.Workspace;
import tapedeck.autograd.CompositeListener;
import tapedeck.autograd.TapeListener;
import tapedeck.deck.replay.Gate;
import tapedeck.deck.training.OpenIteration;
import tapedeck.deck.training.PositionCourse;
import tapedeck.deck.training.SizeCourse;
import tapedeck.deck.training.Trainer;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.Recorder;
import tapedeck.tape.TapeEvent;

/** The recorder of iterations: each is captured where somebody looks, else no more of it than is to be measured. On the deck's thread only. */
final class IterationRecorder {
    private final Gate gate;
    private final ProgramPosition live;
    private final Trainer trainer;
    private final BranchReplay branch;
    private final Transport transport;
    private final StopDetector stops;
    private final IterationScheduler scheduler;
    private final Measurer measurer;
    private final SizeCourse sizes;
    private final PositionCourse positions;
    private final @Nullable Workspace workspace;
    private final EventGate events;
    private @Nullable OpenIteration open;
    private boolean looked;

    /** @param workspace that recycles what iterations make, or null to keep that */
    IterationRecorder(Gate gate, ProgramPosition live, Trainer trainer, BranchReplay branch, Transport transport,
            StopDetector stops, IterationScheduler scheduler, Measurer measurer, SizeCourse sizes,
            PositionCourse positions, @Nullable Workspace workspace, EventGate events) {
        this.gate = gate;
        this.live = live;
        this.trainer = trainer;
        this.branch = branch;
        this.transport = transport;
        this.stops = stops;
        this.scheduler = scheduler;
        this.measurer = measurer;
        this.sizes = sizes;
        this.positions = positions;
        this.workspace = workspace;
        this.events = events;
    }

    /**
     * Opens the iteration that begins: captured where somebody looks, or may find in it what he waits for.
     *
     * @param isLookedAt whether somebody looks at it, though it runs free
     */
    void open(boolean isLookedAt) {
        looked = isLookedAt;
        if (looked || scheduler.isToBeSeen(live.iteration)) {
            live.silent = transport.goal() instanceof RunTarget.Updated
                    || (transport.goal() instanceof RunTarget.None && transport.isPlayingFree());
            open = captured();
        } else {
            open = unseen();
        }
    }

    /** Returns whether an iteration runs. */
    boolean isOpen() { return open != null; }

    /** The Program leaves the iteration that runs, if one does: what ran of it is on the tape. */
    void leave() {
        OpenIteration left = open;
        open = null;
        if (left != null) {
            left.end(gate.isEnding());
        }
    }

    /** Opens an iteration that nobody sees: it is watched where something in it may hold the run, and its sizes are measured now and then. */
    private OpenIteration unseen() {
        TapeListener watch = branch.isShared() ? null : stops.watch();
        TapeListener meter = sizes.isDue(live.iteration) ? sizes.begin() : null;
        return OpenIteration.free(workspace, CompositeListener.of(watch,
                CompositeListener.of(meter, positions.begin(live.iteration))));
    }

    /** Opens an iteration that is captured and measured. */
    private OpenIteration captured() {
        CapturedIteration now = new CapturedIteration(live.iteration, trainer.epoch(live.iteration),
                trainer.isAtEpochEnd(), trainer.drawn());
        live.captured = now;
        measurer.atBegin(transport.goal() instanceof RunTarget.Updated);
        Recorder recorder = new Recorder(trainer.parameters(), event -> happened(now, event), now::stands);
        now.begin(recorder.parameters());
        return OpenIteration.captured(workspace, recorder,
                CompositeListener.of(sizes.begin(), positions.begin(live.iteration)));
    }

    /** An event of the iteration that is captured: it is on the tape, and passes the gate. */
    void happened(CapturedIteration now, TapeEvent event) {
        now.append(event);
        if (event instanceof TapeEvent.BackwardEnded) {
            measurer.beforeUpdate();
        } else if (event instanceof TapeEvent.OptimizerStepped) {
            updated();
        }
        events.pass(now, event, looked);
    }

    /** The update of the iteration that runs is done, and what it did is known. */
    private void updated() {
        live.updated = live.iteration;
        sizes.take(live.iteration);
    }

    /** The same, and the iteration is over. */
    void ended() {
        updated();
        sizes.end(live.captured == null);
        positions.end(live.iteration);
    }
}
