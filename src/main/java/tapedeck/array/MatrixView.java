package tapedeck.array;

/**
 * Numbers that are a matrix: number (i, j) lies at {@code at + i * rowStep + j * columnStep} in {@code numbers}.
 *
 * @param rows how many there are
 * @param columns how many there are
 */
@SuppressWarnings("ArrayRecordComponent") // it is a way to look at the numbers, and nobody compares two
record MatrixView(double[] numbers, int at, int rowStep, int columnStep, int rows, int columns) {
    /** Row after row from place 0. */
    static MatrixView rowMajor(double[] numbers, int rows, int columns) {
        return new MatrixView(numbers, 0, columns, 1, rows, columns);
    }

    static MatrixView of(NdArray a) {
        return new MatrixView(a.storage.values, a.offset, a.strides[0], a.strides[1], a.shape.size(0), a.shape.size(1));
    }

    /** Returns what begins at (i, j) and has so many rows and columns. */
    MatrixView part(int i, int j, int height, int width) {
        return new MatrixView(numbers, place(i, j), rowStep, columnStep, height, width);
    }

    /** Rows from {@code from} to {@code to}. */
    MatrixView rows(int from, int to) {
        return part(from, 0, to - from, columns);
    }

    /** Columns from {@code from} to {@code to}. */
    MatrixView columns(int from, int to) {
        return part(0, from, rows, to - from);
    }

    /** The same numbers with rows and columns exchanged. */
    MatrixView transposed() {
        return new MatrixView(numbers, at, columnStep, rowStep, columns, rows);
    }

    /** Where number (i, j) lies. */
    int place(int i, int j) {
        return at + i * rowStep + j * columnStep;
    }

    /** Writes the numbers over those of {@code to}, a matrix of this size; column after column. */
    void copyTo(MatrixView to) {
        for (int j = 0; j < columns; j++) {
            copy(numbers, place(0, j), rowStep, to.numbers, to.place(0, j), to.rowStep, rows);
        }
    }

    private static void copy(double[] from, int at, int step, double[] to, int into, int intoStep, int n) {
        for (int i = 0; i < n; i++) {
            to[into + i * intoStep] = from[at + i * step];
        }
    }
}
