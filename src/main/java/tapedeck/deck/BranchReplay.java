package tapedeck.deck;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.deck.replay.LossComparison;
import tapedeck.deck.training.Origin;
import tapedeck.deck.training.Trainer;
import tapedeck.deck.training.WeightLoad;
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
    private final boolean isRecorded;
    private final Consumer<Message> problem;
    private @Nullable UnaryOperator<Hyperparameters> later;
    private @Nullable Long laterGesture;

    /**
     * @param isRecorded whether the whole run was recorded elsewhere: nothing can be wanted of it
     * @param problem is told if the past is not as it was
     */
    BranchReplay(@Nullable Origin origin, ProgramPosition live, Trainer trainer, boolean isRecorded,
            Consumer<Message> problem) {
        this.isRecorded = isRecorded;
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

    /** Puts these in the place of the weights when the next iteration begins that is this run's own. */
    void load(List<NdArray> parameters) {
        long after = origin == null ? live.iteration : Math.max(live.iteration, origin.iteration());
        trainer.load(Stream.concat(trainer.loads().stream().filter(each -> each.after() < after),
                Stream.of(new WeightLoad(after, parameters))).toList());
    }

    /** Returns what is wanted of the next update of its own. */
    Hyperparameters wanted() {
        Hyperparameters then = origin == null || !isGoingOn() || !trainer.knobs().isEmpty()
                ? trainer.wanted()
                : origin.inForce();
        return later == null ? then : later.apply(then);
    }

    /** Wants it from the next update of its own on, as a step of the drag of that number, or null; returns whether that may be now. */
    boolean want(UnaryOperator<Hyperparameters> change, @Nullable Long gesture) {
        if (isRecorded) {
            problem.accept(Message.of("deck.wasSet"));
            return false;
        }
        if (isGoingOn()) {
            UnaryOperator<Hyperparameters> before = later;
            later = before == null ? change : then -> change.apply(before.apply(then));
            laterGesture = gesture;
            return false;
        }
        end(); // what was wanted before comes first
        trainer.want(change.apply(trainer.wanted()), gesture);
        return true;
    }

    /** The next iteration begins: with what was in force in it then. */
    void begin() {
        if (origin != null && isGoingOn()) {
            List<Change> then = origin.changes().commands();
            trainer.want(Change.again(live.iteration + 1, trainer.wanted(), then),
                    Change.gesture(live.iteration + 1, then));
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
            trainer.want(later.apply(trainer.wanted()), laterGesture);
            later = null;
        }
    }
}
