package tapedeck.lessons.play;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.DeckState;
import tapedeck.lessons.Cue;
import tapedeck.lessons.LearnerAction;
import tapedeck.lessons.Setting;
import tapedeck.lessons.claim.ClaimEvaluator;
import tapedeck.lessons.claim.GraphTarget;
import tapedeck.lessons.claim.Observation;
import tapedeck.program.Hyperparameters;

/**
 * The learner's tries at a task: what was done and does not do it. A knob that is dragged has to rest, else each value on the way would be one.
 * For one thread.
 */
public final class ActTries {
    /** A knob rests when it has not moved for so long. */
    static final long REST_NANOS = 1_200_000_000L;

    private @Nullable State begun;
    private @Nullable State now;
    private long since;
    private int failed;
    private @Nullable Wrong last;

    /** The state of what a learner can change for a task of a kind. */
    private record State(@Nullable Hyperparameters set, @Nullable GraphTarget picked, long iteration, int place) {}

    /**
     * An act that was in vain.
     *
     * @param name of what it was done to
     * @param turned the knob, and to what; null where none was
     * @param seen as all was then
     */
    public record Wrong(String name, @Nullable Setting turned, Observation seen) {}

    /** A step begins. */
    public void enter() {
        begun = null;
        now = null;
        failed = 0;
        last = null;
    }

    /** Returns how many were in vain at this step. */
    public int failed() {
        return failed;
    }

    /** The last act in vain; empty where there was none. */
    public Optional<Wrong> last() {
        return Optional.ofNullable(last);
    }

    /**
     * Looks at a task that is waited for, often.
     *
     * @param clock nanoseconds
     * @return whether the learner has done something in vain since this was asked last
     */
    public boolean isWrong(Cue.Do task, Observation seen, long clock) {
        DeckState deck = seen.takes().isEmpty() ? null : seen.scenery().state();
        if (deck == null || deck.position().status() == DeckState.Status.PLAYING) {
            return false;
        }
        State next = state(task, seen, deck);
        if (begun == null) {
            begun = next;
        }
        if (!next.equals(now)) {
            now = next;
            since = clock;
        }
        boolean rests = task.right() instanceof LearnerAction.Picking || clock - since >= REST_NANOS;
        if (!rests || next.equals(begun) || new ClaimEvaluator(seen).isSo(task.until())) {
            return false;
        }
        Setting turned = turned(begun, next);
        String name = name(task, turned, next, seen);
        begun = next;
        if (next.picked() == null && task.right() instanceof LearnerAction.Picking) {
            return false; // nothing is picked any more
        }
        failed++;
        last = new Wrong(name, turned, seen);
        return true;
    }

    private static State state(Cue.Do task, Observation seen, DeckState deck) {
        return switch (task.right()) {
            case LearnerAction.Turning _ -> new State(deck.settings().wanted(), null, 0, 0);
            case LearnerAction.Picking _ -> new State(null, seen.picked(), 0, 0);
            case LearnerAction.Playing _ ->
                new State(null, null, deck.position().iteration(), deck.playhead().place());
        };
    }

    /** The knob that was turned, and to what; null where none was. */
    private static @Nullable Setting turned(State before, State next) {
        return before.set() == null || next.set() == null
                ? null
                : ActionDetector.turned(before.set(), next.set()).stream().findFirst().orElse(null);
    }

    private static String name(Cue.Do task, @Nullable Setting turned, State next, Observation seen) {
        return switch (task.right()) {
            case LearnerAction.Turning _ -> turned == null ? "" : turned.name();
            case LearnerAction.Picking _ -> next.picked() == null
                    ? ""
                    : AnswerWords.of(new Response.At(next.picked()), seen);
            case LearnerAction.Playing _ -> "play";
        };
    }
}
