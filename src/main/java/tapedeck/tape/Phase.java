package tapedeck.tape;

/** The parts of an iteration. */
public enum Phase {
    /** Functions run and are recorded. */
    FORWARD,
    /** Gradients are computed, from the last Function to the first. */
    BACKWARD,
    /** The optimizer changes the parameters. */
    UPDATE,
    /** Gradients are set to None again. */
    ZERO_GRAD
}
