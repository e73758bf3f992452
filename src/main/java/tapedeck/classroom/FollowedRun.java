package tapedeck.classroom;

/**
 * The run that phones show as the window does.
 *
 * @param number goes up with every change of it, from 0
 * @param content what their player reads: JSON, compressed by gzip; empty where they show none. Not to be written to
 */
@SuppressWarnings("ArrayRecordComponent") // sent as it is, and not compared
public record FollowedRun(long number, byte[] content) {
    static final FollowedRun NONE = new FollowedRun(0, new byte[0]);

    FollowedRun next(byte[] newer) {
        return new FollowedRun(number + 1, newer);
    }

    /** Returns whether phones show one. */
    public boolean isShown() { return content.length > 0; }

    /** Its number; 0 where phones show none. */
    long shown() {
        return isShown() ? number : 0;
    }
}
