package tapedeck.array;

import java.util.Arrays;

/** A product row by row, for a JVM without the vector module. */
final class PlainProduct implements Product {
    @Override
    public void multiply(MatrixView a, MatrixView b, MatrixView c) {
        for (int i = 0; i < c.rows(); i++) {
            int to = c.place(i, 0);
            Arrays.fill(c.numbers(), to, to + c.columns(), 0);
            for (int p = 0; p < a.columns(); p++) {
                double factor = a.numbers()[a.place(i, p)];
                if (b.columnStep() == 1) {
                    addRow(factor, b.numbers(), b.place(p, 0), c.numbers(), to, c.columns());
                } else {
                    addStrided(factor, b.numbers(), b.place(p, 0), b.columnStep(), c.numbers(), to, c.columns());
                }
            }
        }
    }

    private static void addRow(double factor, double[] b, int at, double[] c, int to, int n) {
        for (int j = 0; j < n; j++) {
            c[to + j] = Math.fma(factor, b[at + j], c[to + j]);
        }
    }

    private static void addStrided(double factor, double[] b, int at, int stride, double[] c, int to, int n) {
        for (int j = 0; j < n; j++) {
            c[to + j] = Math.fma(factor, b[at + j * stride], c[to + j]);
        }
    }
}
