package tapedeck.array;

import static tapedeck.array.VectorTiles.LANES;
import static tapedeck.array.VectorTiles.ROWS;

/**
 * A product in tiles that stay in registers. Blocks of a are packed so that they are read in order from the second
 * cache, panels of b so that they stay in the first; what is small, or lies well, is read where it lies.
 */
final class VectorProduct implements Product {
    /** Columns of a full tile. */
    static final int WIDE = 3 * LANES;
    /** A panel of b, this by {@link #WIDE}, and 8 rows of a fill a first cache of 48 kB. */
    private static final int DEEP = 192;
    /** A block of a, this by {@link #DEEP}, fills three quarters of a MB. */
    private static final int HIGH = 512;
    /** With so few rows a panel of b is not read often enough to pay for packing it. */
    private static final int FEW_ROWS = 64;
    /** With 16 registers a tile of 8 by 3 does not fit: two of 4 by 3 then. */
    private static final boolean NARROW = LANES == 4;

    // Per thread, so that no call allocates.
    private static final ThreadLocal<Room> ROOM = ThreadLocal.withInitial(Room::new);

    /** What the tiles of one block read: a's rows and b's columns, packed or in place. */
    private static final class Room {
        private final double[] panel = new double[DEEP * WIDE];
        private final double[] rest = new double[DEEP * ROWS];
        private final double[] spare = new double[ROWS * WIDE];
        private double[] block = {};

        private boolean packed;
        private double[] a = {};
        private int ao;
        private int aRow;
        private int height;
        private int depth;
        private double[] b = {};
        private int bo;
        private int bRow;

        void rows(double[] from, int at, int row, int column, boolean pack) {
            packed = pack;
            ao = pack ? 0 : at;
            aRow = row;
            a = from;
            if (pack) {
                int length = (height + ROWS - 1) / ROWS * ROWS * depth;
                block = block.length < length ? new double[length] : block;
                a = block;
                for (int i = 0; i < height; i += ROWS) {
                    Packing.rows(from, at + i * row, row, column, block, i * depth, Math.min(ROWS, height - i), depth);
                }
            }
        }

        void columns(double[] from, int at, int row, int column, int width, boolean pack) {
            int padded = width == WIDE ? WIDE : LANES;
            boolean copy = pack || width != padded;
            b = copy ? panel : from;
            bo = copy ? 0 : at;
            bRow = copy ? padded : row;
            if (copy) {
                Packing.columns(from, at, row, column, panel, 0, padded, width, depth);
            }
        }

        /** Tile after tile downwards. One that juts out of c is computed beside it. */
        void tiles(double[] c, int co, int n, int width, boolean add) {
            for (int i = 0; i < height; i += ROWS) {
                int rows = Math.min(ROWS, height - i);
                int at = co + i * n;
                if (rows == ROWS && width % LANES == 0) {
                    tile(i, rows, width, c, at, n, add);
                } else {
                    if (add) {
                        Packing.copy(c, at, n, spare, 0, WIDE, rows, width);
                    }
                    tile(i, rows, width, spare, 0, WIDE, add);
                    Packing.copy(spare, 0, WIDE, c, at, n, rows, width);
                }
            }
        }

        private void tile(int i, int rows, int width, double[] to, int at, int step, boolean add) {
            if (!packed && rows == ROWS) {
                VectorTiles.rows8x1(a, ao + i * aRow, aRow, b, bo, bRow, to, at, step, depth, add);
                return;
            }
            double[] from = packed ? a : rest;
            int start = packed ? i * depth : 0;
            if (!packed) {
                Packing.rows(a, ao + i * aRow, aRow, 1, rest, 0, rows, depth);
            }
            if (width != WIDE) {
                VectorTiles.tile8x1(from, start, b, bo, bRow, to, at, step, depth, add);
            } else if (NARROW || rows <= ROWS / 2) {
                VectorTiles.tile4x3(from, start, b, bo, bRow, to, at, step, depth, add);
                if (rows > ROWS / 2) {
                    VectorTiles.tile4x3(from, start + 4, b, bo, bRow, to, at + 4 * step, step, depth, add);
                }
            } else {
                VectorTiles.tile8x3(from, start, b, bo, bRow, to, at, step, depth, add);
            }
        }
    }

    @Override
    public void multiply(double[] a, int ao, int aRow, int aColumn, double[] b, int bo, int bRow, int bColumn,
            double[] c, int co, int m, int k, int n, int cRow) {
        Room room = ROOM.get();
        boolean packA = n >= WIDE || aColumn != 1;
        boolean packB = bColumn != 1 || m > FEW_ROWS;
        for (int p = 0; p < k; p += DEEP) {
            room.depth = Math.min(DEEP, k - p);
            for (int i = 0; i < m; i += HIGH) {
                room.height = Math.min(HIGH, m - i);
                room.rows(a, ao + i * aRow + p * aColumn, aRow, aColumn, packA);
                for (int j = 0, width; j < n; j += width) {
                    width = n - j >= WIDE ? WIDE : Math.min(LANES, n - j);
                    room.columns(b, bo + p * bRow + j * bColumn, bRow, bColumn, width, packB);
                    room.tiles(c, co + i * cRow + j, cRow, width, p > 0);
                }
            }
        }
    }
}
