package tapedeck.ui.predictions;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** Rows in their order as cells, coloured by what is predicted; a stroke below what is wrong: where most is, frames would be all that is seen. */
final class NumbersPainter {
    /** Multiples of 3, 5 or 15 stand below each other. */
    private static final int[] ACROSS = {10, 15, 20};
    static final double FAINT = 0.1;
    static final double TINT = 0.4;
    /** The share of a cell's width that the stroke below what is wrong takes. */
    private static final double STROKE = 0.56;

    private static final double TEXT_WIDTH = 1.95;
    private static final double TEXT_HEIGHT = 1.25;

    /** In widths of the font: smaller numbers nobody reads, and the colours alone are clearer. */
    private double leastText;

    void setLeastText(double ems) { leastText = ems; }

    void paint(PredictionSheet sheet, PredictionResult predicted) {
        int n = predicted.gallery().size();
        int across = across(sheet.width(), sheet.height(), n, sheet.em());
        double wide = sheet.width() / across;
        double high = sheet.height() / Math.ceilDiv(n, across);
        double size = Math.min(size(sheet.width(), sheet.height(), n, across), sheet.em());
        int[] actual = predicted.gallery().actual();
        for (int i = 0; i < n; i++) {
            int line = i / across;
            cell(sheet, predicted, i, actual[i], Math.rint(i % across * wide), Math.rint(line * high),
                    Math.floor(wide) - 2, Math.floor(high) - 2, size);
        }
    }

    /** As many columns as give the largest text, up to {@code greatest}; of equals the most. */
    static int across(double width, double height, int n, double greatest) {
        int best = ACROSS[0];
        for (int across : ACROSS) {
            double size = Math.min(greatest, size(width, height, n, across));
            best = size >= Math.min(greatest, size(width, height, n, best)) ? across : best;
        }
        return best;
    }

    private static double size(double width, double height, int n, int across) {
        return Math.min(width / across / TEXT_WIDTH, height / Math.ceilDiv(n, across) / TEXT_HEIGHT);
    }

    private void cell(PredictionSheet sheet, PredictionResult predicted, int row, int actual, double x, double y,
            double wide,
            double high, double size) {
        PredictedRows gallery = predicted.gallery();
        GraphicsContext g = sheet.g();
        int best = gallery.predicted(row);
        boolean first = best == 0 || best == PredictedRows.NO_CLASS;
        Marks marks = new Marks(sheet.palette(), predicted.neutral());
        double arc = 0.3 * size;
        g.setFill(marks.tint(best, first ? FAINT : TINT));
        g.fillRoundRect(x, y, wide, high, arc, arc);
        if (best != actual) {
            g.setFill(sheet.wrong());
            double thick = Math.max(2, Math.rint(0.14 * size));
            g.fillRect(x + (1 - STROKE) / 2 * wide, y + high - thick, STROKE * wide, thick);
        }
        boolean marked = !first && high > 2.6 * size;
        if (size >= leastText * sheet.em()) {
            sheet.text(predicted.names().get(row), x + wide / 2, y + high * (marked ? 0.36 : 0.52), 10 * size,
                    sheet.mono(size), sheet.palette().text(), TextAlignment.CENTER);
        }
        if (marked) {
            marks.paint(g, best, false, x + wide / 2, y + high * 0.72, 0.28 * size);
        }
    }
}
