package tapedeck.array;

/**
 * The plain product until the tiles of the vector product are compiled, then the vector product: see
 * {@link TieredLoop}. While they are cold, each call runs every tile on zeros beside its own work.
 */
final class TieredProduct implements Product {
    /** Few steps while the tiles are interpreted: it is calls that make the compiler act. */
    private static final int FIRST_CALLS = 250;
    private static final int FIRST_DEPTH = 2;
    private static final int DEPTH = 32;
    /** All four tiles take half a microsecond when compiled, a hundred and more before. */
    private static final int QUICK_NANOS = 10_000;
    private static final int TIMES = 20;
    private static final int WORK = 1 << 19;

    private final Product plain;
    private final Product vector;
    private final double[] zeros = new double[DEPTH * Math.max(VectorProduct.WIDE, VectorTiles.ROWS)];
    private int calls;
    private int quick;

    TieredProduct(Product plain, Product vector) {
        this.plain = plain;
        this.vector = vector;
    }

    @Override
    public void multiply(MatrixView a, MatrixView b, MatrixView c) {
        // A large product buys more of it, for there are fewer of them.
        for (long left = (long) c.rows() * a.columns() * c.columns(); quick < TIMES && left >= 0; left -= WORK) {
            warm();
        }
        (quick < TIMES ? plain : vector).multiply(a, b, c);
    }

    private void warm() {
        int depth = ++calls < FIRST_CALLS ? FIRST_DEPTH : DEPTH;
        int wide = VectorProduct.WIDE;
        boolean add = calls % 2 == 0;
        double[] c = new double[VectorTiles.ROWS * wide]; // not shared: two threads may be here
        long begun = System.nanoTime();
        VectorTiles.tile8x3(zeros, 0, 1, VectorTiles.ROWS, zeros, 0, wide, c, 0, wide, VectorTiles.ROWS, depth, add);
        VectorTiles.tile4x3(zeros, 0, 1, VectorTiles.ROWS, zeros, 0, wide, c, 0, wide, VectorTiles.ROWS / 2, depth,
                add);
        VectorTiles.rows8x1(zeros, 0, depth, zeros, 0, wide, c, 0, wide, VectorTiles.ROWS, depth);
        VectorTiles.copy(zeros, 0, wide, c, 0, VectorTiles.LANES, VectorTiles.ROWS);
        if (System.nanoTime() - begun < QUICK_NANOS && depth == DEPTH) {
            quick++;
        }
    }
}
