package tapedeck.deck;

import tapedeck.deck.DeckState.Status;
import tapedeck.deck.breakpoints.Stop;
import tapedeck.deck.replay.Gate;
import tapedeck.program.Hyperparameters;
import tapedeck.tape.LiveRunControl;
import tapedeck.text.Message;

/** What is between two iterations: waiting for leave, or for a run that goes on elsewhere. On the deck's thread only. */
final class IterationScheduler implements LiveRunControl {
    private final RunContext machinery;
    private final Gate gate;
    private boolean isElsewhere;

    IterationScheduler(RunContext machinery, Gate gate) {
        this.machinery = machinery;
        this.gate = gate;
    }

    /** Waits until the next iteration may begin. */
    void awaitTurn() {
        do {
            if (machinery.workspace != null && machinery.transport.status() != Status.PLAYING) {
                machinery.workspace.release(); // it may hold for long
            }
            machinery.transport.hold();
            machinery.transport.awaitTurn();
        } while (machinery.transport.status() != Status.PLAYING);
    }

    /** Returns whether an iteration is to be captured because of how far the run is to go, how fast, and where it may hold. */
    boolean isToBeSeen(long iteration) {
        boolean watched = !machinery.reliving.isShared() && machinery.sentinel.breakpoints().captures(iteration);
        boolean plays = machinery.transport.goal() instanceof Goal.None;
        return watched || (plays && !machinery.transport.isPlayingFree())
                || machinery.transport.goal().captures(iteration, machinery.trainer.isAtEpochEnd());
    }

    /** An iteration has passed of which only the loss is known: a pause that was asked for has come. */
    void passed() {
        if (isElsewhere && isPausing()) {
            machinery.transport.holdBecause(null);
        }
        machinery.publish();
    }

    private boolean isPausing() { return machinery.transport.goal() instanceof Goal.Updated(long at) && at == 0; }

    @Override
    public void rest(long nanos) {
        gate.awaitUntil(System.nanoTime() + nanos);
        machinery.transport.hold();
    }

    @Override
    public boolean isAwaited() { return !isPausing() && isToBeSeen(machinery.live.iteration + 1); }

    @Override
    public Hyperparameters wanted() {
        return machinery.trainer.wanted();
    }

    @Override
    public void comes(Hyperparameters next) {
        isElsewhere = true;
        machinery.trainer.comes(machinery.live.iteration + 1, next);
        machinery.publish();
    }

    @Override
    public void hold(Message why) {
        machinery.transport.holdBecause(new Stop.Problem(why, machinery.live.iteration));
        machinery.publish();
    }
}
