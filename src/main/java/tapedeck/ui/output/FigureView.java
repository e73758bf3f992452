package tapedeck.ui.output;

import org.jspecify.annotations.Nullable;
import tapedeck.python.plot.FigurePainter;
import tapedeck.python.plot.PlotFigure;
import tapedeck.ui.plot.CanvasRegion;
import tapedeck.ui.plot.Pen;
import tapedeck.ui.theme.Appearance;

/** Draws a figure as this program draws its own charts, as large as there is room for. */
final class FigureView extends CanvasRegion {
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
        if (figure != null) {
            FigurePainter.paint(pen, figure);
        }
    }
}
