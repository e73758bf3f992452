package tapedeck.array;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The innermost loops of {@link VectorProduct}: a tile of c stays in registers while p runs from 0 to k-1. Written
 * out, for vectors in an array or behind a call would not stay there. {@code a} is packed in panels of
 * {@link #ROWS} rows, or read where it lies; row p of {@code b}'s panel lies at {@code bo + p · bs}. With
 * {@code add} the tile goes on from what c holds, else from 0.
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
    static void tile8x3(double[] a, int ao, double[] b, int bo, int bs, double[] c, int co, int cs, int k,
            boolean add) {
        DoubleVector c00 = start(c, co, add);
        DoubleVector c01 = start(c, co + LANES, add);
        DoubleVector c02 = start(c, co + 2 * LANES, add);
        DoubleVector c10 = start(c, co + cs, add);
        DoubleVector c11 = start(c, co + cs + LANES, add);
        DoubleVector c12 = start(c, co + cs + 2 * LANES, add);
        DoubleVector c20 = start(c, co + 2 * cs, add);
        DoubleVector c21 = start(c, co + 2 * cs + LANES, add);
        DoubleVector c22 = start(c, co + 2 * cs + 2 * LANES, add);
        DoubleVector c30 = start(c, co + 3 * cs, add);
        DoubleVector c31 = start(c, co + 3 * cs + LANES, add);
        DoubleVector c32 = start(c, co + 3 * cs + 2 * LANES, add);
        DoubleVector c40 = start(c, co + 4 * cs, add);
        DoubleVector c41 = start(c, co + 4 * cs + LANES, add);
        DoubleVector c42 = start(c, co + 4 * cs + 2 * LANES, add);
        DoubleVector c50 = start(c, co + 5 * cs, add);
        DoubleVector c51 = start(c, co + 5 * cs + LANES, add);
        DoubleVector c52 = start(c, co + 5 * cs + 2 * LANES, add);
        DoubleVector c60 = start(c, co + 6 * cs, add);
        DoubleVector c61 = start(c, co + 6 * cs + LANES, add);
        DoubleVector c62 = start(c, co + 6 * cs + 2 * LANES, add);
        DoubleVector c70 = start(c, co + 7 * cs, add);
        DoubleVector c71 = start(c, co + 7 * cs + LANES, add);
        DoubleVector c72 = start(c, co + 7 * cs + 2 * LANES, add);
        for (int p = 0; p < k; p++) {
            int q = ao + p * ROWS;
            int w = bo + p * bs;
            DoubleVector b0 = DoubleVector.fromArray(DOUBLES, b, w);
            DoubleVector b1 = DoubleVector.fromArray(DOUBLES, b, w + LANES);
            DoubleVector b2 = DoubleVector.fromArray(DOUBLES, b, w + 2 * LANES);
            DoubleVector x0 = DoubleVector.broadcast(DOUBLES, a[q]);
            c00 = x0.fma(b0, c00);
            c01 = x0.fma(b1, c01);
            c02 = x0.fma(b2, c02);
            DoubleVector x1 = DoubleVector.broadcast(DOUBLES, a[q + 1]);
            c10 = x1.fma(b0, c10);
            c11 = x1.fma(b1, c11);
            c12 = x1.fma(b2, c12);
            DoubleVector x2 = DoubleVector.broadcast(DOUBLES, a[q + 2]);
            c20 = x2.fma(b0, c20);
            c21 = x2.fma(b1, c21);
            c22 = x2.fma(b2, c22);
            DoubleVector x3 = DoubleVector.broadcast(DOUBLES, a[q + 3]);
            c30 = x3.fma(b0, c30);
            c31 = x3.fma(b1, c31);
            c32 = x3.fma(b2, c32);
            DoubleVector x4 = DoubleVector.broadcast(DOUBLES, a[q + 4]);
            c40 = x4.fma(b0, c40);
            c41 = x4.fma(b1, c41);
            c42 = x4.fma(b2, c42);
            DoubleVector x5 = DoubleVector.broadcast(DOUBLES, a[q + 5]);
            c50 = x5.fma(b0, c50);
            c51 = x5.fma(b1, c51);
            c52 = x5.fma(b2, c52);
            DoubleVector x6 = DoubleVector.broadcast(DOUBLES, a[q + 6]);
            c60 = x6.fma(b0, c60);
            c61 = x6.fma(b1, c61);
            c62 = x6.fma(b2, c62);
            DoubleVector x7 = DoubleVector.broadcast(DOUBLES, a[q + 7]);
            c70 = x7.fma(b0, c70);
            c71 = x7.fma(b1, c71);
            c72 = x7.fma(b2, c72);
        }
        c00.intoArray(c, co);
        c01.intoArray(c, co + LANES);
        c02.intoArray(c, co + 2 * LANES);
        c10.intoArray(c, co + cs);
        c11.intoArray(c, co + cs + LANES);
        c12.intoArray(c, co + cs + 2 * LANES);
        c20.intoArray(c, co + 2 * cs);
        c21.intoArray(c, co + 2 * cs + LANES);
        c22.intoArray(c, co + 2 * cs + 2 * LANES);
        c30.intoArray(c, co + 3 * cs);
        c31.intoArray(c, co + 3 * cs + LANES);
        c32.intoArray(c, co + 3 * cs + 2 * LANES);
        c40.intoArray(c, co + 4 * cs);
        c41.intoArray(c, co + 4 * cs + LANES);
        c42.intoArray(c, co + 4 * cs + 2 * LANES);
        c50.intoArray(c, co + 5 * cs);
        c51.intoArray(c, co + 5 * cs + LANES);
        c52.intoArray(c, co + 5 * cs + 2 * LANES);
        c60.intoArray(c, co + 6 * cs);
        c61.intoArray(c, co + 6 * cs + LANES);
        c62.intoArray(c, co + 6 * cs + 2 * LANES);
        c70.intoArray(c, co + 7 * cs);
        c71.intoArray(c, co + 7 * cs + LANES);
        c72.intoArray(c, co + 7 * cs + 2 * LANES);
    }

    /** 4 rows, 3 vectors: 12 of 16 registers. */
    static void tile4x3(double[] a, int ao, double[] b, int bo, int bs, double[] c, int co, int cs, int k,
            boolean add) {
        DoubleVector c00 = start(c, co, add);
        DoubleVector c01 = start(c, co + LANES, add);
        DoubleVector c02 = start(c, co + 2 * LANES, add);
        DoubleVector c10 = start(c, co + cs, add);
        DoubleVector c11 = start(c, co + cs + LANES, add);
        DoubleVector c12 = start(c, co + cs + 2 * LANES, add);
        DoubleVector c20 = start(c, co + 2 * cs, add);
        DoubleVector c21 = start(c, co + 2 * cs + LANES, add);
        DoubleVector c22 = start(c, co + 2 * cs + 2 * LANES, add);
        DoubleVector c30 = start(c, co + 3 * cs, add);
        DoubleVector c31 = start(c, co + 3 * cs + LANES, add);
        DoubleVector c32 = start(c, co + 3 * cs + 2 * LANES, add);
        for (int p = 0; p < k; p++) {
            int q = ao + p * ROWS;
            int w = bo + p * bs;
            DoubleVector b0 = DoubleVector.fromArray(DOUBLES, b, w);
            DoubleVector b1 = DoubleVector.fromArray(DOUBLES, b, w + LANES);
            DoubleVector b2 = DoubleVector.fromArray(DOUBLES, b, w + 2 * LANES);
            DoubleVector x0 = DoubleVector.broadcast(DOUBLES, a[q]);
            c00 = x0.fma(b0, c00);
            c01 = x0.fma(b1, c01);
            c02 = x0.fma(b2, c02);
            DoubleVector x1 = DoubleVector.broadcast(DOUBLES, a[q + 1]);
            c10 = x1.fma(b0, c10);
            c11 = x1.fma(b1, c11);
            c12 = x1.fma(b2, c12);
            DoubleVector x2 = DoubleVector.broadcast(DOUBLES, a[q + 2]);
            c20 = x2.fma(b0, c20);
            c21 = x2.fma(b1, c21);
            c22 = x2.fma(b2, c22);
            DoubleVector x3 = DoubleVector.broadcast(DOUBLES, a[q + 3]);
            c30 = x3.fma(b0, c30);
            c31 = x3.fma(b1, c31);
            c32 = x3.fma(b2, c32);
        }
        c00.intoArray(c, co);
        c01.intoArray(c, co + LANES);
        c02.intoArray(c, co + 2 * LANES);
        c10.intoArray(c, co + cs);
        c11.intoArray(c, co + cs + LANES);
        c12.intoArray(c, co + cs + 2 * LANES);
        c20.intoArray(c, co + 2 * cs);
        c21.intoArray(c, co + 2 * cs + LANES);
        c22.intoArray(c, co + 2 * cs + 2 * LANES);
        c30.intoArray(c, co + 3 * cs);
        c31.intoArray(c, co + 3 * cs + LANES);
        c32.intoArray(c, co + 3 * cs + 2 * LANES);
    }

    /** 8 rows, 1 vector. */
    static void tile8x1(double[] a, int ao, double[] b, int bo, int bs, double[] c, int co, int cs, int k,
            boolean add) {
        DoubleVector c00 = start(c, co, add);
        DoubleVector c10 = start(c, co + cs, add);
        DoubleVector c20 = start(c, co + 2 * cs, add);
        DoubleVector c30 = start(c, co + 3 * cs, add);
        DoubleVector c40 = start(c, co + 4 * cs, add);
        DoubleVector c50 = start(c, co + 5 * cs, add);
        DoubleVector c60 = start(c, co + 6 * cs, add);
        DoubleVector c70 = start(c, co + 7 * cs, add);
        for (int p = 0; p < k; p++) {
            int q = ao + p * ROWS;
            int w = bo + p * bs;
            DoubleVector b0 = DoubleVector.fromArray(DOUBLES, b, w);
            DoubleVector x0 = DoubleVector.broadcast(DOUBLES, a[q]);
            c00 = x0.fma(b0, c00);
            DoubleVector x1 = DoubleVector.broadcast(DOUBLES, a[q + 1]);
            c10 = x1.fma(b0, c10);
            DoubleVector x2 = DoubleVector.broadcast(DOUBLES, a[q + 2]);
            c20 = x2.fma(b0, c20);
            DoubleVector x3 = DoubleVector.broadcast(DOUBLES, a[q + 3]);
            c30 = x3.fma(b0, c30);
            DoubleVector x4 = DoubleVector.broadcast(DOUBLES, a[q + 4]);
            c40 = x4.fma(b0, c40);
            DoubleVector x5 = DoubleVector.broadcast(DOUBLES, a[q + 5]);
            c50 = x5.fma(b0, c50);
            DoubleVector x6 = DoubleVector.broadcast(DOUBLES, a[q + 6]);
            c60 = x6.fma(b0, c60);
            DoubleVector x7 = DoubleVector.broadcast(DOUBLES, a[q + 7]);
            c70 = x7.fma(b0, c70);
        }
        c00.intoArray(c, co);
        c10.intoArray(c, co + cs);
        c20.intoArray(c, co + 2 * cs);
        c30.intoArray(c, co + 3 * cs);
        c40.intoArray(c, co + 4 * cs);
        c50.intoArray(c, co + 5 * cs);
        c60.intoArray(c, co + 6 * cs);
        c70.intoArray(c, co + 7 * cs);
    }

    /** 8 rows of a row-major {@code a}, {@code aRow} apart, and 1 vector: for so few columns packing does not pay. */
    static void rows8x1(double[] a, int ao, int aRow, double[] b, int bo, int bs, double[] c, int co, int cs, int k,
            boolean add) {
        int a1 = ao + 1 * aRow;
        int a2 = ao + 2 * aRow;
        int a3 = ao + 3 * aRow;
        int a4 = ao + 4 * aRow;
        int a5 = ao + 5 * aRow;
        int a6 = ao + 6 * aRow;
        int a7 = ao + 7 * aRow;
        DoubleVector c00 = start(c, co, add);
        DoubleVector c10 = start(c, co + cs, add);
        DoubleVector c20 = start(c, co + 2 * cs, add);
        DoubleVector c30 = start(c, co + 3 * cs, add);
        DoubleVector c40 = start(c, co + 4 * cs, add);
        DoubleVector c50 = start(c, co + 5 * cs, add);
        DoubleVector c60 = start(c, co + 6 * cs, add);
        DoubleVector c70 = start(c, co + 7 * cs, add);
        for (int p = 0; p < k; p++) {
            int w = bo + p * bs;
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
        c10.intoArray(c, co + cs);
        c20.intoArray(c, co + 2 * cs);
        c30.intoArray(c, co + 3 * cs);
        c40.intoArray(c, co + 4 * cs);
        c50.intoArray(c, co + 5 * cs);
        c60.intoArray(c, co + 6 * cs);
        c70.intoArray(c, co + 7 * cs);
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
