package tapedeck.view.landscape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lines of equal height through the values at a grid's points, by marching squares. None is drawn beside a value that is NaN. */
final class Contours {
    private final double[] values;
    private final int columns;
    private final double level;
    /** The ends of pieces by the edge of the grid that they lie on. */
    private final Map<Integer, List<Integer>> neighbours = new HashMap<>();

    private Contours(double[] values, int columns, double level) {
        this.values = values;
        this.columns = columns;
        this.level = level;
    }

    /**
     * The lines at one level.
     *
     * @param values in rows
     * @return lines of points (x, y) one after the other, in columns and rows from 0
     */
    static List<double[]> of(double[] values, int columns, double level) {
        Contours all = new Contours(values, columns, level);
        int rows = values.length / columns;
        for (int r = 0; r + 1 < rows; r++) {
            for (int c = 0; c + 1 < columns; c++) {
                all.cell(r * columns + c);
            }
        }
        return all.lines();
    }

    /** The edge from a point to its right neighbour has twice its number, that to the one in the next row one more. */
    private void cell(int at) {
        double sum = values[at] + values[at + 1] + values[at + columns] + values[at + columns + 1];
        if (!Double.isFinite(sum)) {
            return;
        }
        int bottom = 2 * at;
        int left = 2 * at + 1;
        int top = 2 * (at + columns);
        int right = 2 * (at + 1) + 1;
        int kind = above(at) | above(at + 1) << 1 | above(at + columns + 1) << 2 | above(at + columns) << 3;
        boolean middle = sum / 4 >= level;
        switch (kind) {
            case 1, 14 -> join(left, bottom);
            case 2, 13 -> join(bottom, right);
            case 3, 12 -> join(left, right);
            case 4, 11 -> join(right, top);
            case 6, 9 -> join(bottom, top);
            case 7, 8 -> join(left, top);
            case 5, 10 -> { // a saddle: the middle says which belong together
                boolean risesTogether = (kind == 5) == middle;
                join(left, risesTogether ? top : bottom);
                join(right, risesTogether ? bottom : top);
            }
            default -> {
                // all on one side
            }
        }
    }

    private int above(int point) {
        return values[point] >= level ? 1 : 0;
    }

    private List<Integer> beside(int edge) {
        return neighbours.computeIfAbsent(edge, _ -> new ArrayList<>(2));
    }

    private void join(int one, int other) {
        beside(one).add(other);
        beside(other).add(one);
    }

    private List<double[]> lines() {
        List<double[]> lines = new ArrayList<>();
        List<Integer> ends = neighbours.keySet().stream().sorted().toList();
        for (int end : ends) {
            if (beside(end).size() == 1) { // first those that begin at an edge
                lines.add(line(end));
            }
        }
        for (int end : ends) {
            if (!beside(end).isEmpty()) {
                lines.add(line(end));
            }
        }
        return lines;
    }

    private double[] line(int from) {
        List<Integer> edges = new ArrayList<>(List.of(from));
        int at = from;
        while (!beside(at).isEmpty()) {
            int next = beside(at).removeLast();
            beside(next).remove(Integer.valueOf(at));
            edges.add(next);
            at = next;
        }
        double[] line = new double[2 * edges.size()];
        for (int i = 0; i < edges.size(); i++) {
            int edge = edges.get(i);
            int point = edge / 2;
            int other = edge % 2 == 0 ? point + 1 : point + columns;
            double share = (level - values[point]) / (values[other] - values[point]);
            int row = point / columns;
            line[2 * i] = point - row * columns + (edge % 2 == 0 ? share : 0);
            line[2 * i + 1] = row + (edge % 2 == 0 ? 0 : share);
        }
        return line;
    }
}
