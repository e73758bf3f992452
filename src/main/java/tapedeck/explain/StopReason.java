package tapedeck.explain;

import org.jspecify.annotations.Nullable;
import tapedeck.deck.breakpoints.Stop;
import tapedeck.tape.Captured;
import tapedeck.text.Message;

/** Why the deck holds although nobody paused it, in a sentence. */
public final class StopReason {
    private StopReason() {}

    /**
     * The sentence.
     *
     * @param shown the iteration that is shown: where a number stopped being finite it says what went in
     */
    public static Message of(Stop stop, @Nullable Captured shown) {
        return switch (stop) {
            case Stop.Hit(var breakpoint, long _) -> breakpoint.condition().endsTraining()
                    ? Message.of("explain.stop.aim", "condition", breakpoint.condition().message())
                    : Message.of("explain.stop.breakpoint", "condition", breakpoint.condition().message());
            case Stop.NotFinite found -> notFinite(found, shown);
            case Stop.Searching(long iteration) -> Message.of("explain.stop.searching", "iteration", iteration);
            case Stop.Problem(Message why, long _) -> why;
        };
    }

    private static Message notFinite(Stop.NotFinite found, @Nullable Captured shown) {
        if (shown == null || shown.iteration() != found.iteration()
                || found.place().event() >= shown.events().size()) {
            return Message.of("explain.stop.notFinite", "iteration", found.iteration());
        }
        return Message.of("explain.stop.firstNotFinite", "iteration", found.iteration(), "story",
                NonFiniteStory.of(shown, found.place()));
    }
}
