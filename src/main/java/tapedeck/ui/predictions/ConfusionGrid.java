package tapedeck.ui.predictions;

import java.util.List;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/**
 * The places of a confusion matrix's cells, in pixels. A row more, below, and a column more, at the right, are for precision and recall.
 *
 * @param n classes
 * @param beside whether a class' mark has its name beside it at the head of its column
 * @param shareWide the width of the column of recalls
 */
record ConfusionGrid(int n, double left, double top, double wide, double high, boolean beside, double shareWide) {
    /** What stands beside the matrix, in widths of the font. */
    static final double WORDS = 0.92;
    private static final double TALLEST = 4;
    private static final double LOST = 1.3;
    /** The most of the width that the names of classes take. */
    private static final double NAMES = 0.3;

    /** For classes of these names on that sheet; {@code lost} where a line below tells of rows without a prediction. */
    static ConfusionGrid of(PredictionSheet sheet, List<String> names, boolean lost) {
        double em = sheet.em();
        Font words = sheet.sans(WORDS);
        double widest = names.stream().mapToDouble(name -> PredictionSheet.width(name, words)).max().orElse(0);
        double heads = Math.max(PredictionSheet.width(sheet.texts().of("predictions.actual"), words),
                PredictionSheet.width(sheet.texts().of("predictions.precision"), words));
        double left = Math.max(heads, Math.min(1.15 * em + widest, sheet.width() * NAMES)) + 0.3 * em;
        double shareWide = PredictionSheet.width(sheet.texts().of("predictions.recall"), words) + 0.3 * em;
        double wide = (sheet.width() - left - shareWide) / names.size();
        boolean beside = widest + em + 2 < wide;
        double top = beside ? 2.3 * em : 3.4 * em;
        double high = Math.min((sheet.height() - top - (lost ? LOST * em : 0)) / (names.size() + 1), TALLEST * em);
        return new ConfusionGrid(names.size(), left, top, wide, high, beside, shareWide);
    }

    double x(int column) {
        return left + column * wide;
    }

    double y(int row) {
        return top + row * high;
    }

    /** The middle of the line of what heads the columns. */
    double headY(double em) {
        return top - 0.75 * em;
    }

    /** The middle of the column of recalls. */
    double shareX() {
        return x(n) + shareWide / 2;
    }

    /** The size of letters with which so many digits have air in a cell. */
    double letters(int digits, double em) {
        return Math.min(Math.min(em, 0.82 * high), (wide - 3) / (0.6 * digits));
    }

    /** The cell at a point, or null. */
    @Nullable
    ConfusionCell at(double x, double y) {
        int predicted = (int) Math.floor((x - left) / wide);
        int actual = (int) Math.floor((y - top) / high);
        return predicted >= 0 && predicted < n && actual >= 0 && actual < n
                ? new ConfusionCell(actual, predicted)
                : null;
    }
}
