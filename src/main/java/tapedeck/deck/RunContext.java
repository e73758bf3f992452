package tapedeck.deck;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.array.Workspace;
import tapedeck.deck.breakpoints.Breakpoint;
import tapedeck.deck.breakpoints.Stop;
import tapedeck.deck.replay.Gate;
import tapedeck.deck.replay.Progress;
import tapedeck.deck.replay.Reach;
import tapedeck.deck.replay.Replayer;
import tapedeck.deck.sizes.SizeCourse;
import tapedeck.deck.training.Checkpoint;
import tapedeck.deck.training.Checkpoints;
import tapedeck.deck.training.Load;
import tapedeck.deck.training.Measuring;
import tapedeck.deck.training.Origin;
import tapedeck.deck.training.Trainer;
import tapedeck.deck.training.TrainingSize;
import tapedeck.program.Metrics;
import tapedeck.program.Program;
import tapedeck.program.ProgramCapabilities.Repetition;
import tapedeck.program.Settings;
import tapedeck.tape.Captured;
import tapedeck.tape.Recorded;
import tapedeck.tape.Series;
import tapedeck.text.Message;

/** What a run is made of besides its Program, put together, and its state as the outside sees it. */
final class RunContext {
    final Trainer trainer;
    final ProgramPosition live = new ProgramPosition();
    final Measuring measuring;
    final History history = new History(this::room);
    final Series losses;
    final SizeCourse sizes;
    final Checkpoints checkpoints;
    final Replayer replayer;
    final Playhead head;
    final StopDetector sentinel;
    final Transport transport;
    final CommandHandler commands;
    final BranchReplay reliving;
    final SetupRecorder prologue;
    final IterationScheduler attending;
    /** The number of the last request for hyperparameters that was taken up; 0 before the first. */
    long request;
    private final boolean fromStart;
    private final boolean told; // elsewhere: all losses are known
    /** The oldest that computed a part of this. */
    private final int engine;
    final @Nullable Workspace workspace;
    /** What the run may take in memory. */
    private long memory = Footprint.budget();
    private volatile Footprint footprint = Footprint.NONE;
    private volatile DeckState state;
    /** The last iteration whose update was done when the state was published. */
    private volatile long updated;

    /**
     * @param sizes of its layers
     * @param startOnly whether only the start is put by
     * @param problem is told why a place cannot be shown
     */
    RunContext(Program program, Gate gate, Settings settings, @Nullable Origin origin, Trainer trainer,
            Measuring measuring, SizeCourse sizes, boolean startOnly, Consumer<Message> problem) {
        this.trainer = trainer;
        this.measuring = measuring;
        this.sizes = sizes;
        workspace = program.traits().recycles() ? new Workspace() : null;
        fromStart = program.traits().repetition() == Repetition.FROM_START;
        checkpoints = new Checkpoints(startOnly);
        told = program instanceof Recorded run && run.isOver();
        losses = new Series(program instanceof Recorded recorded
                ? recorded.known()
                : origin == null ? new Series().view() : origin.losses());
        engine = origin == null ? Origin.ENGINE : origin.engine();
        replayer = new Replayer(program, settings, engine, gate, this::publish);
        head = new Playhead(live, history, new Reach(program, () -> history.get(Captured.PROLOGUE) != null),
                checkpoints,
                replayer, trainer, losses, problem, this::publish);
        sentinel = new StopDetector(head, trainer);
        transport = new Transport(gate, live, head, sentinel, measuring, this::publish);
        commands = new CommandHandler(transport, head, live, this::publish);
        reliving = new BranchReplay(origin, live, trainer, told, problem);
        prologue = new SetupRecorder(this, gate);
        attending = new IterationScheduler(this, gate);
        state = snapshot();
        if (origin != null) {
            measuring.measured().inherit(origin.measured(), origin.changes());
            live.iteration = origin.checkpoint().iteration();
            origin.checkpoints().forEach(checkpoints::add);
            if (fromStart || !origin.checkpoint().isWhole()) {
                trainer.want(origin.checkpoint().inForce());
                trainer.start();
            }
            trainer.inherit(origin);
            transport.run(new Goal.Updated(origin.iteration()));
        }
    }

    /** The next iteration begins. */
    void begin() {
        if (fromStart && checkpoints.isEmpty()) {
            checkpoints.add(Checkpoint.start(trainer.inForce()));
        }
        live.iteration++;
    }

    /** The next iteration is passed. */
    void pass(double loss) {
        begin();
        trainer.begin(live.iteration);
        live.loss = loss;
    }

    /** An iteration has ended with this loss; of a recording it is known. */
    void note(double loss) {
        if (!told) {
            losses.append(loss);
        }
    }

