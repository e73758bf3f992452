package tapedeck.ui.input;

/** Maps a slider's position, 0 to 1, to the values it can give, both ascending. */
public interface SliderScale {
    /** The size of a key's step. */
    enum Size {
        FINE, COARSE, PAGE
    }

    /** The position of a value; beyond the scale its nearer end. */
    double position(double value);

    /** The value at a position, rounded to what people would write. */
    double value(double position);

    /** The value that a drag over a position gives: one of those that are round. */
    default double round(double position) {
        return value(position);
    }

    /** The next value, up or down; another one until the end is reached. */
    double step(double value, Size size, boolean up);

    double least();

    double greatest();

    /** Where the part right of the stop at the left end begins; 0 if there is no stop. */
    default double start() {
        return 0;
    }
}
