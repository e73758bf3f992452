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
    private final @Nullable Origin origin;
    private final Workspace workspace = new Workspace();
    private final Series losses;
    private final Measuring measuring = new Measuring();
    private final Trainer trainer;
    private final History history = new History();
    private final Checkpoints checkpoints = new Checkpoints();
    private final Replayer replayer;
    private final Head head;
    private final Sentinel sentinel;
    private volatile DeckState state;

    private Status status = Status.READY;
    private String message = "";
    private Goal goal = new Goal.None();
    private double speed = 1;
    private boolean introducing;
    private boolean looking;
    /** The iteration is captured in free run, and shown only when its update is done, or never. */
    private boolean silent;
    private int steps;
    private long iteration;
    /** The last iteration whose update is done. */
    private long updated;
    private double loss = Double.NaN;
    private @Nullable Captured captured;
    private @Nullable Stop stop;
    /** What was wanted while the past of another run was still being run again. */
    private @Nullable Hyperparameters wantedLater;
    private long due;
    private long playedNanos;
    private long playedUntil = System.nanoTime();

    Playback(Program program, Gate gate, Settings settings, @Nullable Origin origin, IterationListener onIteration) {
        this.gate = gate;
        this.settings = settings;
        this.origin = origin;
        this.onIteration = onIteration;
        losses = origin == null ? new Series() : new Series(origin.losses());
        trainer = new Trainer(settings);
        replayer = new Replayer(program, settings, gate);
        head = new Head(history, checkpoints, replayer, trainer, this::stopped, this::publish);
        sentinel = new Sentinel(head, trainer);
        if (origin != null) {
            measuring.measured().inherit(origin.measured());
            goal = new Goal.Updated(origin.iteration());
            status = Status.PLAYING;
            iteration = origin.checkpoint().iteration();
        }
        state = snapshot();
    }

    // What the outside reads.

    DeckState state() {
        return state;
    }

    Series.View losses() {
        return losses.view();
    }

    /** Where a run that shares everything up to iteration {@code at}, from 1, begins. From any thread. */
    Origin origin(long at) {
        Checkpoint from = checkpoints.before(at);
        DeckState now = state;
        Series.View view = losses.view();
        while (from.iteration() % view.stride() != 0) {
            from = checkpoints.before(from.iteration());
        }
        return new Origin(at, from, now.changes().stream().filter(change -> change.iteration() <= at).toList(),
                now.rateChanges().stream().filter(change -> change.iteration() <= at).toList(),
                view.until(from.iteration()),
                now.measured().stream().filter(each -> each.iteration() <= at).toList());
    }

    private DeckState snapshot() {
        return new DeckState(status, message, iteration, trainer.epoch(iteration), trainer.iterationsPerEpoch(), loss,
                trainer.inForce(), trainer.groupNames(), speed, measuring.latest(), measuring.measured().all(),
                played(), head.shown(), head.playhead(),
                trainer.changes(), trainer.rateChanges(),
                new Debugging(status == Status.PLAYING || !head.isPast(iteration), replayer.wanted(), stop,
                        sentinel.breakpoints().view(), history.view()));
    }

    private double played() {
        long now = System.nanoTime();
        if (status == Status.PLAYING) {
            playedNanos += now - playedUntil;
        }
        playedUntil = now;
        return playedNanos / 1e9;
    }

    private void publish() {
        state = snapshot();
    }

    private boolean isAlive() { return status != Status.FINISHED && status != Status.FAILED; }

    // Commands, done at the gate.

    void go(Goal next) {
        if (!isAlive()) {
            return;
        }
        goal = next;
        introducing &= next instanceof Goal.None; // who steps has taken over
        steps = 0;
        stop = null;
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
        boolean replays = head.isPast(iteration) && captured == null;
        boolean shows = captured != null && !silent;
        if (!Double.isInfinite(speed) && (replays || shows)) {
            status = Status.PAUSED;
            publish();
        } else {
            goal = new Goal.Updated(0);
        }
    }

    void step(Granularity granularity) {
        if (status == Status.PLAYING || !head.isPast(iteration)) {
            go(new Goal.Step(granularity));
            return;
        }
        stop = null;
        if (!head.forward(granularity, iteration)) {
            go(new Goal.Step(granularity));
        }
        publish();
    }

    /** Whether the playhead may be moved; else a free run is asked to hold first. */
    private boolean holdsForMoves() {
        if (status == Status.PLAYING && Double.isInfinite(speed)) {
            pause();
            return false;
        }
        if (status == Status.PLAYING) {
            status = Status.PAUSED;
        }
        stop = null;
        return true;
    }

    void back(Granularity granularity) {
        if (holdsForMoves()) {
            head.back(granularity);
            publish();
        }
    }

    void seek(long to, int place) {
        if (to >= 1 && to <= iteration && holdsForMoves()) {
            head.open(to, _ -> place);
            publish();
        }
    }

    /** Shows an iteration after its update if it has begun, else runs on to it. */
    void goTo(long to) {
        if (to > iteration) {
            go(new Goal.Updated(to));
        } else if (to >= 1 && holdsForMoves()) {
            head.open(to, whole -> {
                int place = Stops.next(whole, 0, Granularity.ITERATION);
                return place == Stops.NONE ? whole.events().size() : place;
            });
            publish();
        }
    }

    /** Goes on to where {@code condition} is met first, from the playhead. */
    void runTo(Condition condition) {
        Captured shown = head.shown();
        if (status != Status.PLAYING && shown != null && head.isPast(iteration)) {
            List<TapeEvent> events = shown.events();
            for (int i = head.playhead(); i < events.size(); i++) {
                if (condition.isAt(events.get(i), shown.iteration())) {
                    stop = null;
                    head.to(shown, Breakpoints.whole(shown, i + 1));
                    publish();
                    return;
                }
            }
        }
        go(new Goal.Until(condition));
    }

    void speed(double next) {
        speed = next;
        introducing = false;
        due = System.nanoTime();
        publish();
    }

    void learningRate(double rate) {
        Hyperparameters later = wantedLater;
        set((later == null ? trainer.wanted() : later).withLearningRate(rate));
    }

    void set(Hyperparameters wanted) {
        if (isReliving()) {
            wantedLater = wanted;
            return;
        }
        wantedLater = null;
        trainer.want(wanted);
        if (status == Status.READY) {
            trainer.start();
            publish();
        }
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
        history.trim(head.shown());
        publish();
    }

    void look() {
        looking = true;
        measuring.want();
    }

    /** Measures between two iterations of a free run. */
    void measureNow() {
        workspace.run(this::measure);
    }

    private void stopped(String why) {
        stop = new Stop(why, null, iteration);
        publish();
    }

    // Waiting.

    /** Waits for leave to go on. */
    void hold() {
        do {
            while (status != Status.PLAYING) {
                gate.await();
                if (measuring.isWanted()) {
                    measure();
                }
            }
            catchUp();
        } while (status != Status.PLAYING);
    }

    /** Plays what lies between the playhead and the Program, at the speed set; in free run nothing. */
    private void catchUp() {
        while (status == Status.PLAYING && goal instanceof Goal.None && !Double.isInfinite(speed)
                && head.isPast(iteration)) {
            if (replayer.wanted() != 0) {
                gate.await();
                continue;
            }
            if (!head.forward(Granularity.FUNCTION, iteration)) {
                return;
            }
            Captured shown = head.shown();
            Breakpoint met = shown == null || replayer.wanted() != 0
                    ? null
                    : sentinel.breakpoints().at(shown, head.playhead());
            if (met != null && shown != null) {
                stop = sentinel.hit(met, shown.iteration());
                status = Status.PAUSED;
            }
            publish();
            due = System.nanoTime();
            while (status == Status.PLAYING && System.nanoTime() < due + stepNanos()) {
                gate.awaitUntil(due + stepNanos());
            }
        }
    }

    /** Says how it ended, and serves whoever wants to look back, until the deck closes. */
    void finish(Status end, String why) {
        if (end == Status.FINISHED && !gate.isClosed()) {
            measure();
        }
        status = end;
        message = why;
        publish();
        try {
            while (!gate.isClosed()) {
                gate.await();
            }
        } catch (Gate.Closed _) {
            // nobody looks any more
        }
    }

    // What the Program calls.

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public void training(List<ParameterGroup> groups, @Nullable Dataset train, Generator... generators) {
        trainer.govern(groups, train, generators);
        if (origin != null) {
            trainer.restore(origin.checkpoint());
            trainer.inherit(origin);
            updated = iteration;
        }
        checkpoints.add(trainer.save(iteration));
    }

    @Override
    public void measures(Supplier<Metrics.Scores> measurement) {
        measuring.by(measurement);
        measure();
    }

    private boolean isReliving() { return origin != null && iteration < origin.iteration(); }

    @Override
    public boolean iteration(ToDoubleFunction<Step> body) {
        if (gate.isClosed() || (trainer.isOver(iteration, settings.epochs()) && !isReliving())) {
            return false;
        }
        gate.serve();
        hold();
        if (origin != null && isReliving()) {
            trainer.want(Trainer.at(iteration + 1, origin.checkpoint().inForce(), origin.changes()));
        }
        iteration++;
        trainer.begin(iteration);
        boolean free = Double.isInfinite(speed) && goal instanceof Goal.None;
        boolean paced = !Double.isInfinite(speed) && goal instanceof Goal.None;
        boolean watched = !isReliving() && sentinel.breakpoints().captures(iteration);
        if (paced || looking || watched || goal.captures(iteration, trainer.isAtEpochEnd())) {
            silent = !paced && (free || goal instanceof Goal.Updated);
            capture(body);
        } else {
            run(body);
        }
        if (measuring.isWanted() || captured != null) {
            workspace.run(this::measure);
        }
        captured = null;
        if (introducing) {
            speed(Double.POSITIVE_INFINITY);
        }
        if (wantedLater != null && !isReliving()) {
            trainer.want(wantedLater);
            wantedLater = null;
        }
        publish();
        return true;
    }

    private void run(ToDoubleFunction<Step> body) {
        Watch watch = sentinel.watch();
        workspace.run(() -> {
            if (watch == null) {
                loss = body.applyAsDouble(trainer);
                return;
            }
            try (Tape _ = Tape.open(watch)) {
                loss = body.applyAsDouble(trainer);
            }
        });
        complete();
        if (!isReliving()) {
            Stop found = sentinel.ended(iteration, loss, this::stopped, this::publish);
            if (found != null) {
                stop = found;
                status = Status.PAUSED;
                goal = new Goal.None();
                measuring.want();
            }
        }
    }

    private void capture(ToDoubleFunction<Step> body) {
        Captured now = new Captured(iteration, trainer.epoch(iteration), trainer.isAtEpochEnd());
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
        sentinel.remember(loss);
        looking = false;
        silent = false;
    }

    private void complete() {
        updated = iteration;
        losses.append(loss);
        onIteration.ended(iteration, loss);
        if (trainer.governs() && checkpoints.isDue(iteration)) {
            checkpoints.add(trainer.save(iteration));
        }
    }

    /** An event of a captured iteration. Shown at once, or in free run when the update is done: then it is whole. */
    private void happened(Captured now, TapeEvent event) {
        now.append(event);
        if (event instanceof BackwardEnded && !isReliving() && trainer.beforeUpdate(iteration)) {
            publish();
        } else if (event instanceof OptimizerStepped) {
            updated = iteration;
        }
        steps += event.isStep() ? 1 : 0;
        Stop found = isReliving() ? null : sentinel.happened(now, event);
        boolean done = event instanceof OptimizerStepped || (event instanceof IterationEnded && head.shown() != now);
        if (!silent) {
            head.follow(now);
            publish();
        } else if (looking && done) {
            head.glance(now);
            publish();
        }
        if (silent) {
            gate.serve();
        }
        if (found != null) {
            stop = found;
            halt(now);
        } else if (goal.reached(event, iteration, steps)) {
            halt(now);
        } else if (event.isStep() && !silent) {
            pace();
        }
    }

    private void halt(Captured now) {
        measure(); // before it shows as paused: who waits for that finds the numbers of this moment
        status = Status.PAUSED;
        goal = new Goal.None();
        silent = false;
        head.follow(now);
        publish();
        hold();
    }

    /** Waits as long as a step takes at the speed set; a pause in the meantime holds. */
    private void pace() {
        gate.serve();
        boolean paced = goal instanceof Goal.None && status == Status.PLAYING;
        while (paced && !Double.isInfinite(speed) && System.nanoTime() < due + stepNanos()) {
            gate.awaitUntil(due + stepNanos());
            paced = goal instanceof Goal.None && status == Status.PLAYING;
        }
        due = System.nanoTime();
        if (status == Status.PAUSED) {
            measure();
            hold();
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
