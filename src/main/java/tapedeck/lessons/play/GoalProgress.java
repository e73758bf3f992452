package tapedeck.lessons.play;

import org.jspecify.annotations.Nullable;
import tapedeck.lessons.Goal;
import tapedeck.text.Message;

/**
 * The progress towards a goal. Immutable.
 *
 * @param runs whether a try is under way
 * @param stars of the best try, from 0: none while it is not reached, or where it was shown
 * @param isReached whether a try has reached it
 * @param isShown whether the lesson has reached it in the learner's place
 * @param failed tries that did not reach it
 * @param word what is to be said of the last try, or of what was put back; null for nothing
 */
public record GoalProgress(Goal goal, boolean runs, int stars, boolean isReached, boolean isShown, int failed,
        @Nullable Message word) {
    /** Returns whether the lesson can go on. */
    public boolean isDone() { return isReached || isShown; }
}
