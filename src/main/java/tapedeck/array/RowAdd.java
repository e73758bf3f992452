package tapedeck.array;

/** Adds row by row; the rows lie anywhere, and a step of 0 from one to the next means the same row again. */
@FunctionalInterface
interface RowAdd {
    /** Fills {@code c}, which may be one of the others, with a + b, from the first row to the last. */
    void run(MatrixView a, MatrixView b, MatrixView c);
}
