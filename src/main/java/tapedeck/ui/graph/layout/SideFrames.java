package tapedeck.ui.graph.layout;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tapedeck.ui.graph.model.CardSizes;

/**
 * The rows whose frame stands at the right of the frame before it, as a short module's and a loss's can: what has fewer lines one below
 * the other is seen larger.
 *
 * @param rows by their places; never the first
 */
record SideFrames(Set<Integer> rows) {
    static final SideFrames NONE = new SideFrames(Set.of());
    /** The number of rows from which on none would be read at that size. */
    private static final int MOST = 24;

    boolean contains(int row) {
        return rows.contains(row);
    }

    /** The rows from {@code first} on whose frames stand side by side: the first that is no more of them. */
    int end(int first, int rowCount) {
        int end = first + 1;
        while (end < rowCount && contains(end)) {
            end++;
        }
        return end;
    }

    /** About how wide the frame of a row is. */
    static double frame(RowBreaker.Broken broken, int row, CardSizes metrics) {
        return frame(broken.rows().get(row), broken.widths().get(row), metrics);
    }

    /** How wide the frame of a row is whose cards take {@code width}: its title stands in it, too. */
    static double frame(Row row, double width, CardSizes metrics) {
        return Math.max(width, metrics.titleWidth(row.scope().title())) + 2 * metrics.framePad();
    }

    /** All groupings of neighbours that some width allows, one after the other as many as have room in it. */
    static List<SideFrames> of(RowBreaker.Broken broken, CardSizes metrics, double widest) {
        List<Row> rows = broken.rows();
        if (rows.size() > MOST) {
            return List.of();
        }
        Set<SideFrames> groupings = new LinkedHashSet<>();
        for (int first = 0; first < rows.size(); first++) {
            double width = frame(broken, first, metrics);
            for (int next = first + 1; next < rows.size() && canJoin(rows, next); next++) {
                width = joined(width, broken, next, metrics);
                if (width <= widest) {
                    groupings.add(within(broken, metrics, width));
                }
            }
        }
        return List.copyOf(groupings);
    }

    private static SideFrames within(RowBreaker.Broken broken, CardSizes metrics, double limit) {
        Set<Integer> beside = new HashSet<>();
        double used = frame(broken, 0, metrics);
        for (int i = 1; i < broken.rows().size(); i++) {
            double together = joined(used, broken, i, metrics);
            boolean joins = together <= limit && canJoin(broken.rows(), i);
            used = joins ? together : frame(broken, i, metrics);
            if (joins) {
                beside.add(i);
            }
        }
        return new SideFrames(Set.copyOf(beside));
    }

    /** The width with another frame: the same sum for whoever makes it, to the last bit. */
    private static double joined(double width, RowBreaker.Broken broken, int next, CardSizes metrics) {
        return width + metrics.gutter() + frame(broken, next, metrics);
    }

    /** Only a module of one row beside such a one, from which alone it takes what comes in: its line runs straight on. */
    private static boolean canJoin(List<Row> rows, int i) {
        Row row = rows.get(i);
        Row before = rows.get(i - 1);
        return isWhole(rows, i - 1) && isWhole(rows, i) && row.entering().size() == 1
                && before.leaving().containsAll(row.entering());
    }

    private static boolean isWhole(List<Row> rows, int i) {
        Row row = rows.get(i);
        boolean goesOn = i + 1 < rows.size() && !rows.get(i + 1).scope().isEmpty()
                && rows.get(i + 1).scope().around().getFirst().equals(row.scope());
        return row.opens() && row.scope().around().size() == 1 && !goesOn;
    }
}
