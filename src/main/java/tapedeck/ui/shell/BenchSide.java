package tapedeck.ui.shell;

/** The settings that stand beside the curve, or another face of the bench, while a lesson is taught. */
enum BenchSide {
    /** The face has all the room. */
    NOTHING,
    /** The learning rate, below the face. */
    RATE,
    /** All that can be set. */
    SETTINGS,
    /** The learning rate, and what is predicted. */
    PREDICTIONS
}
