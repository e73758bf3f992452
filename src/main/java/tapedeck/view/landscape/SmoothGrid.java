package tapedeck.view.landscape;

/**
 * The values of a grid with more points between its own: a cubic through the four nearest each way, so that lines through them bend
 * instead of breaking; straight beside a wall or a hole, where a cubic would swing. Immutable.
 *
 * @param values in rows
 * @param times how many steps each of the grid's own has become
 */
@SuppressWarnings("ArrayRecordComponent") // not written after the making
record SmoothGrid(double[] values, int columns, int rows, int times) {
    /** Along the longer side there are at least so many points. */
    private static final int FINE = 192;
    /** As a share of the scale: what is higher is a wall. */
    private static final double WALL = 1.2;

    /** Of so many columns. */
    static SmoothGrid of(double[] coarse, int columns) {
        int rows = coarse.length / columns;
        int times = Math.max(1, (FINE + Math.max(columns, rows) - 2) / (Math.max(columns, rows) - 1));
        int finer = (columns - 1) * times + 1;
        int higher = (rows - 1) * times + 1;
        double[] values = new double[finer * higher];
        double[] column = new double[4];
        double[] row = new double[4];
        for (int y = 0; y < higher; y++) {
            int r = Math.min(y / times, rows - 2);
            double up = (double) (y - r * times) / times;
            for (int x = 0; x < finer; x++) {
                int c = Math.min(x / times, columns - 2);
                double across = (double) (x - c * times) / times;
                boolean isSmooth = true;
                for (int i = 0; i < 4; i++) {
                    for (int k = 0; k < 4; k++) {
                        row[k] = at(coarse, columns, c - 1 + k, r - 1 + i);
                        isSmooth &= row[k] < WALL;
                    }
                    column[i] = cubic(row, across);
                }
                int at = r * columns + c;
                values[y * finer + x] = isSmooth
                        ? cubic(column, up)
                        : straight(straight(coarse[at], coarse[at + 1], across),
                                straight(coarse[at + columns], coarse[at + columns + 1], across), up);
            }
        }
        return new SmoothGrid(values, finer, higher, times);
    }

    /** Beyond the edge it goes on straight. */
    private static double at(double[] coarse, int columns, int c, int r) {
        int rows = coarse.length / columns;
        if (c < 0 || c >= columns) {
            int edge = c < 0 ? 0 : columns - 1;
            return 2 * at(coarse, columns, edge, r) - at(coarse, columns, 2 * edge - c, r);
        }
        if (r < 0 || r >= rows) {
            int edge = r < 0 ? 0 : rows - 1;
            return 2 * coarse[edge * columns + c] - coarse[(2 * edge - r) * columns + c];
        }
        return coarse[r * columns + c];
    }

    private static double cubic(double[] p, double share) {
        return p[1] + share / 2 * (p[2] - p[0] + share * (2 * p[0] - 5 * p[1] + 4 * p[2] - p[3]
                + share * (3 * (p[1] - p[2]) + p[3] - p[0])));
    }

    /** At a point exactly that, even beside one that is no number. */
    private static double straight(double one, double other, double share) {
        return share == 0 ? one : share == 1 ? other : one + share * (other - one);
    }
}
