package tapedeck.array;

import static tapedeck.array.VectorTiles.ROWS;

/** Copies parts of matrices into the order in which the tiles of {@link VectorProduct} read them. */
final class Packing {
    private Packing() {}

    /** {@link VectorTiles#ROWS} rows of which {@code rows} are there, the others 0: number {@code p} of each, then the next p. */
    static void rows(double[] a, int ao, int aRow, int aColumn, double[] to, int at, int rows, int depth) {
        if (rows < ROWS) {
            for (int p = 0; p < depth; p++) {
                for (int r = 0; r < ROWS; r++) {
                    to[at + p * ROWS + r] = r < rows ? a[ao + r * aRow + p * aColumn] : 0;
                }
            }
        } else if (aColumn == 1) {
            eight(a, ao, aRow, to, at, depth);
        } else if (aRow == 1) {
            VectorTiles.copy(a, ao, aColumn, to, at, ROWS, depth);
        } else {
            for (int p = 0; p < depth; p++) {
                int from = ao + p * aColumn;
                int into = at + p * ROWS;
                to[into] = a[from];
                to[into + 1] = a[from + aRow];
                to[into + 2] = a[from + 2 * aRow];
                to[into + 3] = a[from + 3 * aRow];
                to[into + 4] = a[from + 4 * aRow];
                to[into + 5] = a[from + 5 * aRow];
                to[into + 6] = a[from + 6 * aRow];
                to[into + 7] = a[from + 7 * aRow];
            }
        }
    }

    private static void eight(double[] a, int ao, int aRow, double[] to, int at, int depth) {
        int a1 = ao + aRow;
        int a2 = a1 + aRow;
        int a3 = a2 + aRow;
        int a4 = a3 + aRow;
        int a5 = a4 + aRow;
        int a6 = a5 + aRow;
        int a7 = a6 + aRow;
        for (int p = 0; p < depth; p++) {
            int into = at + p * ROWS;
            to[into] = a[ao + p];
            to[into + 1] = a[a1 + p];
            to[into + 2] = a[a2 + p];
            to[into + 3] = a[a3 + p];
            to[into + 4] = a[a4 + p];
            to[into + 5] = a[a5 + p];
            to[into + 6] = a[a6 + p];
            to[into + 7] = a[a7 + p];
        }
    }

    /** {@code padded} columns of which {@code width} are there, the others 0: one row after the other. */
    static void columns(double[] b, int bo, int bRow, int bColumn, double[] to, int at, int padded, int width,
            int depth) {
        if (bColumn == 1 && width == padded) {
            VectorTiles.copy(b, bo, bRow, to, at, padded, depth);
        } else if (bColumn == 1) {
            for (int p = 0; p < depth; p++) {
                copyRow(b, bo + p * bRow, to, at + p * padded, width);
            }
        } else {
            for (int j = 0; j < width; j++) {
                copyColumn(b, bo + j * bColumn, bRow, to, at + j, padded, depth);
            }
        }
        for (int j = width; j < padded; j++) {
            for (int p = 0; p < depth; p++) {
                to[at + p * padded + j] = 0;
            }
        }
    }

    private static void copyRow(double[] from, int at, double[] to, int into, int n) {
        for (int j = 0; j < n; j++) {
            to[into + j] = from[at + j];
        }
    }

    private static void copyColumn(double[] from, int at, int step, double[] to, int into, int intoStep, int n) {
        for (int p = 0; p < n; p++) {
            to[into + p * intoStep] = from[at + p * step];
        }
    }

    /** A part of a matrix into a part of another. */
    static void copy(double[] from, int at, int step, double[] to, int into, int intoStep, int rows, int width) {
        for (int r = 0; r < rows; r++) {
            copyRow(from, at + r * step, to, into + r * intoStep, width);
        }
    }
}
