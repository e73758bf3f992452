package tapedeck.python.plot;

import tapedeck.view.plot.PlotColour;
import tapedeck.view.plot.PlotPen;

/** Draws a figure as this program draws its own charts, as large as there is room for: in its window, and in files. */
public final class FigurePainter {
    /** It may be higher than the script wanted it, for the width that it has. */
    private static final double HIGHER = 1.3;
    private static final double GAP = 0.7;

    private FigurePainter() {}

    public static void paint(PlotPen pen, PlotFigure figure) {
        double em = pen.em();
        double top = 0;
        if (!figure.title().isEmpty()) {
            pen.words(pen.cut(figure.title(), pen.width()), pen.width() / 2, 0.9 * em, PlotColour.TEXT,
                    PlotPen.Align.CENTER);
            top = 1.8 * em;
        }
        double height = Math.min(pen.height() - top, HIGHER * pen.width() * figure.height() / figure.width());
        for (PlotAxes axes : figure.axes()) {
            PlotAxes.Place at = axes.place();
            double gap = GAP * em;
            double w = (pen.width() + gap) / at.columns();
            double h = (height + gap) / at.rows();
            new AxesPainter(pen, axes).paint(at.column() * w, top + at.row() * h,
                    (at.column() + at.columnSpan()) * w - gap, top + (at.row() + at.rowSpan()) * h - gap);
        }
    }
}
