package tapedeck.deck;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.breakpoints.Breakpoints;
import tapedeck.deck.breakpoints.Stop;
import tapedeck.deck.replay.Progress;
import tapedeck.deck.training.PositionSample;
import tapedeck.deck.training.SizeSample;
import tapedeck.deck.training.WeightLoad;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Knobs;
import tapedeck.program.Metrics;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.Changes;
import tapedeck.text.Message;

/**
 * The deck at a moment. Immutable; whoever reads it never waits for the deck, nor the deck for him.
 *
 * @param position where the Program is
 * @param settings what it learns with, and how fast it plays
 * @param playhead what of the tape is shown
 * @param measured the losses, metrics and sizes
 * @param stops why it holds, and where it will
 */
public record DeckState(Position position, RunSettings settings, PlayheadView playhead, Measurements measured,
        Stops stops) {
    /** The activity of a deck. */
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
        CANCELLED;

        /** Returns whether the Program can go on. */
        public boolean isAlive() {
            return this == READY || this == PLAYING || this == PAUSED;
        }
    }

    /**
     * The position of the Program, wherever the playhead may be.
     *
     * @param status what the deck is doing
     * @param failure why it failed, else null
     * @param iteration the last iteration begun, from 1; 0 before the first
     * @param epoch the same, in epochs
     * @param iterationsPerEpoch at least 1
     * @param seconds it has played
     * @param going how far it is on its way to an iteration that is asked for, or null; {@link Deck#pause} ends it
     */
    public record Position(Status status, @Nullable Message failure, long iteration, int epoch, int iterationsPerEpoch,
            double seconds, @Nullable Progress going) {
        /** Returns whether it goes on by itself; on its way to an iteration that is asked for it does not: there it is held. */
        public boolean plays() {
            return status == Status.PLAYING && going == null;
        }

        /** Returns whether the Program can go on. */
        public boolean isAlive() { return status.isAlive(); }
    }

    /**
     * The settings of a run, and those that it was given on its way.
     *
     * @param inForce the hyperparameters of the last update, or of the next one if none was made
     * @param wanted the hyperparameters of the next update, which are in force only when it comes
     * @param request the number of the last {@link Deck#change} that {@code wanted} has taken up; 0 before the first
     * @param tempo at which it plays
     * @param rows of the dataset that batches are drawn from; 0 without one
     * @param groups the names of the parameter groups, in order
     * @param knobs what the Program has of its own that can be turned
     * @param changes every change of the hyperparameters
     * @param loads weights that were put in, or will be when the next iteration begins
     */
    public record RunSettings(Hyperparameters inForce, Hyperparameters wanted, long request, Tempo tempo, int rows,
            List<String> groups, Knobs knobs, Changes changes, List<WeightLoad> loads) {
        /** The learning rate as it is set: before any schedule or multiplier. */
        public double learningRate() {
            return inForce.learningRate();
        }

        /** Returns whether its rate is known: a script, or a program that runs elsewhere, has none until it says one. */
        public boolean hasRate() {
            return rows > 0 || knobs.rate() != null || learningRate() != 0;
        }
    }

    /**
     * The playhead, and what it can be moved through.
     *
     * @param captured the iteration to show, or null
     * @param place how many of its events have happened
     * @param live whether the playhead is where the Program is; else it is in the past
     * @param replaying the iteration that is being captured again, or 0
     * @param history what is kept to step back into
     * @param prologue what came before the first iteration, once that is over; null where nothing is known of it
     */
    public record PlayheadView(@Nullable CapturedIteration captured, int place, boolean live, long replaying,
            History.View history, @Nullable CapturedIteration prologue) {}

    /**
     * The numbers of a run.
     *
     * @param loss of the last iteration that ended; NaN before
     * @param metrics what was measured at the moment that is shown, or null if nothing was; the last one if none is shown
     * @param all measurements, in order
     * @param sizes of its layers, of a sample of its iterations, in order
     * @param positions of its parameters, of a sample of its iterations, in order
     */
    public record Measurements(double loss, @Nullable Metrics metrics, List<Metrics> all, List<SizeSample> sizes,
            List<PositionSample> positions) {
        /** Measurements of which no position is known. */
        public Measurements(double loss, @Nullable Metrics metrics, List<Metrics> all, List<SizeSample> sizes) {
            this(loss, metrics, all, sizes, List.of());
        }
    }

    /**
     * The stops of a run.
     *
     * @param stop why it holds although nobody paused it, or null
     * @param breakpoints all, with their counts
     */
    public record Stops(@Nullable Stop stop, List<Breakpoints.Hits> breakpoints) {}

    /** Returns whether the first iteration is being introduced; it may hold meanwhile, or not have begun. */
    public boolean introduction() {
        return position.isAlive() && settings.tempo instanceof Tempo.Read;
    }

    /** Returns whether iterations run whole, captured only where somebody looks. */
    public boolean isFreeRun() {
        return position.status == Status.PLAYING && settings.tempo.isWhole();
    }
}
