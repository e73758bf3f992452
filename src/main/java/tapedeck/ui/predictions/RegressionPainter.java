package tapedeck.ui.predictions;

import java.util.Objects;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import tapedeck.data.prepare.Prepared;
import tapedeck.text.Numbers;

/** The output over one input as a curve through the rows. */
final class RegressionPainter implements Painter {
    private static final double MARGIN = 0.12;

    /** The window's part that shows the targets, with a margin; the curve may leave it. */
    private record Window(double left, double width, double height, Span span, double low, double high) {
        double x(double input) {
            return left + span.share(input) * width;
        }

        double y(double output) {
            return (1 - (output - low) / (high - low)) * height;
        }
    }

    @Override
    public void paint(Sheet sheet, Predicted predicted) {
        PredictedCurve curve = Objects.requireNonNull(predicted.curve());
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (PredictedRows rows : new PredictedRows[]{predicted.train(), predicted.test()}) {
            for (int row = 0; row < rows.size(); row++) {
                low = Math.min(low, rows.target(row));
                high = Math.max(high, rows.target(row));
            }
        }
        double margin = Math.max(1e-9, (high - low) * MARGIN);
        double left = 2.4 * sheet.em();
        Window window = new Window(left, sheet.width() - left, sheet.height() - 1.2 * sheet.em(), curve.span(),
                low - margin, high + margin);
        if (window.width < 8 || window.height < 8) {
            return;
        }
        if (predicted.table() == null) {
            axes(sheet, window);
        } else {
            axes(sheet, window, predicted.table().source().prepared());
        }
        points(sheet, window, predicted.train(), false);
        points(sheet, window, predicted.test(), true);
        line(sheet, window, curve);
    }

    private static void axes(Sheet sheet, Window window) {
        GraphicsContext g = sheet.g();
        g.setStroke(sheet.palette().line());
        g.setLineWidth(1);
        g.strokeRect(window.left + 0.5, 0.5, window.width - 1, window.height - 1);
        double size = 0.8;
        for (double x : new double[]{-1, 0, 1}) {
            double at = Math.floor(window.x(x)) + 0.5;
            g.setStroke(sheet.palette().line());
            g.strokeLine(at, 0, at, window.height);
            sheet.text(Numbers.shortest(x), at, window.height + 0.65 * sheet.em(), 3 * sheet.em(),
                    sheet.mono(size * sheet.em()), sheet.palette().muted(), TextAlignment.CENTER);
        }
        for (double y : new double[]{-1, 0, 1}) {
            double at = Math.floor(window.y(y)) + 0.5;
            if (at > 0 && at < window.height) {
                g.setStroke(sheet.palette().line());
                g.strokeLine(window.left, at, window.left + window.width, at);
                sheet.text(Numbers.shortest(y), window.left - 0.4 * sheet.em(), at, 2 * sheet.em(),
                        sheet.mono(size * sheet.em()), sheet.palette().muted(), TextAlignment.RIGHT);
            }
        }
    }

    /** Numbers in the units of the table, and the names of the columns. */
    private static void axes(Sheet sheet, Window window, Prepared prepared) {
        double em = sheet.em();
        Color muted = sheet.palette().muted();
        Color line = sheet.palette().line();
        sheet.g().setStroke(line);
        sheet.g().setLineWidth(1);
        sheet.g().strokeRect(window.left + 0.5, 0.5, window.width - 1, window.height - 1);
        UnitAxis x = UnitAxis.of(prepared, prepared.inputs().getFirst(), window.span);
        for (double tick : x.ticks((int) Math.max(3, window.width / (4 * em)))) {
            double at = Math.floor(window.left + x.share(tick) * window.width) + 0.5;
            sheet.g().setStroke(line);
            sheet.g().strokeLine(at, 0, at, window.height);
            sheet.text(Numbers.shortest(tick), at, window.height + 0.65 * em, 4 * em, sheet.mono(0.8 * em), muted,
                    TextAlignment.CENTER);
        }
        UnitAxis y = UnitAxis.of(prepared, prepared.preparation().target().column(), new Span(window.low, window.high));
        for (double tick : y.ticks((int) Math.max(3, window.height / (2 * em)))) {
            double at = Math.floor((1 - y.share(tick)) * window.height) + 0.5;
            sheet.g().setStroke(line);
            sheet.g().strokeLine(window.left, at, window.left + window.width, at);
            sheet.text(Numbers.shortest(tick), window.left - 0.4 * em, at, 2 * em, sheet.mono(0.8 * em), muted,
                    TextAlignment.RIGHT);
        }
        sheet.text(y.name(), window.left + 0.4 * em, 0.7 * em, window.width / 2, sheet.sans(0.8), muted,
                TextAlignment.LEFT);
        sheet.text(x.name(), window.left + window.width - 0.4 * em, window.height - 0.7 * em, window.width / 2,
                sheet.sans(0.8), muted, TextAlignment.RIGHT);
    }

    private static void points(Sheet sheet, Window window, PredictedRows rows, boolean test) {
        double r = Math.clamp(window.height * 0.014, 2, 4.5);
        for (int row = 0; row < rows.size(); row++) {
            Marks.dot(sheet.g(), sheet.palette(), test, window.x(rows.input(row, 0)), window.y(rows.target(row)), r);
        }
    }

    private static void line(Sheet sheet, Window window, PredictedCurve curve) {
        GraphicsContext g = sheet.g();
        g.save();
        g.beginPath();
        g.rect(window.left, 0, window.width, window.height);
        g.clip();
        g.setStroke(sheet.palette().data());
        g.setLineWidth(Math.max(2, 0.17 * sheet.em()));
        g.beginPath();
        boolean drawing = false;
        for (int i = 0; i < curve.points(); i++) {
            double y = Math.clamp(window.y(curve.y(i)), -1e4, 1e4);
            if (Double.isNaN(y)) {
                drawing = false;
            } else if (drawing) {
                g.lineTo(window.x(curve.x(i)), y);
            } else {
                g.moveTo(window.x(curve.x(i)), y);
                drawing = true;
            }
        }
        g.stroke();
        g.restore();
    }
}
