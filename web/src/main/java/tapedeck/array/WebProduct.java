package tapedeck.array;

import java.util.Arrays;
import tapedeck.web.Arithmetic;

/** A product for machines without a fused multiply-add: fused in software where every bit is asked for, else product and sum. */
final class WebProduct implements Product {
    @Override
    public void multiply(MatrixView a, MatrixView b, MatrixView c) {
        boolean exact = Arithmetic.isExact();
        double[] sum = c.numbers();
        int n = c.columns();
        int depth = a.columns();
        for (int i = 0; i < c.rows(); i++) {
            int to = c.place(i, 0);
            Arrays.fill(sum, to, to + n, 0);
            int p = 0;
            if (!exact) {
                for (; p + 3 < depth; p += 4) {
                    addFour(a, i, p, b, sum, to, n);
                }
            }
            for (; p < depth; p++) {
                double factor = a.numbers()[a.place(i, p)];
                // Where the factor is 0 or ±1 the product is exact: nothing is lost without fusing.
                if (exact && factor != 0 && Math.abs(factor) != 1) {
                    Arithmetic.addFused(factor, b.numbers(), b.place(p, 0), b.columnStep(), sum, to, n);
                } else {
                    add(factor, b.numbers(), b.place(p, 0), b.columnStep(), sum, to, n);
                }
            }
        }
    }

    private static void add(double factor, double[] b, int at, int step, double[] sum, int to, int n) {
        for (int j = 0, from = at; j < n; j++, from += step) {
            sum[to + j] += factor * b[from];
        }
    }

    /** Four rows at once: each number of the sum is read and written once for them. */
    private static void addFour(MatrixView a, int i, int p, MatrixView b, double[] sum, int to, int n) {
        double f0 = a.numbers()[a.place(i, p)];
        double f1 = a.numbers()[a.place(i, p + 1)];
        double f2 = a.numbers()[a.place(i, p + 2)];
        double f3 = a.numbers()[a.place(i, p + 3)];
        double[] from = b.numbers();
        int b0 = b.place(p, 0);
        int b1 = b.place(p + 1, 0);
        int b2 = b.place(p + 2, 0);
        int b3 = b.place(p + 3, 0);
        int step = b.columnStep();
        for (int j = 0, at = 0; j < n; j++, at += step) {
            sum[to + j] = sum[to + j] + f0 * from[b0 + at] + f1 * from[b1 + at] + f2 * from[b2 + at]
                    + f3 * from[b3 + at];
        }
    }
}
