package tapedeck.deck.replay;

/**
 * The progress on the way to an iteration. Immutable.
 *
 * @param from where it began
 * @param at the last iteration that has begun, from {@code from} on
 * @param to where it ends, after {@code from}
 */
public record Progress(long from, long at, long to) {
    private static final int PERCENT = 100;

    /** The share that is done, 0 to 1. */
    public double share() {
        return Math.clamp((double) (at - from) / Math.max(1, to - from), 0, 1);
    }

    /** The same in whole percent: 100 only at the end. */
    public int percent() {
        return (int) Math.floor(PERCENT * share());
    }

    /** The same way, further on. */
    Progress at(long iteration) {
        return new Progress(from, iteration, to);
    }
}
