package tapedeck.lessons.play;

/** The thing that a player waits for. */
public enum Waiting {
    /** The stage, which is still at it. */
    STAGE,
    /** An answer. */
    ANSWER,
    /** The learner, who is to do something. */
    DEED,
    /** Next. */
    NEXT,
    /** Nothing: the lesson's program cannot be played, and so it cannot either. */
    NOTHING
}
