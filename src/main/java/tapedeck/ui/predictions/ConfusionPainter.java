package tapedeck.ui.predictions;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import tapedeck.ui.theme.Colours;
import tapedeck.ui.theme.Palette;

/** The matrix of actual classes, downwards, and predicted ones, to the right. */
final class ConfusionPainter {
    private static final double SHADE = 0.4;

    /** Paints the rows that train, or those that test. */
    void paint(Sheet sheet, Predicted predicted, boolean train) {
        PredictedRows rows = train ? predicted.train() : predicted.test();
        Confusion confusion = new Confusion(rows, predicted.classes().size());
        Marks marks = new Marks(sheet.palette(), predicted.neutral());
        double em = sheet.em();
        int n = confusion.classes();
        double left = Math.min(7 * em, sheet.width() * 0.34);
        double wide = (sheet.width() - left) / n;
        List<String> names = predicted.classes().stream().map(sheet.texts()::of).toList();
        boolean beside = names.stream().allMatch(name -> width(name, em) + 1.4 * em < wide);
        double top = beside ? 2.2 * em : 3.3 * em;
        double high = Math.min((sheet.height() - top - (confusion.lost() > 0 ? 1.3 * em : 0)) / n, 4 * em);
        sheet.text(sheet.texts().of(train ? "predictions.train-rows" : "predictions.test-rows"), left + n * wide / 2,
                0.5 * em, n * wide,
                sheet.sans(0.8), sheet.palette().muted(),
                TextAlignment.CENTER);
        sheet.text(sheet.texts().of("predictions.actual"), 0, top - 0.65 * em, left, sheet.sans(0.8),
                sheet.palette().muted(),
                TextAlignment.LEFT);
        for (int i = 0; i < n; i++) {
            double middle = top + (i + 0.5) * high;
            marks.paint(sheet.g(), i, false, 0.5 * em, middle, 0.33 * em);
            String name = names.get(i);
            sheet.text(name, 1.15 * em, middle, left - 1.3 * em, sheet.sans(0.85),
                    sheet.palette().text(), TextAlignment.LEFT);
            header(sheet, marks, name, i, left + i * wide, wide, beside);
            for (int j = 0; j < n; j++) {
                cell(sheet, confusion, i, j, left + j * wide, top + i * high, wide, high);
            }
        }
        if (confusion.lost() > 0) {
            sheet.text(sheet.texts().of("predictions.lost", "n", confusion.lost()), 0,
                    top + n * high + 0.7 * em, sheet.width(), sheet.sans(0.85), sheet.wrong(), TextAlignment.LEFT);
        }
    }

    private static double width(String name, double em) {
        return name.length() * 0.48 * em;
    }

    /** A class with its mark: beside its name, or above it where columns are narrow. */
    private static void header(Sheet sheet, Marks marks, String name, int index, double x, double wide,
            boolean beside) {
        double em = sheet.em();
        if (beside) {
            double start = x + (wide - width(name, em) - em) / 2;
            marks.paint(sheet.g(), index, false, start + 0.3 * em, 1.55 * em, 0.3 * em);
            sheet.text(name, start + 0.9 * em, 1.55 * em, wide, sheet.sans(0.85), sheet.palette().text(),
                    TextAlignment.LEFT);
        } else {
            marks.paint(sheet.g(), index, false, x + wide / 2, 1.55 * em, 0.3 * em);
            sheet.text(name, x + wide / 2, 2.65 * em, wide - 0.3 * em, sheet.sans(0.75), sheet.palette().text(),
                    TextAlignment.CENTER);
        }
    }

    /** The more of a class' rows, the darker; their text stays readable. */
    static Color shade(Palette palette, boolean right, double share) {
        return palette.panel().interpolate(right ? palette.muted() : Colours.wrong(palette),
                0.1 + SHADE * share * (right ? 0.6 : 1));
    }

    private static void cell(Sheet sheet, Confusion confusion, int actual, int predicted, double x, double y,
            double wide, double high) {
        GraphicsContext g = sheet.g();
        int count = confusion.count(actual, predicted);
        boolean right = actual == predicted;
        double share = confusion.share(actual, predicted);
        g.setFill(count == 0 ? sheet.palette().panel() : shade(sheet.palette(), right, share));
        g.fillRect(Math.rint(x) + 1, Math.rint(y) + 1, Math.floor(wide) - 2, Math.floor(high) - 2);
        g.setStroke(!right && count > 0 ? sheet.wrong() : sheet.palette().line());
        g.setLineWidth(1);
        g.strokeRect(Math.rint(x) + 1.5, Math.rint(y) + 1.5, Math.floor(wide) - 3, Math.floor(high) - 3);
        double size = Math.min(sheet.em(), high * 0.8);
        sheet.text(String.valueOf(count), x + wide / 2, y + high / 2, wide, sheet.mono(size),
                count == 0 ? sheet.palette().muted() : sheet.palette().text(), TextAlignment.CENTER);
    }
}
