package tapedeck.deck;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.sizes.SizeSample;
import tapedeck.deck.training.Load;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Knobs;
import tapedeck.program.Metrics;
import tapedeck.tape.Captured;
import tapedeck.tape.Change;
import tapedeck.tape.RateChange;
import tapedeck.text.Message;

/**
 * The deck at a moment. Immutable; whoever reads it never waits for the deck, nor the deck for him.
 *
 * @param status what it is doing
 * @param failure why it failed, else null
 * @param iteration the last iteration begun, from 1; 0 before the first
 * @param epoch the same, in epochs
 * @param iterationsPerEpoch at least 1
 * @param loss of the last iteration that ended; NaN before
 * @param inForce the hyperparameters of the last update, or of the next one if none was made
 * @param wanted the hyperparameters of the next update, which are in force only when it comes
 * @param request the number of the last {@link Deck#change} that {@code wanted} has taken up; 0 before the first
 * @param rows of the dataset that batches are drawn from; 0 without one
 * @param groups the names of the parameter groups, in order
 * @param tempo at which it plays
 * @param metrics what was measured at the moment that is shown, or null if nothing was; the last one if none is shown
 * @param measured all measurements, in order
 * @param seconds it has played
 * @param captured the iteration to show, or null
 * @param playhead how many of its events have happened
 * @param changes every change of the hyperparameters, in order
 * @param rateChanges those of the learning rate, the Program's own among them; of very many the least are joined
 * @param debugging where the playhead may go, and why it holds
 * @param knobs what the Program has of its own that can be turned
 * @param loads weights that were put in, or will be when the next iteration begins
 * @param sizes of its layers, of a sample of its iterations, in order
 */
public record DeckState(Status status, @Nullable Message failure, long iteration, int epoch,
        int iterationsPerEpoch, double loss, Hyperparameters inForce, Hyperparameters wanted,
        long request, int rows, List<String> groups,
        Tempo tempo, @Nullable Metrics metrics, List<Metrics> measured, double seconds,
        @Nullable Captured captured, int playhead,
        List<Change> changes, List<RateChange> rateChanges, Debugging debugging, Knobs knobs,
        List<Load> loads, List<SizeSample> sizes) {
    /** That of a Program without knobs, in which no weights were put in, and of whose layers nothing is known. */
    public DeckState(Status status, @Nullable Message failure, long iteration, int epoch,
            int iterationsPerEpoch, double loss, Hyperparameters inForce, Hyperparameters wanted,
            long request, int rows, List<String> groups,
            Tempo tempo, @Nullable Metrics metrics, List<Metrics> measured, double seconds,
            @Nullable Captured captured, int playhead,
            List<Change> changes, List<RateChange> rateChanges, Debugging debugging) {
        this(status, failure, iteration, epoch, iterationsPerEpoch, loss, inForce, wanted, request, rows, groups, tempo,
                metrics, measured, seconds, captured, playhead, changes, rateChanges, debugging, Knobs.NONE, List.of(),
                List.of());
    }

    /** What a deck can be doing. */
    public enum Status {
        /** Not started. */
        READY,
        /** Running, at some speed. */
        PLAYING,
        /** Holding at the gate. */
        PAUSED,
        /** The Program came to its end. */
        FINISHED,
        /** The Program threw. */
        FAILED,
        /** It was cancelled before the Program came to its end. */
        CANCELLED
    }

    /** The learning rate as it is set: before any schedule or multiplier. */
    public double learningRate() {
        return inForce.learningRate();
    }

    /** Returns whether its rate is known: a script, or a program that runs elsewhere, has none until it says one. */
    public boolean hasRate() {
        return rows() > 0 || knobs().rate() != null || learningRate() != 0;
    }

    /** Returns whether it goes on by itself; on its way to an iteration that is asked for it does not: there it is held. */
    public boolean plays() {
        return status == Status.PLAYING && debugging.going() == null;
    }

    /** Returns whether the Program can go on. */
    public boolean isAlive() {
        return status != Status.FINISHED && status != Status.FAILED && status != Status.CANCELLED;
    }

    /** Returns whether the first iteration is being introduced; it may hold meanwhile, or not have begun. */
    public boolean introduction() {
        return isAlive() && tempo instanceof Tempo.Read;
    }

    /** Returns whether iterations run whole, captured only where somebody looks. */
    public boolean isFreeRun() {
        return status == Status.PLAYING && tempo.isWhole();
    }
}
