package tapedeck.classroom;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on an answer. Immutable.
 *
 * @param outcome whether it was right
 * @param reason what is said to it, or null
 * @param run the losses of the run that came of it, in the units of {@link Answer.Drawn#heights}; empty where none did
 */
public record Judgement(Outcome outcome, @Nullable ClassText reason, List<Double> run) {
    /** The ways an answer can be. */
    public enum Outcome {
        RIGHT, WRONG,
        /** There is no right one, but this is among the best: a curve near to what came, the rate that learned most. */
        BEST,
        /** There is no right one: a rate, a drawn curve. */
        OPEN
    }

    public Judgement {
        run = List.copyOf(run);
    }

    /** A verdict on an answer of which no run came. */
    public Judgement(Outcome outcome, @Nullable ClassText reason) {
        this(outcome, reason, List.of());
    }

    /** Returns whether it was right. */
    public boolean isRight() { return outcome == Outcome.RIGHT; }
}
