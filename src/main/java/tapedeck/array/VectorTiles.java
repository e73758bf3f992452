package tapedeck.array;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The innermost loops of {@link VectorProduct}: a tile of c stays in registers while p runs from 0 to k-1. Written
 * out, for vectors in an array or behind a call would not stay there. Number p of a's row r lies at
 * {@code ao + r · aRow + p · aColumn}, row p of b's panel at {@code bo + p · bRow}. With {@code add} the tile goes on
 * from what c holds, else from 0.
 *
 * <p>
 * Of fewer {@code rows} than the tile is high, the last one is done again in place of each that is not there: it gives
 * the same numbers at the same place. The step {@code aColumn} is no constant on purpose: with a constant one the
 * compiler loads all of a's numbers before the first product, runs out of 16 registers and is half as fast.
 */
final class VectorTiles {
    static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
    static final int LANES = DOUBLES.length();
    static final int ROWS = 8;

    private VectorTiles() {}

    private static DoubleVector start(double[] c, int at, boolean add) {
        return add ? DoubleVector.fromArray(DOUBLES, c, at) : DoubleVector.zero(DOUBLES);
    }

    /** 8 rows, 3 vectors: 24 of 32 registers. */
    static void tile8x3(double[] a, int ao, int aRow, int aColumn, double[] b, int bo, int bRow, double[] c,
            int co, int cRow, int rows, int k, boolean add) {
        int last = rows - 1;
        int r1 = Math.min(1, last);
        int r2 = Math.min(2, last);
        int r3 = Math.min(3, last);
        int r4 = Math.min(4, last);
        int r5 = Math.min(5, last);
        int r6 = Math.min(6, last);
        int r7 = Math.min(7, last);
        int a1 = ao + r1 * aRow;
        int a2 = ao + r2 * aRow;
        int a3 = ao + r3 * aRow;
        int a4 = ao + r4 * aRow;
        int a5 = ao + r5 * aRow;
        int a6 = ao + r6 * aRow;
        int a7 = ao + r7 * aRow;
        int c1 = co + r1 * cRow;
        int c2 = co + r2 * cRow;
        int c3 = co + r3 * cRow;
        int c4 = co + r4 * cRow;
        int c5 = co + r5 * cRow;
        int c6 = co + r6 * cRow;
        int c7 = co + r7 * cRow;
        DoubleVector c00 = start(c, co, add);
        DoubleVector c01 = start(c, co + LANES, add);
        DoubleVector c02 = start(c, co + 2 * LANES, add);
        DoubleVector c10 = start(c, c1, add);
        DoubleVector c11 = start(c, c1 + LANES, add);
        DoubleVector c12 = start(c, c1 + 2 * LANES, add);
        DoubleVector c20 = start(c, c2, add);
        DoubleVector c21 = start(c, c2 + LANES, add);
        DoubleVector c22 = start(c, c2 + 2 * LANES, add);
        DoubleVector c30 = start(c, c3, add);
        DoubleVector c31 = start(c, c3 + LANES, add);
        DoubleVector c32 = start(c, c3 + 2 * LANES, add);
        DoubleVector c40 = start(c, c4, add);
        DoubleVector c41 = start(c, c4 + LANES, add);
        DoubleVector c42 = start(c, c4 + 2 * LANES, add);
        DoubleVector c50 = start(c, c5, add);
        DoubleVector c51 = start(c, c5 + LANES, add);
        DoubleVector c52 = start(c, c5 + 2 * LANES, add);
        DoubleVector c60 = start(c, c6, add);
        DoubleVector c61 = start(c, c6 + LANES, add);
        DoubleVector c62 = start(c, c6 + 2 * LANES, add);
        DoubleVector c70 = start(c, c7, add);
        DoubleVector c71 = start(c, c7 + LANES, add);
        DoubleVector c72 = start(c, c7 + 2 * LANES, add);
        for (int p = 0; p < k; p++) {
            int q = p * aColumn;
            int w = bo + p * bRow;
            DoubleVector b0 = DoubleVector.fromArray(DOUBLES, b, w);
            DoubleVector b1 = DoubleVector.fromArray(DOUBLES, b, w + LANES);
            DoubleVector b2 = DoubleVector.fromArray(DOUBLES, b, w + 2 * LANES);
            DoubleVector x0 = DoubleVector.broadcast(DOUBLES, a[ao + q]);
            c00 = x0.fma(b0, c00);
            c01 = x0.fma(b1, c01);
            c02 = x0.fma(b2, c02);
            DoubleVector x1 = DoubleVector.broadcast(DOUBLES, a[a1 + q]);
            c10 = x1.fma(b0, c10);
            c11 = x1.fma(b1, c11);
            c12 = x1.fma(b2, c12);
            DoubleVector x2 = DoubleVector.broadcast(DOUBLES, a[a2 + q]);
            c20 = x2.fma(b0, c20);
            c21 = x2.fma(b1, c21);
            c22 = x2.fma(b2, c22);
            DoubleVector x3 = DoubleVector.broadcast(DOUBLES, a[a3 + q]);
            c30 = x3.fma(b0, c30);
            c31 = x3.fma(b1, c31);
            c32 = x3.fma(b2, c32);
            DoubleVector x4 = DoubleVector.broadcast(DOUBLES, a[a4 + q]);
            c40 = x4.fma(b0, c40);
            c41 = x4.fma(b1, c41);
            c42 = x4.fma(b2, c42);
            DoubleVector x5 = DoubleVector.broadcast(DOUBLES, a[a5 + q]);
            c50 = x5.fma(b0, c50);
            c51 = x5.fma(b1, c51);
            c52 = x5.fma(b2, c52);
            DoubleVector x6 = DoubleVector.broadcast(DOUBLES, a[a6 + q]);
            c60 = x6.fma(b0, c60);
            c61 = x6.fma(b1, c61);
            c62 = x6.fma(b2, c62);
            DoubleVector x7 = DoubleVector.broadcast(DOUBLES, a[a7 + q]);
            c70 = x7.fma(b0, c70);
            c71 = x7.fma(b1, c71);
            c72 = x7.fma(b2, c72);
        }
        c00.intoArray(c, co);
        c01.intoArray(c, co + LANES);
        c02.intoArray(c, co + 2 * LANES);
        c10.intoArray(c, c1);
        c11.intoArray(c, c1 + LANES);
        c12.intoArray(c, c1 + 2 * LANES);
        c20.intoArray(c, c2);
        c21.intoArray(c, c2 + LANES);
        c22.intoArray(c, c2 + 2 * LANES);
        c30.intoArray(c, c3);
        c31.intoArray(c, c3 + LANES);
        c32.intoArray(c, c3 + 2 * LANES);
        c40.intoArray(c, c4);
        c41.intoArray(c, c4 + LANES);
        c42.intoArray(c, c4 + 2 * LANES);
        c50.intoArray(c, c5);
        c51.intoArray(c, c5 + LANES);
        c52.intoArray(c, c5 + 2 * LANES);
        c60.intoArray(c, c6);
        c61.intoArray(c, c6 + LANES);
        c62.intoArray(c, c6 + 2 * LANES);
        c70.intoArray(c, c7);
        c71.intoArray(c, c7 + LANES);
        c72.intoArray(c, c7 + 2 * LANES);
    }

