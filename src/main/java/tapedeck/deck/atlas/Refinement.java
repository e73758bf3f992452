package tapedeck.deck.atlas;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * The order in which the points of an atlas are computed: a coarse grid first, then where neighbours differ most, from the boundaries
 * outwards, so that a fractal is there long before the plains beside it. Points are numbered row by row. Confined to one thread.
 */
final class Refinement {
    /** A flat cell comes at last, and a large one before a small one. */
    private static final double FLAT = 0.01;

    private final int width;
    private final int height;
    private final int half;
    private final double[] shades;
    private final boolean[] claimed;
    private final int[] sources;
    private final Deque<Integer> next = new ArrayDeque<>();
    private final PriorityQueue<Scored> cells = new PriorityQueue<>(
            Comparator.comparingDouble(Scored::score).reversed());
    private final List<Split> splits = new ArrayList<>();
    private final List<Cell> coarse = new ArrayList<>();
    private int coarseLeft;

    /** A rectangle between four points. */
    private record Cell(int left, int top, int right, int bottom) {
        int size() {
            return Math.max(right - left, bottom - top);
        }
    }

    /** A cell to split, the one with the greatest score first. */
    private record Scored(Cell cell, double score) {}

    /** A cell whose new points are computed, and which of them. */
    private record Split(Cell cell, Set<Integer> waitsFor) {}

    /**
     * @param stride between the points of the coarse grid, at least 1
     * @param shades of the points by number, where one is known; NaN else. Two that look alike are near each other; 1 apart is a lot
     */
    Refinement(int width, int height, int stride, double[] shades) {
        this.width = width;
        this.height = height;
        this.shades = shades;
        half = stride / 2;
        claimed = new boolean[width * height];
        sources = new int[width * height];
        Arrays.fill(sources, -1);
        int[] xs = marks(width, stride);
        int[] ys = marks(height, stride);
        for (boolean widest : new boolean[]{true, false}) { // so that all of the map is seen soonest
            for (int j = 0; j < ys.length; j++) {
                for (int i = 0; i < xs.length; i++) {
                    if (widest == (i % 2 == 0 && j % 2 == 0)) {
                        claim(ys[j] * width + xs[i]);
                    }
                }
            }
        }
        coarseLeft = next.size();
        for (int j = 1; j < ys.length; j++) {
            for (int i = 1; i < xs.length; i++) {
                coarse.add(new Cell(xs[i - 1], ys[j - 1], xs[i], ys[j]));
            }
        }
        for (int i = 0; i < shades.length; i++) {
            if (!Double.isNaN(shades[i])) {
                claimed[i] = true;
                sources[i] = i;
            }
        }
        beginCells();
    }

    private static int[] marks(int length, int stride) {
        List<Integer> marks = new ArrayList<>();
        for (int i = 0; i < length - 1; i += stride) {
            marks.add(i);
        }
        marks.add(length - 1);
        return marks.stream().mapToInt(Integer::intValue).toArray();
    }

    private void claim(int point) {
        if (Double.isNaN(shades[point])) {
            claimed[point] = true;
            next.add(point);
        } else {
            paintAround(point);
        }
    }

    /** As long as nothing else is known there. */
    private void paintAround(int point) {
        int x = point % width;
        int y = point / width;
        fill(new Cell(Math.max(0, x - half), Math.max(0, y - half), x + half, y + half), point);
    }

    private void beginCells() {
        if (coarseLeft == 0) {
            coarse.forEach(this::push);
            coarse.clear();
        }
    }

    /** The number of the point to compute now; -1 if that depends on points that are still computed, or there is none. */
    int next() {
        while (next.isEmpty() && !cells.isEmpty()) {
            split(cells.remove().cell());
        }
        return next.isEmpty() ? -1 : next.poll();
    }

    /** Takes the shade of a point that was computed. */
    void computed(int point, double shade) {
        shades[point] = shade;
        sources[point] = point;
        if (coarseLeft > 0) {
            paintAround(point);
            coarseLeft--;
            beginCells();
            return;
        }
        for (int i = splits.size() - 1; i >= 0; i--) {
            Split split = splits.get(i);
            if (split.waitsFor.remove(point) && split.waitsFor.isEmpty()) {
                splits.remove(i);
                pushParts(split.cell);
            }
        }
    }

    private void split(Cell cell) {
        Set<Integer> made = new HashSet<>();
        for (int y : new int[]{cell.top, (cell.top + cell.bottom) / 2, cell.bottom}) {
            for (int x : new int[]{cell.left, (cell.left + cell.right) / 2, cell.right}) {
                int point = y * width + x;
                if (!claimed[point]) {
                    claimed[point] = true;
                    made.add(point);
                }
            }
        }
        if (made.isEmpty()) {
            pushParts(cell);
        } else {
            next.addAll(made);
            splits.add(new Split(cell, made));
        }
    }

    private void pushParts(Cell cell) {
        int x = (cell.left + cell.right) / 2;
        int y = (cell.top + cell.bottom) / 2;
        int[] xs = x > cell.left ? new int[]{cell.left, x, cell.right} : new int[]{cell.left, cell.right};
        int[] ys = y > cell.top ? new int[]{cell.top, y, cell.bottom} : new int[]{cell.top, cell.bottom};
        for (int j = 1; j < ys.length; j++) {
            for (int i = 1; i < xs.length; i++) {
                push(new Cell(xs[i - 1], ys[j - 1], xs[i], ys[j]));
            }
        }
    }

    /** A cell whose corners are known, or being computed for a neighbour. */
    private void push(Cell cell) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int y : new int[]{cell.top, cell.bottom}) {
            for (int x : new int[]{cell.left, cell.right}) {
                double shade = shades[y * width + x];
                if (!Double.isNaN(shade)) {
                    least = Math.min(least, shade);
                    greatest = Math.max(greatest, shade);
                }
            }
        }
        paint(cell);
        if (cell.size() > 1) {
            double contrast = Math.max(0, greatest - least);
            cells.add(new Scored(cell, (contrast + FLAT) * Math.sqrt(cell.size())));
        }
    }

    /** Has every point of it that is not known look like its nearest corner. */
    private void paint(Cell cell) {
        int x = (cell.left + cell.right + 1) / 2;
        int y = (cell.top + cell.bottom + 1) / 2;
        fill(new Cell(cell.left, cell.top, x - 1, y - 1), cell.top * width + cell.left);
        fill(new Cell(x, cell.top, cell.right, y - 1), cell.top * width + cell.right);
        fill(new Cell(cell.left, y, x - 1, cell.bottom), cell.bottom * width + cell.left);
        fill(new Cell(x, y, cell.right, cell.bottom), cell.bottom * width + cell.right);
    }

    private void fill(Cell area, int source) {
        if (Double.isNaN(shades[source])) {
            return;
        }
        for (int y = area.top; y <= Math.min(area.bottom, height - 1); y++) {
            for (int x = area.left; x <= Math.min(area.right, width - 1); x++) {
                int point = y * width + x;
                sources[point] = sources[point] == point ? point : source;
            }
        }
    }

    /** For every point the number of that which it looks like as long as it is not known itself; -1 for none. A copy. */
    int[] sources() {
        return sources.clone();
    }
}
