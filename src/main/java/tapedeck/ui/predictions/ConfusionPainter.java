package tapedeck.ui.predictions;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import tapedeck.ui.theme.Colours;
import tapedeck.ui.theme.Palette;

/** The matrix of actual classes, downwards, and predicted ones, to the right; recall and precision of each beside it. */
final class ConfusionPainter {
    private static final double SHADE = 0.4;
    private static final String NONE = "–";
    /** The digits of 100 percent. */
    private static final int FULL = 3;

    /** Where the cells are. */
    static ConfusionGrid grid(PredictionSheet sheet, PredictionResult predicted, boolean train) {
        return ConfusionGrid.of(sheet, names(sheet, predicted), confusion(predicted, train).lost() > 0);
    }

    private static List<String> names(PredictionSheet sheet, PredictionResult predicted) {
        return predicted.classes().stream().map(sheet.texts()::of).toList();
    }

    private static Confusion confusion(PredictionResult predicted, boolean train) {
        PredictedRows rows = train ? predicted.train() : predicted.test();
        return new Confusion(rows, predicted.classes().size());
    }

    /**
     * Paints the rows that train, or those that test.
     *
     * @param picked the cell that the keys are at, or null
     */
    void paint(PredictionSheet sheet, PredictionResult predicted, boolean train, @Nullable ConfusionCell picked) {
        Confusion confusion = confusion(predicted, train);
        ConfusionGrid grid = grid(sheet, predicted, train);
        Marks marks = new Marks(sheet.palette(), predicted.neutral());
        List<String> names = names(sheet, predicted);
        double em = sheet.em();
        int n = grid.n();
        double headY = grid.headY(em);
        head(sheet, train ? "predictions.train-rows" : "predictions.test-rows", grid.x(0) + n * grid.wide() / 2,
                0.5 * em, n * grid.wide(), TextAlignment.CENTER);
        head(sheet, "predictions.actual", 0, headY, grid.left(), TextAlignment.LEFT);
        head(sheet, "predictions.recall", grid.shareX(), headY, grid.shareWide(), TextAlignment.CENTER);
        head(sheet, "predictions.precision", 0, grid.y(n) + grid.high() / 2, grid.left(), TextAlignment.LEFT);
        sheet.text("%", grid.shareX(), grid.y(n) + grid.high() / 2, grid.shareWide(),
                sheet.mono(grid.letters(FULL, em)), sheet.palette().muted(), TextAlignment.CENTER);
        double counts = grid.letters(String.valueOf(confusion.most()).length(), em);
        for (int i = 0; i < n; i++) {
            double middle = grid.y(i) + grid.high() / 2;
            double line = Math.min(1, grid.high() / em); // of a letter's height, where rows are low
            marks.paint(sheet.g(), i, false, 0.5 * em, middle, 0.33 * em * line);
            sheet.text(names.get(i), 1.15 * em, middle, grid.left() - 1.3 * em, sheet.sans(ConfusionGrid.WORDS * line),
                    sheet.palette().text(), TextAlignment.LEFT);
            header(sheet, marks, names.get(i), i, grid);
            for (int j = 0; j < n; j++) {
                cell(sheet, confusion, new ConfusionCell(i, j), grid, counts);
            }
            share(sheet, confusion.recall(i), grid.shareX(), middle, grid);
            share(sheet, confusion.precision(i), grid.x(i) + grid.wide() / 2, grid.y(n) + grid.high() / 2, grid);
        }
        if (picked != null && picked.actual() < n && picked.predicted() < n) {
            ring(sheet, picked, grid);
        }
        if (confusion.lost() > 0) {
            sheet.text(sheet.texts().of("predictions.lost", "n", confusion.lost()), 0,
                    grid.y(n + 1) + 0.7 * em, sheet.width(), sheet.sans(ConfusionGrid.WORDS), sheet.wrong(),
                    TextAlignment.LEFT);
        }
    }

