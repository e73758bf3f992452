package tapedeck.ui.shell;

/** The settings that stand beside the curve, or another face of the bench, while a lesson is taught. */
enum BenchSide {
    /** The face has all the room. */
    NOTHING,
    /** The learning rate, below the face. */
    RATE,
    /** All that can be set. */
    SETTINGS,
    /** What is predicted, which has all the room. */
    PREDICTIONS,
    /** What is predicted, beside the curve. */
    CURVE_AND_PREDICTIONS;

    /** Returns whether the curve, or another face of the bench, is seen. */
    boolean hasFace() {
        return this != PREDICTIONS;
    }

    /** Returns whether something can be set. */
    boolean isSet() { return this == RATE || this == SETTINGS; }

    /** Returns whether what is predicted is seen. */
    boolean isPredicted() {
        return this == PREDICTIONS || this == CURVE_AND_PREDICTIONS;
    }
}
