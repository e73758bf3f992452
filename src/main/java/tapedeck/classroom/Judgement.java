package tapedeck.classroom;

import org.jspecify.annotations.Nullable;

/**
 * The verdict on an answer.
 *
 * @param outcome whether it was right
 * @param reason what is said to it, or null
 */
public record Judgement(Outcome outcome, @Nullable ClassText reason) {
    /** The ways an answer can be. */
    public enum Outcome {
        RIGHT, WRONG,
        /** There is no right one: a rate, a drawn curve. */
        OPEN
    }

    /** Returns whether it was right. */
    public boolean isRight() { return outcome == Outcome.RIGHT; }
}
