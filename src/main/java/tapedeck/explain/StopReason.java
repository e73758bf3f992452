package tapedeck.explain;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.deck.breakpoints.Stop;
import tapedeck.tape.CapturedIteration;
import tapedeck.text.Message;

/** The sentence about why the deck holds although nobody paused it. */
public final class StopReason {
    private StopReason() {}

    /**
     * The sentence.
     *
     * @param shown the iteration that is shown: where a number stopped being finite it says what went in
     * @param line tells on which line of the program a condition holds, or null if it is on none
     */
    public static Message of(Stop stop, @Nullable CapturedIteration shown,
            Function<Condition, @Nullable Message> line) {
        return switch (stop) {
            case Stop.Hit(var breakpoint, long _) -> hit(breakpoint.condition(), line.apply(breakpoint.condition()));
            case Stop.NotFinite found -> notFinite(found, shown);
            case Stop.Searching(long iteration) -> Message.of("explain.stop.searching", "iteration", iteration);
            case Stop.Problem(Message why, long _) -> why;
        };
    }

    /** As above, where no program stands beside. */
    public static Message of(Stop stop, @Nullable CapturedIteration shown) {
        return of(stop, shown, _ -> null);
    }

    private static Message hit(Condition condition, @Nullable Message line) {
        if (line != null) {
            return Message.of("explain.stop.line", "line", line);
        }
        return condition.endsTraining()
                ? Message.of("explain.stop.aim", "condition", condition.message())
                : Message.of("explain.stop.breakpoint", "condition", condition.message());
    }

    private static Message notFinite(Stop.NotFinite found, @Nullable CapturedIteration shown) {
        Message story = story(found, shown);
        return story == null
                ? Message.of("explain.stop.notFinite", "iteration", found.iteration())
                : Message.of("explain.stop.firstNotFinite", "iteration", found.iteration(), "story", story);
    }

    /** Returns what made the first number that is not finite; null while another iteration is shown. */
    public static @Nullable Message story(Stop.NotFinite found, @Nullable CapturedIteration shown) {
        return shown == null || shown.iteration() != found.iteration()
                || found.place().event() >= shown.events().size()
                        ? null
                        : NonFiniteStory.of(shown, found.place());
    }
}
