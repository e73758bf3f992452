package tapedeck.ui.neurons;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The places of a network's parts in a picture, in its pixels. Units of a column stand below each other, in several rows of them
 * where they would be too small. Immutable.
 *
 * @param columns of each column its units
 * @param map the square of the output; null where the last column's units stand for it
 */
record NetworkLayout(List<List<Box>> columns, @Nullable Box map) {
    /** The least side of a unit before they stand beside each other. */
    static final double LEAST = 9;
    /** The sides that those which do have at least, tried in this order until the lines have their room. */
    private static final double[] READABLE = {20, 16, 12, LEAST};
    /** The share of the width that lines have. */
    private static final double LINES = 0.45;
    /** The greatest side, as shares of the height. */
    static final double GREATEST_INPUT = 0.16;
    static final double GREATEST = 0.13;
    /** The gap between two units as a share of their side. */
    static final double GAP = 0.11;
    /** Free room between few large units, as a share of their side. */
    static final double LOOSE = 0.85;
    /** The greatest share of the width that the map takes. */
    private static final double MAP = 0.38;
    private static final int SAMPLES = 24;

    /** A square. */
    record Box(double x, double y, double side) {
        double right() {
            return x + side;
        }

        double middle() {
            return y + side / 2;
        }

        boolean contains(double px, double py) {
            return px >= x && px <= x + side && py >= y && py <= y + side;
        }
    }

    /** A line that bends from one unit to another: leaves and arrives level. */
    record Line(double x1, double y1, double x2, double y2) {
        double bend() {
            return (x1 + x2) / 2;
        }

        /** The distance of a point from it. */
        double distance(double px, double py) {
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i <= SAMPLES; i++) {
                double t = (double) i / SAMPLES;
                double s = 1 - t;
                double x = s * s * s * x1 + 3 * s * t * bend() + t * t * t * x2;
                double y = s * s * (s + 3 * t) * y1 + t * t * (t + 3 * s) * y2;
                least = Math.min(least, Math.hypot(px - x, py - y));
            }
            return least;
        }
    }

    /**
     * The places in a picture of this size.
     *
     * @param units of each column how many
     * @param mapped whether the last column is the map
     * @param left what names of inputs need
     */
    static NetworkLayout of(List<Integer> units, boolean mapped, double left, double width, double height) {
        double side = mapped ? Math.floor(Math.min(height, MAP * width)) : 0;
        Box map = mapped ? new Box(Math.floor(width - side), Math.floor((height - side) / 2), side) : null;
        List<Integer> small = mapped ? units.subList(0, units.size() - 1) : units;
        List<Grid> grids = List.of();
        double taken = width;
        for (int i = 0; i < READABLE.length && taken > (1 - LINES) * width; i++) {
            grids = grids(small, READABLE[i], height);
            taken = left + side + grids.stream().mapToDouble(Grid::width).sum();
        }
        double gap = Math.max(0, (width - taken) / Math.max(1, units.size() - 1));
        List<List<Box>> columns = new ArrayList<>();
        double x = left;
        for (Grid grid : grids) {
            columns.add(grid.boxes(x, height));
            x += grid.width() + gap;
        }
        return new NetworkLayout(columns, map);
    }

    private static List<Grid> grids(List<Integer> units, double least, double height) {
        List<Grid> grids = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            grids.add(Grid.of(units.get(i), (i == 0 ? GREATEST_INPUT : GREATEST) * height, least, height));
        }
        return grids;
    }

    /** The squares of a column. */
    private record Grid(int units, int across, int down, double side, double step) {
        /** @param least of those that stand beside each other */
        static Grid of(int units, double greatest, double least, double height) {
            int across = 1;
            double wanted = side(units, height) < LEAST ? Math.min(least, greatest) : LEAST;
            while (across < units && side(Math.ceilDiv(units, across), height) < wanted) {
                across++;
            }
            int down = Math.ceilDiv(units, across);
            double side = Math.floor(Math.min(greatest, side(down, height)));
            double step = across == 1 && down > 1
                    ? Math.min(side * (1 + LOOSE), (height - side) / (down - 1))
                    : side * (1 + GAP);
            return new Grid(units, across, down, Math.max(2, side), step);
        }

        private static double side(int down, double height) {
            return height / (down + (down - 1) * GAP);
        }

        double width() {
            return side + (across - 1) * side * (1 + GAP);
        }

        List<Box> boxes(double x, double height) {
            double top = (height - side - (down - 1) * step) / 2;
            List<Box> boxes = new ArrayList<>();
            for (int i = 0; i < units; i++) {
                int row = i / across;
                boxes.add(new Box(Math.rint(x + i % across * side * (1 + GAP)), Math.rint(top + row * step), side));
            }
            return boxes;
        }
    }

    /** The line from a unit to one of the next column, of so many there. */
    Line line(int column, int from, int to, int outputs) {
        Box start = columns.get(column).get(from);
        if (map != null && column == columns.size() - 1) {
            int units = columns.get(column).size();
            double port = Math.min(0.045 * map.side(), 0.6 * map.side() / (units * outputs));
            return new Line(start.right(), start.middle(), map.x(),
                    map.middle() + (from * outputs + to - (units * outputs - 1) / 2.0) * port);
        }
        Box end = columns.get(column + 1).get(to);
        return new Line(start.right(), start.middle(), end.x(), end.middle());
    }
}