    /** 4 rows, 3 vectors: 12 of 16 registers. */
    static void tile4x3(double[] a, int ao, int aRow, int aColumn, double[] b, int bo, int bRow, double[] c,
            int co, int cRow, int rows, int k, boolean add) {
        int last = rows - 1;
        int r1 = Math.min(1, last);
        int r2 = Math.min(2, last);
        int r3 = Math.min(3, last);
        int a1 = ao + r1 * aRow;
        int a2 = ao + r2 * aRow;
        int a3 = ao + r3 * aRow;
        int c1 = co + r1 * cRow;
        int c2 = co + r2 * cRow;
        int c3 = co + r3 * cRow;
        DoubleVector c00 = start(c, co, add);
        DoubleVector c01 = start(c, co + LANES, add);
        DoubleVector c02 = start(c, co + 2 * LANES, add);
        DoubleVector c10 = start(c, c1, add);
        DoubleVector c11 = start(c, c1 + LANES, add);
        DoubleVector c12 = start(c, c1 + 2 * LANES, add);
        DoubleVector c20 = start(c, c2, add);
        DoubleVector c21 = start(c, c2 + LANES, add);
        DoubleVector c22 = start(c, c2 + 2 * LANES, add);
        DoubleVector c30 = start(c, c3, add);
        DoubleVector c31 = start(c, c3 + LANES, add);
        DoubleVector c32 = start(c, c3 + 2 * LANES, add);
        for (int p = 0; p < k; p++) {
            int q = p * aColumn;
            int w = bo + p * bRow;
            DoubleVector b0 = DoubleVector.fromArray(DOUBLES, b, w);
            DoubleVector b1 = DoubleVector.fromArray(DOUBLES, b, w + LANES);
            DoubleVector b2 = DoubleVector.fromArray(DOUBLES, b, w + 2 * LANES);
            DoubleVector x0 = DoubleVector.broadcast(DOUBLES, a[ao + q]);
            c00 = x0.fma(b0, c00);
            c01 = x0.fma(b1, c01);
            c02 = x0.fma(b2, c02);
            DoubleVector x1 = DoubleVector.broadcast(DOUBLES, a[a1 + q]);
            c10 = x1.fma(b0, c10);
            c11 = x1.fma(b1, c11);
            c12 = x1.fma(b2, c12);
            DoubleVector x2 = DoubleVector.broadcast(DOUBLES, a[a2 + q]);
            c20 = x2.fma(b0, c20);
            c21 = x2.fma(b1, c21);
            c22 = x2.fma(b2, c22);
            DoubleVector x3 = DoubleVector.broadcast(DOUBLES, a[a3 + q]);
            c30 = x3.fma(b0, c30);
            c31 = x3.fma(b1, c31);
            c32 = x3.fma(b2, c32);
        }
        c00.intoArray(c, co);
        c01.intoArray(c, co + LANES);
        c02.intoArray(c, co + 2 * LANES);
        c10.intoArray(c, c1);
        c11.intoArray(c, c1 + LANES);
        c12.intoArray(c, c1 + 2 * LANES);
        c20.intoArray(c, c2);
        c21.intoArray(c, c2 + LANES);
        c22.intoArray(c, c2 + 2 * LANES);
        c30.intoArray(c, c3);
        c31.intoArray(c, c3 + LANES);
        c32.intoArray(c, c3 + 2 * LANES);
    }

