package tapedeck.tape;

/** The size of one step. */
public enum Granularity {
    /** To the next line that the program comes to, if it has lines of its own; else as far as the iteration goes. */
    LINE,
    /** One Function, forward or backward; one parameter's update. */
    FUNCTION,
    /** To the end of the forward pass, the backward pass or the update. */
    PHASE,
    /** To the end of the iteration's update. */
    ITERATION,
    /** To the end of the epoch. */
    EPOCH
}
