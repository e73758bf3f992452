package tapedeck.deck;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tapedeck.array.Workspace;
import tapedeck.deck.DeckState.Status;
import tapedeck.deck.breakpoints.Breakpoint;
import tapedeck.deck.breakpoints.Stop;
import tapedeck.deck.replay.Gate;
import tapedeck.deck.replay.Replayer;
import tapedeck.deck.training.Checkpoint;
import tapedeck.deck.training.Checkpoints;
import tapedeck.deck.training.GovernedRun;
import tapedeck.deck.training.Measuring;
import tapedeck.deck.training.OpenIteration;
import tapedeck.deck.training.Origin;
import tapedeck.deck.training.Trainer;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Metrics;
import tapedeck.program.Program;
import tapedeck.program.Settings;
import tapedeck.program.Step;
import tapedeck.program.Traits;
import tapedeck.program.Traits.Repetition;
import tapedeck.tape.Captured;
import tapedeck.tape.Recorder;
import tapedeck.tape.Series;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeEvent.BackwardEnded;
import tapedeck.tape.TapeEvent.IterationEnded;
import tapedeck.tape.TapeEvent.OptimizerStepped;

/** One run as the Program and the deck's thread see it: iterations run or are captured, and seen. On that thread only. */
final class Playback extends GovernedRun {
    private final Gate gate;
    private final @Nullable IterationListener onIteration;
    private final @Nullable Origin origin;
    private final @Nullable Workspace workspace;
    private final Series losses;
    private final Measuring measuring = new Measuring(System::nanoTime);
    private final History history = new History();
    private final Checkpoints checkpoints;
    private final Live live = new Live();
    private final Replayer replayer;
    private final Head head;
    private final Sentinel sentinel;
    private final Transport transport;
    private volatile DeckState state;

    private final Repetition repetition;
    private @Nullable OpenIteration open;
    private boolean looking;
    /** What was wanted while the past of another run was still being run again. */
    private @Nullable Hyperparameters wantedLater;

    Playback(Program program, Gate gate, Settings settings, @Nullable Origin origin,
            @Nullable IterationListener onIteration) {
        super(settings);
        this.gate = gate;
        this.origin = origin;
        this.onIteration = onIteration;
        Traits traits = program.traits();
        workspace = traits.recycles() ? new Workspace() : null;
        repetition = traits.repetition();
        checkpoints = new Checkpoints(onIteration != null || repetition != Repetition.FROM_CHECKPOINT);
        losses = origin == null ? new Series() : new Series(origin.losses());
        replayer = new Replayer(program, settings, gate);
        head = new Head(live, history, checkpoints, replayer, trainer(), this::refuse, this::publish);
        sentinel = new Sentinel(head, trainer());
        transport = new Transport(gate, live, head, sentinel, measuring, this::publish);
        state = snapshot();
        if (origin != null) {
            measuring.measured().inherit(origin.measured());
            live.iteration = origin.checkpoint().iteration();
            origin.checkpoints().forEach(checkpoints::add);
            trainer().inherit(origin);
            transport.go(new Goal.Updated(origin.iteration()));
        }
    }

    Transport transport() {
        return transport;
    }

    // What the outside reads.

    DeckState state() {
        return state;
    }

    Series.View losses() {
        return losses.view();
    }

    /** Where a run that shares everything up to iteration {@code wanted}, from 1, begins. From any thread. */
    Origin origin(long wanted) {
        Series.View view = losses.view();
        DeckState now = state;
        long at = Math.min(wanted, now.iteration()); // of later ones not yet all is known
        Checkpoint from = checkpoints.before(at);
        while (from.iteration() % view.stride() != 0) {
            from = checkpoints.before(from.iteration());
        }
        return new Origin(at, checkpoints.upTo(from.iteration()),
                now.changes().stream().filter(change -> change.iteration() <= at).toList(),
                now.rateChanges().stream().filter(change -> change.iteration() <= at).toList(),
                view.until(from.iteration()),
                now.measured().stream().filter(each -> each.iteration() <= at).toList());
    }

    private DeckState snapshot() {
        return new DeckState(transport.status(), transport.message(), live.iteration, trainer().epoch(live.iteration),
                trainer().iterationsPerEpoch(), live.loss, trainer().inForce(), wanted(), trainer().rows(),
                trainer().groupNames(), transport.speed(),
                metrics(), measuring.measured().all(), transport.played(), head.shown(), head.playhead(),
                trainer().changes(), trainer().rateChanges(),
                new Debugging(transport.isLive(),
                        replayer.wanted(), transport.stop(), sentinel.breakpoints().view(), history.view()));
    }

    /** What was measured at the moment that is shown, or null. */
    private @Nullable Metrics metrics() {
        Captured shown = head.shown();
        return measuring.at(shown == null ? 0 : shown.updated(head.playhead()), shown);
    }

    private void publish() {
        state = snapshot();
    }

    /** Says why what was wanted cannot be shown. */
    void refuse(String why) {
        transport.remark(Stop.problem(why, live.iteration));
    }

    // Settings, changed at the gate.

    void learningRate(double rate) {
        set(wanted().withLearningRate(rate));
    }

    private Hyperparameters wanted() {
        if (origin == null || !isReliving()) {
            return trainer().wanted();
        }
        return wantedLater == null ? origin.inForce() : wantedLater;
    }

