package tapedeck.array;

import static tapedeck.array.VectorTiles.LANES;
import static tapedeck.array.VectorTiles.ROWS;

/**
 * A product in tiles that stay in registers. The left factor is read where it lies; of the right one panels are packed
 * where many rows read them, so that they stay in the first cache.
 */
final class VectorProduct implements Product {
    /** Columns of a full tile. */
    static final int WIDE = 3 * LANES;
    /** A panel of b, this by {@link #WIDE}, and 8 rows of a fill a first cache of 48 kB. */
    private static final int DEEP = 192;
    /** A block of a, this by {@link #DEEP}, fills three quarters of a MB. */
    private static final int HIGH = 512;
    /** As many numbers fit in there; what is read again from further away is packed first, unless its rows lie well. */
    private static final int FIRST_CACHE = 6144;
    /** With so few rows a panel of b is not read often enough to pay for packing it. */
    private static final int FEW_ROWS = 64;
    /** With 16 registers a tile of 8 by 3 does not fit. */
    private static final int TILE_ROWS = LANES == 4 ? ROWS / 2 : ROWS;

    // Per thread, so that no call allocates numbers.
    private static final ThreadLocal<VectorProduct> OWN = ThreadLocal.withInitial(VectorProduct::new);

    private final ScratchBuffer strips = new ScratchBuffer();
    private final ScratchBuffer panel = new ScratchBuffer();
    private final ScratchBuffer eightRows = new ScratchBuffer();
    private final ScratchBuffer turned = new ScratchBuffer();
    private final double[] tile = new double[ROWS * LANES];

    private VectorProduct() {}

    /** The product, for any thread. */
    static Product shared() {
        return (a, b, c) -> OWN.get().multiply(a, b, c);
    }

    @Override
    public void multiply(MatrixView a, MatrixView b, MatrixView c) {
        int n = c.columns();
        if (n < WIDE && n < c.rows() && a.rowStep() == 1) { // cᵀ = bᵀ · aᵀ has long rows, and aᵀ lies well
            MatrixView result = MatrixView.rowMajor(turned.of(n * c.rows()), n, c.rows());
            multiply(b.transposed(), a.transposed(), result);
            result.transposed().copyTo(c);
            return;
        }
        int whole = n - n % WIDE;
        if (whole > 0) {
            blocks(a, b.columns(0, whole), c.columns(0, whole));
        }
        int rest = n - whole;
        if (whole > 0 && (rest > LANES || (rest > 0 && a.columnStep() != 1))) {
            // Tiles that begin further left, where the same numbers come out again: of all of k, for nothing is added twice.
            panels(a, a.rowStep(), b.columns(n - WIDE, n), c.columns(n - WIDE, n), false);
            return;
        }
        for (int j = whole; j < n; j += LANES) {
            int from = Math.max(0, Math.min(j, n - LANES));
            int to = Math.min(n, from + LANES);
            narrow(a, b.columns(from, to), c.columns(from, to));
        }
    }

    /** Block after block of a. */
    private void blocks(MatrixView a, MatrixView b, MatrixView c) {
        for (int p = 0; p < a.columns(); p += DEEP) {
            int depth = Math.min(DEEP, a.columns() - p);
            for (int i = 0; i < a.rows(); i += HIGH) {
                int height = Math.min(HIGH, a.rows() - i);
                MatrixView block = a.part(i, p, height, depth);
                int down = block.rowStep();
                if (a.columnStep() != 1 && height * depth > FIRST_CACHE) {
                    block = TilePacking.strips(block, TILE_ROWS, strips);
                    down = depth;
                }
                panels(block, down, b.rows(p, p + depth), c.rows(i, i + height), p > 0);
            }
        }
    }

    /** Panel after panel of b, and in it tile after tile. {@code down} is the way in a to the next tile, for each of its rows. */
    private void panels(MatrixView a, int down, MatrixView b, MatrixView c, boolean add) {
        double[] x = a.numbers();
        int k = a.columns();
        for (int j = 0; j < c.columns(); j += WIDE) {
            MatrixView y = b.columns(j, j + WIDE);
            if (y.columnStep() != 1 || c.rows() > FEW_ROWS) {
                y = TilePacking.columns(y, WIDE, panel);
            }
            for (int i = 0; i < c.rows(); i += TILE_ROWS) {
                int rows = Math.min(TILE_ROWS, c.rows() - i);
                int at = a.at() + i * down;
                int to = c.place(i, j);
                if (rows <= ROWS / 2) {
                    VectorTiles.tile4x3(x, at, a.rowStep(), a.columnStep(), y.numbers(), y.at(), y.rowStep(),
                            c.numbers(), to, c.rowStep(), rows, k, add);
                } else {
                    VectorTiles.tile8x3(x, at, a.rowStep(), a.columnStep(), y.numbers(), y.at(), y.rowStep(),
                            c.numbers(), to, c.rowStep(), rows, k, add);
                }
            }
        }
    }

    /** One vector of columns, of all of k. If c is narrower it is computed beside it. */
    private void narrow(MatrixView a, MatrixView b, MatrixView c) {
        boolean juts = c.columns() < LANES;
        int k = a.columns();
        MatrixView y = juts || b.columnStep() != 1 || c.rows() > FEW_ROWS ? TilePacking.columns(b, LANES, panel) : b;
        for (int i = 0; i < c.rows(); i += ROWS) {
            int rows = Math.min(ROWS, c.rows() - i);
            MatrixView x = a.rows(i, i + rows);
            if (x.columnStep() != 1) {
                x = MatrixView.rowMajor(eightRows.of(rows * k), rows, k);
                a.rows(i, i + rows).transposed().copyTo(x.transposed());
            }
            MatrixView to = c.rows(i, i + rows);
            MatrixView result = juts ? new MatrixView(tile, 0, LANES, 1, rows, c.columns()) : to;
            VectorTiles.rows8x1(x.numbers(), x.at(), x.rowStep(), y.numbers(), y.at(), y.rowStep(), result.numbers(),
                    result.at(), result.rowStep(), rows, k);
            if (juts) {
                result.copyTo(to);
            }
        }
    }
}
