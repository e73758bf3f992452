package tapedeck.ui.output;

import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import tapedeck.python.plot.PlotAxes;
import tapedeck.python.plot.PlotFigure;
import tapedeck.ui.plot.CanvasRegion;
import tapedeck.ui.plot.Pen;
import tapedeck.ui.theme.Appearance;

/** Draws a figure as this program draws its own charts, as large as there is room for. */
final class FigureView extends CanvasRegion {
    /** It may be higher than the script wanted it, for the width that it has. */
    private static final double HIGHER = 1.3;
    private static final double GAP = 0.7;

    private @Nullable PlotFigure figure;

    FigureView(Appearance appearance) {
        super(appearance);
        getStyleClass().add("figure");
    }

    void show(@Nullable PlotFigure next) {
        figure = next;
        repaint();
    }

    @Override
    protected void paint(Pen pen) {
        PlotFigure now = figure;
        if (now == null) {
            return;
        }
        double em = pen.em();
        double top = 0;
        if (!now.title().isEmpty()) {
            Lettering.fit(pen, now.title(), pen.width() / 2, 0.9 * em, pen.width(), pen.palette().text(),
                    TextAlignment.CENTER);
            top = 1.8 * em;
        }
        double height = Math.min(pen.height() - top, HIGHER * pen.width() * now.height() / now.width());
        for (PlotAxes axes : now.axes()) {
            PlotAxes.Place at = axes.place();
            double gap = GAP * em;
            double w = (pen.width() + gap) / at.columns();
            double h = (height + gap) / at.rows();
            new AxesPainter(pen, axes).paint(at.column() * w, top + at.row() * h,
                    (at.column() + at.columnSpan()) * w - gap, top + (at.row() + at.rowSpan()) * h - gap);
        }
    }
}
