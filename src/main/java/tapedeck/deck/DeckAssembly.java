package tapedeck.deck;

import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import tapedeck.array.Workspace;
import tapedeck.deck.breakpoints.Stop;
import tapedeck.deck.replay.Gate;
import tapedeck.deck.replay.Progress;
import tapedeck.deck.replay.Replayer;
import tapedeck.deck.training.Measuring;
import tapedeck.deck.training.Origin;
import tapedeck.deck.training.PositionCourse;
import tapedeck.deck.training.SizeCourse;
import tapedeck.deck.training.Trainer;
import tapedeck.program.Metrics;
import tapedeck.program.Program;
import tapedeck.program.Settings;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.Series;
import tapedeck.text.Message;

/**
 * Puts the parts of a deck together, and publishes their state. Of the Program's side: its position, {@link ProgramRun},
 * which {@link RunThread} runs, and {@link RunLog}; of the viewer's: {@link Playhead}; between them {@link EventGate} and {@link Transport}, which
 * {@link CommandHandler} moves and {@link StopDetector} stops.
 */
final class DeckAssembly {
    final Transport transport;
    final CommandHandler commands;
    final StopDetector stops;
    final BranchReplay branch;
    final Playhead head;
    final ProgramRun run;
    final RunThread thread;
    final RunMemory memory;
    private final ProgramPosition live = new ProgramPosition();
    private final Trainer trainer;
    private final Measuring measuring;
    private final SizeCourse sizes;
    private final PositionCourse positions;
    private final Replayer replayer;
    private final RunLog log;
    private volatile DeckState state;
    /** The last iteration whose update was done when the state was published. */
    private volatile long updated;

    DeckAssembly(Program program, Gate gate, Settings settings, @Nullable Origin origin,
            @Nullable IterationListener listener, LongSupplier clock) {
        trainer = new Trainer(settings);
        measuring = new Measuring(clock);
        sizes = new SizeCourse(origin == null ? List.of() : origin.sizes(), clock, listener == null);
        positions = new PositionCourse(origin == null ? List.of() : origin.positions(), listener == null);
        Workspace workspace = program.capabilities().recycles() ? new Workspace() : null;
        log = new RunLog(program, origin, live, trainer, listener != null, this::refuse);
        branch = log.branch();
        memory = new RunMemory(trainer, log.checkpoints(), positions, workspace);
        replayer = new Replayer(program, settings, log.engine(), gate, this::publish);
        head = new Playhead(program, live, trainer, log, replayer, memory, this::refuse, this::publish);
        stops = new StopDetector(head, trainer);
        Measurer measurer = new Measurer(live, trainer, branch, measuring, listener == null, this::publish);
        transport = new Transport(gate, live, head, stops, measurer, this::publish);
        commands = new CommandHandler(transport, head, live, trainer, branch, this::publish);
        IterationScheduler scheduler = new IterationScheduler(gate, live, trainer, branch, transport, stops,
                workspace, this::publish);
        EventGate events = new EventGate(gate, live, branch, stops, head, transport, measurer,
                this::publish);
        IterationRecorder recorder = new IterationRecorder(gate, live, trainer, branch, transport, stops, scheduler,
                measurer, sizes, positions, workspace, events);
        run = new ProgramRun(trainer, gate, listener, live, log, measurer, transport, events, scheduler, recorder,
                this::publish);
        thread = new RunThread(gate, trainer, transport, head, run);
        state = snapshot();
        if (origin != null) {
            measuring.measured().inherit(origin.measured(), origin.changes().commands());
            transport.run(new RunTarget.Updated(origin.iteration()));
        }
    }

    /** Says why what was wanted cannot be shown. */
    void refuse(Message why) {
        transport.remark(new Stop.Problem(why, live.iteration));
    }

    Series.View losses() {
        return log.losses();
    }

    /** As it was published last. From any thread. */
    DeckState state() {
        return state;
    }

    /** Has the state seen as it is now. On the deck's thread. */
    void publish() {
        updated = live.updated;
        head.weigh();
        state = snapshot();
    }

    private DeckState snapshot() {
        return new DeckState(
                new DeckState.Position(transport.status(), transport.failure(), live.iteration,
                        trainer.epoch(live.iteration), trainer.iterationsPerEpoch(), transport.played(), going()),
                new DeckState.RunSettings(trainer.inForce(), branch.wanted(), commands.request(), transport.tempo(),
                        trainer.rows(), trainer.groupNames(), trainer.knobs(), trainer.changes(),
                        trainer.loads()),
                head.view(transport.isLive()),
                new DeckState.Measurements(live.loss, metrics(), measuring.measured().all(), sizes.view(),
                        positions.view()),
                new DeckState.Stops(transport.stop() == null ? head.doubt() : transport.stop(),
                        stops.breakpoints().view()));
    }

    private @Nullable Progress going() {
        Progress back = replayer.progress();
        return back == null ? transport.progress() : back;
    }

    /** Returns what was measured at the moment that is shown, or null. */
    private @Nullable Metrics metrics() {
        CapturedIteration shown = head.shown();
        return measuring.at(shown == null ? 0 : shown.updated(head.playhead()), shown);
    }

    /** The origin of a run that shares everything up to iteration {@code wanted}, from 1. From any thread. */
    Origin origin(long wanted) {
        return log.origin(wanted, updated, state);
    }
}