    /** They have a quarter of what is left where the run is run again, to look back, and that is shown beside what is seen. */
    private void limitCheckpoints(long training, long largest) {
        checkpoints.setLimit(Math.max(0, memory - 2 * training - 2 * largest) / 4, training);
    }

    /** Returns what is left for iterations that are kept, where another is to come that is captured again. */
    private long room() {
        return memory - 2 * TrainingSize.of(trainer) - checkpoints.bytes() - history.largest(head.shown());
    }

    /** An iteration of the free run has ended: something may be found in it that holds. */
    void endedFree() {
        Stop found = reliving.isShared()
                ? null
                : sentinel.ended(live.iteration, live.loss, transport::remark, this::publish);
        if (found != null) {
            transport.holdBecause(found);
            measuring.want();
        }
    }

    /** The Program failed within an iteration: that is shown up to there, and if nobody looked, it is captured again first. */
    void failed(Message why) {
        live.failure = why;
        Captured now = live.captured;
        if (now != null) {
            head.follow(now);
        } else {
            head.open(live.iteration, again -> again.events().size());
        }
    }

    /** Returns what it took in memory when its state was published. From any thread. */
    Footprint footprint() {
        return footprint;
    }

    /** As it was published last. From any thread. */
    DeckState state() {
        return state;
    }

    /** Has the state seen as it is now. On the deck's thread. */
    void publish() {
        updated = live.updated;
        long training = TrainingSize.of(trainer);
        long largest = history.largest(head.shown());
        limitCheckpoints(training, largest);
        footprint = new Footprint(training, workspace == null ? 0 : workspace.bytes(),
                checkpoints.bytes() + Load.bytes(trainer.loads()), history.bytes(head.shown()), largest);
        state = snapshot();
    }

    private DeckState snapshot() {
        return new DeckState(
                new DeckState.Position(transport.status(), transport.failure(), live.iteration,
                        trainer.epoch(live.iteration), trainer.iterationsPerEpoch(), transport.played(), going()),
                new DeckState.RunSettings(trainer.inForce(), reliving.wanted(), request, transport.tempo(),
                        trainer.rows(), trainer.groupNames(), trainer.knobs(), trainer.changes(),
                        trainer.rateChanges(), trainer.loads()),
                new DeckState.PlayheadView(head.shown(), head.playhead(), transport.isLive(), replayer.wanted(),
                        history.view(), live.prologue),
                new DeckState.Measurements(live.loss, metrics(), measuring.measured().all(), sizes.view()),
                new DeckState.Stops(transport.stop() == null ? head.doubt() : transport.stop(),
                        sentinel.breakpoints().view()));
    }

    private @Nullable Progress going() {
        Progress back = replayer.progress();
        return back == null ? transport.progress() : back;
    }

    /** Returns what was measured at the moment that is shown, or null. */
    private @Nullable Metrics metrics() {
        Captured shown = head.shown();
        return measuring.at(shown == null ? 0 : shown.updated(head.playhead()), shown);
    }

    /** Where a run that shares everything up to iteration {@code wanted}, from 1, begins. From any thread. */
    Origin origin(long wanted) {
        long at = Math.min(wanted, updated); // of later ones not yet all is known
        Series.View view = losses.view();
        DeckState now = state;
        Checkpoint from = checkpoints.before(at);
        while (from.iteration() % view.stride() != 0) {
            from = checkpoints.before(from.iteration());
        }
        long shared = from.iteration();
        return new Origin(at, checkpoints.upTo(shared),
                now.settings().changes().stream().filter(change -> change.iteration() <= at).toList(),
                now.settings().rateChanges().stream().filter(change -> change.iteration() <= at).toList(),
                view.until(shared),
                now.measured().all().stream().filter(each -> each.iteration() <= at).toList(), view,
                now.settings().loads().stream().filter(each -> each.after() <= wanted).toList(), engine,
                sizes.view().stream().filter(each -> each.iteration() <= shared).toList());
    }

    /** Puts these in the place of the weights when the next iteration begins that is this run's own. */
    void load(List<NdArray> parameters) {
        long after = reliving.sharedUntil(live.iteration);
        trainer.load(Stream.concat(trainer.loads().stream().filter(each -> each.after() < after),
                Stream.of(new Load(after, parameters))).toList());
        publish();
    }

    void breakpoints(List<Breakpoint> all) {
        sentinel.set(all);
        publish();
    }

    void memoryLimit(long bytes) {
        memory = bytes;
        limitCheckpoints(TrainingSize.of(trainer), history.largest(head.shown()));
        head.trim();
        publish();
    }

    void historyLimit(long bytes) {
        history.setLimit(bytes);
        head.trim();
        publish();
    }
}
