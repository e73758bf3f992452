package tapedeck.array;

/** Adds multiples of rows of float32 to a row: in order, with a fused multiply-add each. */
@FunctionalInterface
interface FloatRows {
    /** Rows are as long as a multiple of this, so that no vector is longer than what is left of one. */
    int LANES = 16;

    /**
     * Adds the rows at {@code from} and every {@code step} after it, each times its factor.
     *
     * @param factors one for each row
     * @param sum as long as each row
     */
    void addUp(float[] factors, int from, int step, float[][] rows, float[] sum);
}