    void set(Hyperparameters wanted) {
        if (isReliving()) {
            wantedLater = wanted;
        } else {
            wantedLater = null;
            trainer().want(wanted);
            if (transport.status() == Status.READY) {
                trainer().start();
            }
        }
        publish();
    }

    void breakpoints(List<Breakpoint> all) {
        sentinel.set(all);
        publish();
    }

    void stopsWhenNotFinite(boolean wanted) {
        sentinel.mourns(wanted);
    }

    void historyLimit(long bytes) {
        history.setLimit(bytes);
        head.trim();
        publish();
    }

    void look() {
        looking = true;
        measuring.want();
    }

    /** Measures between two iterations of a free run. */
    void measureNow() {
        if (workspace == null) {
            transport.measure();
        } else {
            workspace.run(transport::measure);
        }
    }

    // What the Program calls.

    @Override
    protected void governed() {
        if (origin != null) {
            trainer().restore(origin.checkpoint());
            live.updated = live.iteration;
        }
        if (repetition != Repetition.NOT) {
            checkpoints.add(trainer().save(live.iteration));
        }
    }

    @Override
    public void onClose(Runnable release) {
        gate.onClose(release);
    }

    @Override
    public void measures(Supplier<Metrics.Scores> measurement) {
        measuring.by(measurement);
        transport.measure();
    }

    /** Whether the last update of the shared past is still to come. */
    private boolean isReliving() {
        return origin != null && live.updated < origin.iteration();
    }

    /** Whether the iteration that runs is part of the shared past: nothing in it may differ, or stop it. */
    private boolean isShared() {
        return origin != null && live.iteration <= origin.iteration();
    }

    @Override
    public @Nullable Step begin() {
        leave();
        if (gate.isClosed() || (trainer().isOver(live.iteration, settings().epochs()) && !isReliving())) {
            return null;
        }
        gate.serve();
        transport.hold();
        if (origin != null && isReliving()) {
            trainer().want(Trainer.at(live.iteration + 1, origin.checkpoint().inForce(), origin.changes()));
        }
        live.iteration++;
        trainer().begin(live.iteration);
        boolean watched = !isShared() && sentinel.breakpoints().captures(live.iteration);
        if (transport.isPaced() || looking || watched
                || transport.goal().captures(live.iteration, trainer().isAtEpochEnd())) {
            live.silent = transport.isFreeRun() || transport.goal() instanceof Goal.Updated;
            open = capture();
        } else {
            open = OpenIteration.free(workspace, isShared() ? null : sentinel.watch());
        }
        return trainer();
    }

    private OpenIteration capture() {
        Captured now = new Captured(live.iteration, trainer().epoch(live.iteration), trainer().isAtEpochEnd());
        live.captured = now;
        Recorder recorder = new Recorder(trainer().parameters(), event -> happened(now, event));
        now.begin(recorder.parameters());
        return OpenIteration.captured(workspace, recorder);
    }

    /** The Program left its iteration without ending it, or ended: what ran of it is on the tape. */
    void leave() {
        OpenIteration left = open;
        open = null;
        if (left != null && gate.isClosed()) {
            left.close();
        } else if (left != null) {
            left.end();
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
            endFree();
        } else {
            happened(now, new IterationEnded(live.iteration, now.epoch(), live.loss));
            sentinel.remember(live.loss);
            looking = false;
            live.silent = false;
        }
        if (measuring.isWanted() || live.captured != null || measuresByItself()) {
            measureNow();
        }
        live.captured = null;
        if (transport.isIntroducing()) {
            transport.speed(Double.POSITIVE_INFINITY);
        }
        if (wantedLater != null && !isReliving()) {
            trainer().want(wantedLater);
            wantedLater = null;
        }
        publish();
        return true;
    }

    private void endFree() {
        Stop found = isShared()
                ? null
                : sentinel.ended(live.iteration, live.loss, transport::remark, this::publish);
        if (found != null) {
            transport.holdBecause(found);
            measuring.want();
        }
    }

    private boolean measuresByItself() {
        return onIteration == null && !isShared() && measuring.isDue(live.iteration);
    }

    private void complete() {
        live.updated = live.iteration;
        losses.append(live.loss);
        if (onIteration != null) {
            onIteration.ended(live.iteration, live.loss);
        }
        if (trainer().governs() && repetition == Repetition.FROM_CHECKPOINT && checkpoints.isDue(live.iteration)) {
            checkpoints.add(trainer().save(live.iteration));
        }
    }

    /** An event of a captured iteration. Shown at once, or in free run when the update is done: then it is whole. */
    private void happened(Captured now, TapeEvent event) {
        now.append(event);
        if (event instanceof BackwardEnded && !isShared() && trainer().beforeUpdate(live.iteration)) {
            publish();
        } else if (event instanceof OptimizerStepped) {
            live.updated = live.iteration;
        }
        Stop found = isShared() ? null : sentinel.happened(now, event);
        boolean done = event instanceof OptimizerStepped || (event instanceof IterationEnded && head.shown() != now);
        if (!live.silent) {
            head.follow(now);
            publish();
        } else if (looking && done && transport.status() == Status.PLAYING) {
            transport.measure(); // first: whoever sees the picture finds its numbers
            head.glance(now);
            publish();
        }
        if (live.silent) {
            gate.serve();
        }
        transport.passed(event, now, found);
    }
}
