package tapedeck.deck;

import org.jspecify.annotations.Nullable;
import tapedeck.array.Workspace;
import tapedeck.deck.DeckState.Status;
import tapedeck.deck.breakpoints.Stop;
import tapedeck.deck.replay.Gate;
import tapedeck.deck.training.Trainer;
import tapedeck.program.Hyperparameters;
import tapedeck.tape.LiveRunControl;
import tapedeck.text.Message;

/** The scheduler of the time between two iterations: waiting for leave, or for a run that goes on elsewhere. On the deck's thread only. */
final class IterationScheduler implements LiveRunControl {
    private final Gate gate;
    private final ProgramPosition live;
    private final Trainer trainer;
    private final BranchReplay branch;
    private final Transport transport;
    private final StopDetector stops;
    private final @Nullable Workspace workspace;
    private final Runnable publish;
    private boolean isElsewhere;

    /**
     * @param workspace of the iterations, or null
     * @param publish has what it did seen
     */
    IterationScheduler(Gate gate, ProgramPosition live, Trainer trainer, BranchReplay branch, Transport transport,
            StopDetector stops, @Nullable Workspace workspace, Runnable publish) {
        this.gate = gate;
        this.live = live;
        this.trainer = trainer;
        this.branch = branch;
        this.transport = transport;
        this.stops = stops;
        this.workspace = workspace;
        this.publish = publish;
    }

    /** Waits until the next iteration may begin. */
    void awaitTurn() {
        do {
            if (workspace != null && transport.status() != Status.PLAYING) {
                workspace.release(); // it may hold for long
            }
            transport.hold();
            transport.awaitTurn();
        } while (transport.status() != Status.PLAYING);
    }

    /** Returns whether an iteration is to be captured because of how far the run is to go, how fast, and where it may hold. */
    boolean isToBeSeen(long iteration) {
        boolean watched = !branch.isShared() && stops.breakpoints().captures(iteration);
        boolean plays = transport.goal() instanceof RunTarget.None;
        return watched || (plays && !transport.isPlayingFree())
                || transport.goal().captures(iteration, trainer.isAtEpochEnd());
    }

    /** An iteration has passed of which only the loss is known: a pause that was asked for has come. */
    void passed() {
        if (isElsewhere && isPausing()) {
            transport.holdBecause(null);
        }
        publish.run();
    }

    private boolean isPausing() { return transport.goal() instanceof RunTarget.Updated(long at) && at == 0; }

    @Override
    public void rest(long nanos) {
        gate.awaitUntil(System.nanoTime() + nanos);
        transport.hold();
    }

    @Override
    public boolean isAwaited() { return !isPausing() && isToBeSeen(live.iteration + 1); }

    @Override
    public Hyperparameters wanted() {
        return trainer.wanted();
    }

    @Override
    public void comes(Hyperparameters next) {
        isElsewhere = true;
        trainer.comes(live.iteration + 1, next);
        publish.run();
    }

    @Override
    public void hold(Message why) {
        transport.holdBecause(new Stop.Problem(why, live.iteration));
        publish.run();
    }
}
