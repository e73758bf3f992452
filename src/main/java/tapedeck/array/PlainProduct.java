package tapedeck.array;

import java.util.Arrays;

/** A product row by row, for a JVM without the vector module. */
final class PlainProduct implements Product {
    @Override
    public void multiply(double[] a, int ao, int aRow, int aColumn, double[] b, int bo, int bRow, int bColumn,
            double[] c, int co, int m, int k, int n, int cRow) {
        for (int i = 0; i < m; i++) {
            int to = co + i * cRow;
            Arrays.fill(c, to, to + n, 0);
            for (int p = 0; p < k; p++) {
                double factor = a[ao + i * aRow + p * aColumn];
                if (bColumn == 1) {
                    addRow(factor, b, bo + p * bRow, c, to, n);
                } else {
                    addStrided(factor, b, bo + p * bRow, bColumn, c, to, n);
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
