package tapedeck.deck.breakpoints;

import org.jspecify.annotations.Nullable;

/**
 * Why the deck holds although nobody paused it.
 *
 * @param kind what sort of reason it is
 * @param reason in a sentence
 * @param breakpoint that was hit, else null
 * @param iteration in which it was
 */
public record Stop(Kind kind, String reason, @Nullable Breakpoint breakpoint, long iteration) {
    /** The sorts of reasons. */
    public enum Kind {
        /** A breakpoint was met. */
        HIT,
        /** A number stopped being finite, and the place where is shown. */
        NOT_FINITE,
        /** A number stopped being finite; where is being looked for. */
        SEARCHING,
        /** A place that was wanted cannot be shown. */
        PROBLEM
    }

    /** {@code breakpoint} was met. */
    public static Stop hit(String reason, Breakpoint breakpoint, long iteration) {
        return new Stop(Kind.HIT, reason, breakpoint, iteration);
    }

    /** A number is not finite, where the playhead is now. */
    public static Stop notFinite(String reason, long iteration) {
        return new Stop(Kind.NOT_FINITE, reason, null, iteration);
    }

    /** A number is not finite, and the place is not found yet. */
    public static Stop searching(String reason, long iteration) {
        return new Stop(Kind.SEARCHING, reason, null, iteration);
    }

    /** What was wanted cannot be shown. */
    public static Stop problem(String reason, long iteration) {
        return new Stop(Kind.PROBLEM, reason, null, iteration);
    }
}