    private static void head(PredictionSheet sheet, String key, double x, double y, double room, TextAlignment align) {
        sheet.text(sheet.texts().of(key), x, y, room, sheet.sans(ConfusionGrid.WORDS), sheet.palette().muted(), align);
    }

    /** A class with its mark: beside its name, or above it where columns are narrow. */
    private static void header(PredictionSheet sheet, Marks marks, String name, int index, ConfusionGrid grid) {
        double em = sheet.em();
        double wide = grid.wide();
        double x = grid.x(index);
        double y = grid.headY(em);
        if (grid.beside()) {
            double start = x + (wide - PredictionSheet.width(name, sheet.sans(ConfusionGrid.WORDS)) - 0.9 * em) / 2;
            marks.paint(sheet.g(), index, false, start + 0.3 * em, y, 0.3 * em);
            sheet.text(name, start + 0.9 * em, y, wide, sheet.sans(ConfusionGrid.WORDS), sheet.palette().text(),
                    TextAlignment.LEFT);
        } else {
            marks.paint(sheet.g(), index, false, x + wide / 2, y - 1.1 * em, 0.3 * em);
            sheet.text(name, x + wide / 2, y, wide - 0.3 * em, sheet.sans(ConfusionGrid.WORDS), sheet.palette().text(),
                    TextAlignment.CENTER);
        }
    }

    /** The more of a class' rows, the darker; their text stays readable. */
    static Color shade(Palette palette, boolean right, double share) {
        return palette.panel().interpolate(right ? palette.muted() : Colours.wrong(palette),
                0.1 + SHADE * share * (right ? 0.6 : 1));
    }

    private static void cell(PredictionSheet sheet, Confusion confusion, ConfusionCell cell, ConfusionGrid grid,
            double letters) {
        GraphicsContext g = sheet.g();
        int count = confusion.count(cell.actual(), cell.predicted());
        boolean right = cell.actual() == cell.predicted();
        double x = Math.rint(grid.x(cell.predicted()));
        double y = Math.rint(grid.y(cell.actual()));
        double wide = Math.floor(grid.wide());
        double high = Math.floor(grid.high());
        g.setFill(count == 0
                ? sheet.palette().panel()
                : shade(sheet.palette(), right, confusion.share(cell.actual(), cell.predicted())));
        g.fillRect(x + 1, y + 1, wide - 2, high - 2);
        g.setStroke(!right && count > 0 ? sheet.wrong() : sheet.palette().line());
        g.setLineWidth(1);
        g.strokeRect(x + 1.5, y + 1.5, wide - 3, high - 3);
        sheet.text(String.valueOf(count), grid.x(cell.predicted()) + grid.wide() / 2,
                grid.y(cell.actual()) + grid.high() / 2, grid.wide(),
                sheet.mono(letters),
                count == 0 ? sheet.palette().muted() : sheet.palette().text(), TextAlignment.CENTER);
    }

    private static void share(PredictionSheet sheet, double share, double x, double y, ConfusionGrid grid) {
        sheet.text(percent(share), x, y, grid.shareWide(), sheet.mono(grid.letters(FULL, sheet.em())),
                sheet.palette().muted(), TextAlignment.CENTER);
    }

    /** A share in percent, 100 only where it is all; a dash where there is none. */
    static String percent(double share) {
        return Double.isNaN(share) ? NONE : String.valueOf(share == 1 ? 100 : Math.min(99, Math.round(100 * share)));
    }

    private static void ring(PredictionSheet sheet, ConfusionCell cell, ConfusionGrid grid) {
        sheet.g().setStroke(sheet.palette().accent());
        sheet.g().setLineWidth(2);
        sheet.g().strokeRect(Math.rint(grid.x(cell.predicted())) + 1, Math.rint(grid.y(cell.actual())) + 1,
                Math.floor(grid.wide()) - 2, Math.floor(grid.high()) - 2);
    }
}
