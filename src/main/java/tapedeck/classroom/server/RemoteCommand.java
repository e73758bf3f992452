package tapedeck.classroom.server;

/** A command of the teacher's own phone. Immutable. */
public sealed interface RemoteCommand {
    /**
     * Does what Next does in the window.
     *
     * @param vote that the phone showed, as {@link tapedeck.classroom.ClassSnapshot#vote} names it: a vote that has come up since then was
     *        not meant
     */
    record Next(String vote) implements RemoteCommand {}

    /** Ends the vote. */
    record Close() implements RemoteCommand {}

    /** Has them vote again. */
    record Again() implements RemoteCommand {}

    /** Plays to where the answer shows, and tells it. */
    record Reveal() implements RemoteCommand {}

    /** Steps forward, or back. */
    record Step(boolean isForward) implements RemoteCommand {}

    /** Plays, or holds what plays. */
    record Play() implements RemoteCommand {}

    /** Sets the learning rate. */
    record Rate(double rate) implements RemoteCommand {}

    /** Has phones show histograms, or not. */
    record Share(boolean isShared) implements RemoteCommand {}

    /** Takes a participant's nickname from him; he goes on taking part. */
    record StrikeNickname(int participant) implements RemoteCommand {}

    /** Strikes a participant with all his answers. */
    record Strike(int participant) implements RemoteCommand {}
}
