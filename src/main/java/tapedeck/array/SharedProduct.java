package tapedeck.array;

/** A product on two threads where it is large; each number is summed by one of them, so the bits are the same. */
record SharedProduct(Product one) implements Product {
    @Override
    public void multiply(MatrixView a, MatrixView b, MatrixView c) {
        int m = c.rows();
        int n = c.columns();
        if ((long) m * a.columns() * n < Matmul.LARGE) {
            one.multiply(a, b, c);
            return;
        }
        // The halves are cut where tiles end.
        int rows = Math.min(m, (m + 15) / 16 * 8);
        int columns = Math.min(n, (n + 47) / 48 * 24);
        if (n > m) {
            Halves.run(() -> one.multiply(a, b.columns(0, columns), c.columns(0, columns)),
                    () -> one.multiply(a, b.columns(columns, n), c.columns(columns, n)));
        } else {
            Halves.run(() -> one.multiply(a.rows(0, rows), b, c.rows(0, rows)),
                    () -> one.multiply(a.rows(rows, m), b, c.rows(rows, m)));
        }
    }
}
