package tapedeck.view.landscape;

import java.util.List;
import java.util.stream.IntStream;
import tapedeck.surface.LossGrid;
import tapedeck.text.Numbers;

/** The losses of a plane as a table that can be read aloud: some of its rows and columns, evenly. */
public final class PlaneRows {
    /** Rows and columns. */
    public static final int SIDE = 9;
    private static final int DIGITS = 3;

    private PlaneRows() {}

    /** The places of the columns, then from above each row's place and its losses. */
    public static List<List<String>> of(LossGrid grid) {
        int[] columns = picked(grid.columns());
        int[] rows = picked(grid.rows());
        return IntStream.rangeClosed(-1, SIDE - 1).mapToObj(i -> {
            int r = i < 0 ? -1 : rows[SIDE - 1 - i];
            return IntStream.rangeClosed(-1, SIDE - 1).mapToObj(k -> {
                int c = k < 0 ? -1 : columns[k];
                return r < 0 && c < 0 ? "" : number(r < 0 ? grid.x(c) : c < 0 ? grid.y(r) : grid.at(c, r));
            }).toList();
        }).toList();
    }

    private static int[] picked(int points) {
        return IntStream.range(0, SIDE).map(i -> i * (points - 1) / (SIDE - 1)).toArray();
    }

    private static String number(double value) {
        return Numbers.of(value, DIGITS);
    }
}