    /** 8 rows of a row-major {@code a}, 1 vector, from 0. */
    static void rows8x1(double[] a, int ao, int aRow, double[] b, int bo, int bRow, double[] c,
            int co, int cRow, int rows, int k) {
        int last = rows - 1;
        int r1 = Math.min(1, last);
        int r2 = Math.min(2, last);
        int r3 = Math.min(3, last);
        int r4 = Math.min(4, last);
        int r5 = Math.min(5, last);
        int r6 = Math.min(6, last);
        int r7 = Math.min(7, last);
        int a1 = ao + r1 * aRow;
        int a2 = ao + r2 * aRow;
        int a3 = ao + r3 * aRow;
        int a4 = ao + r4 * aRow;
        int a5 = ao + r5 * aRow;
        int a6 = ao + r6 * aRow;
        int a7 = ao + r7 * aRow;
        int c1 = co + r1 * cRow;
        int c2 = co + r2 * cRow;
        int c3 = co + r3 * cRow;
        int c4 = co + r4 * cRow;
        int c5 = co + r5 * cRow;
        int c6 = co + r6 * cRow;
        int c7 = co + r7 * cRow;
        DoubleVector c00 = DoubleVector.zero(DOUBLES);
        DoubleVector c10 = DoubleVector.zero(DOUBLES);
        DoubleVector c20 = DoubleVector.zero(DOUBLES);
        DoubleVector c30 = DoubleVector.zero(DOUBLES);
        DoubleVector c40 = DoubleVector.zero(DOUBLES);
        DoubleVector c50 = DoubleVector.zero(DOUBLES);
        DoubleVector c60 = DoubleVector.zero(DOUBLES);
        DoubleVector c70 = DoubleVector.zero(DOUBLES);
        for (int p = 0; p < k; p++) {
            int w = bo + p * bRow;
            DoubleVector b0 = DoubleVector.fromArray(DOUBLES, b, w);
            DoubleVector x0 = DoubleVector.broadcast(DOUBLES, a[ao + p]);
            c00 = x0.fma(b0, c00);
            DoubleVector x1 = DoubleVector.broadcast(DOUBLES, a[a1 + p]);
            c10 = x1.fma(b0, c10);
            DoubleVector x2 = DoubleVector.broadcast(DOUBLES, a[a2 + p]);
            c20 = x2.fma(b0, c20);
            DoubleVector x3 = DoubleVector.broadcast(DOUBLES, a[a3 + p]);
            c30 = x3.fma(b0, c30);
            DoubleVector x4 = DoubleVector.broadcast(DOUBLES, a[a4 + p]);
            c40 = x4.fma(b0, c40);
            DoubleVector x5 = DoubleVector.broadcast(DOUBLES, a[a5 + p]);
            c50 = x5.fma(b0, c50);
            DoubleVector x6 = DoubleVector.broadcast(DOUBLES, a[a6 + p]);
            c60 = x6.fma(b0, c60);
            DoubleVector x7 = DoubleVector.broadcast(DOUBLES, a[a7 + p]);
            c70 = x7.fma(b0, c70);
        }
        c00.intoArray(c, co);
        c10.intoArray(c, c1);
        c20.intoArray(c, c2);
        c30.intoArray(c, c3);
        c40.intoArray(c, c4);
        c50.intoArray(c, c5);
        c60.intoArray(c, c6);
        c70.intoArray(c, c7);
    }

    /** Copies {@code rows} runs of {@code width} numbers, whole vectors, {@code step} apart, one after the other. */
    static void copy(double[] from, int at, int step, double[] to, int into, int width, int rows) {
        for (int p = 0; p < rows; p++) {
            for (int j = 0; j < width; j += LANES) {
                DoubleVector.fromArray(DOUBLES, from, at + p * step + j).intoArray(to, into + p * width + j);
            }
        }
    }
}
