package tapedeck.ui.predictions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The places of a confusion matrix's cells, in pixels. A row more, below, and a column more, at the right, are for precision and recall.
 *
 * @param n classes
 * @param beside whether a class' mark has its name beside it at the head of its column
 */
record ConfusionGrid(int n, double left, double top, double wide, double high, boolean beside) {
    private static final double TALLEST = 4;
    private static final double LOST = 1.3;

    /** For classes of these names in a picture of that size. */
    static ConfusionGrid of(List<String> names, double em, double width, double height, boolean lost) {
        int n = names.size();
        double left = Math.min(7 * em, width * 0.3);
        double wide = (width - left) / (n + 1);
        boolean beside = names.stream().allMatch(name -> width(name, em) + 1.4 * em < wide);
        double top = beside ? 2.2 * em : 3.3 * em;
        double high = Math.min((height - top - (lost ? LOST * em : 0)) / (n + 1), TALLEST * em);
        return new ConfusionGrid(n, left, top, wide, high, beside);
    }

    static double width(String name, double em) {
        return name.length() * 0.48 * em;
    }

    double x(int column) {
        return left + column * wide;
    }

    double y(int row) {
        return top + row * high;
    }

    /** The cell at a point, or null. */
    @Nullable
    Cell at(double x, double y) {
        int predicted = (int) Math.floor((x - left) / wide);
        int actual = (int) Math.floor((y - top) / high);
        return predicted >= 0 && predicted < n && actual >= 0 && actual < n ? new Cell(actual, predicted) : null;
    }
}
