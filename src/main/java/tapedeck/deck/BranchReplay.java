package tapedeck.deck;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.replay.LossComparison;
import tapedeck.deck.training.Origin;
import tapedeck.deck.training.Trainer;
import tapedeck.program.Hyperparameters;
import tapedeck.tape.Change;
import tapedeck.text.Message;

/**
 * The past that a run shares with another while it is run again: with the same changes, and nothing in it may differ. What
 * is wanted meanwhile waits until it is over. A run from the start shares none. On the deck's thread only.
 */
final class BranchReplay {
    private final @Nullable Origin origin;
    private final ProgramPosition live;
    private final Trainer trainer;
    private final @Nullable LossComparison comparison;
    private final boolean isTold;
    private final Consumer<Message> problem;
    private @Nullable UnaryOperator<Hyperparameters> later;

    /**
     * @param isTold whether the whole run is only told again: nothing can be wanted of it
     * @param problem is told if the past is not as it was
     */
    BranchReplay(@Nullable Origin origin, ProgramPosition live, Trainer trainer, boolean isTold,
            Consumer<Message> problem) {
        this.isTold = isTold;
        this.origin = origin;
        this.live = live;
        this.trainer = trainer;
        this.problem = problem;
        comparison = origin == null ? null : new LossComparison(origin.recorded(), origin.engine());
    }

    /** Returns whether the last update of the shared past is still to come. */
    boolean isGoingOn() {
        return origin != null && live.updated < origin.iteration();
    }

    /** Returns whether the iteration that runs is part of the shared past: nothing in it may differ, or stop it. */
    boolean isShared() {
        return origin != null && live.iteration <= origin.iteration();
    }

    /** The last iteration up to which all is as it was, at least {@code iteration}. */
    long sharedUntil(long iteration) {
        return origin == null ? iteration : Math.max(iteration, origin.iteration());
    }

    Hyperparameters wanted() {
        Hyperparameters then = origin == null || !isGoingOn() || !trainer.knobs().isEmpty()
                ? trainer.wanted()
                : origin.inForce();
        return later == null ? then : later.apply(then);
    }

    /** Wants it from the next update of its own on; returns whether that may be now. */
    boolean want(UnaryOperator<Hyperparameters> change) {
        if (isTold) {
            problem.accept(Message.of("deck.wasSet"));
            return false;
        }
        if (isGoingOn()) {
            UnaryOperator<Hyperparameters> before = later;
            later = before == null ? change : then -> change.apply(before.apply(then));
            return false;
        }
        end(); // what was wanted before comes first
        trainer.want(change.apply(trainer.wanted()));
        return true;
    }

    /** The next iteration begins: with what was in force in it then. */
    void begin() {
        if (origin != null && isGoingOn()) {
            trainer.want(Change.again(live.iteration + 1, trainer.wanted(), origin.changes()));
        }
    }

    /** An iteration has ended with this loss: of the shared past, it should be what it was. */
    void compare(double loss) {
        if (comparison == null || !isShared() || comparison.difference() != null) {
            return;
        }
        comparison.ended(live.iteration, loss);
        Message difference = comparison.difference();
        if (difference != null) {
            problem.accept(difference);
        }
    }

    /** An iteration has ended: what waited for that comes into force if it was the last of the shared past. */
    void end() {
        if (later != null && !isGoingOn()) {
            trainer.want(later.apply(trainer.wanted()));
            later = null;
        }
    }
}
